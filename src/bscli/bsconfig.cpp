// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsconfig.h"

#include "bscli/bsedit.h"
#include "bscli/bserrors.h"
#include "bscli/bsreader.h"
#include "core/region.h"

#include <algorithm>
#include <optional>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView apiServerKey("apiServer");
constexpr QByteArrayView accessTokenKey("accessToken");
/// As bs aligns the two.
constexpr QByteArrayView apiServerDelimiter("   = ");
constexpr QByteArrayView accessTokenDelimiter(" = ");

/// Whether bs takes @p value as it is: not for a comment, a quotation or a continued line.
bool isTakenLiterally(QByteArrayView value)
{
    return std::ranges::none_of(value,
                                [](char c) { return QByteArrayView("#;\"'`\\").contains(c); });
}

bool isHex(QByteArrayView text)
{
    return std::ranges::all_of(
        text, [](char c) { return QByteArrayView("0123456789abcdefABCDEF").contains(c); });
}

} // namespace

struct BsConfig::Content
{
    explicit Content(const QByteArray &text);
    ~Content();
    Content(const Content &) = delete;
    Content(Content &&) = delete;
    Content &operator=(const Content &) = delete;
    Content &operator=(Content &&) = delete;

    void take(const BsLine &line);
    [[nodiscard]] QByteArrayView token() const
    {
        return accessTokens.isEmpty() ? QByteArrayView() : accessTokens.last().value.in(bytes);
    }
    /// Behind the byte order mark, if there is one.
    [[nodiscard]] qsizetype textBegin() const
    {
        return bytes.startsWith(BsReader::byteOrderMark) ? BsReader::byteOrderMark.size() : 0;
    }
    /// Where the first lines of the default section belong.
    [[nodiscard]] qsizetype beginning() const;
    /// @p aligned as bs writes it, or without spaces where the file has none.
    [[nodiscard]] QByteArrayView delimiter(QByteArrayView aligned) const;

    QByteArray bytes;
    std::optional<BsLine> header; ///< the first one of the default section
    std::optional<BsLine> firstEntry; ///< of the default section
    std::optional<BsLine> apiServer; ///< the one that counts
    QList<BsLine> accessTokens; ///< the last one counts
    bool duplicates = false;
};

BsConfig::Content::Content(const QByteArray &text)
    : bytes(text)
{
    BsReader reader(bytes);
    while (const std::optional<BsLine> line = reader.next()) {
        if (line->inDefault)
            take(*line);
    }
}

BsConfig::Content::~Content()
{
    // Only the last owner may write: the bytes of a shared array belong to others too.
    if (!bytes.isEmpty() && bytes.isDetached())
        std::fill_n(static_cast<volatile char *>(bytes.data()), bytes.size(), '\0');
}

void BsConfig::Content::take(const BsLine &line)
{
    const auto isKey = [this, &line](QByteArrayView key) {
        return line.key.in(bytes).compare(key, Qt::CaseInsensitive) == 0;
    };
    if (line.kind == BsLine::Kind::Header && !header)
        header = line;
    if (line.kind != BsLine::Kind::Entry)
        return;
    if (!firstEntry)
        firstEntry = line;
    if (isKey(apiServerKey)) {
        duplicates = duplicates || apiServer;
        apiServer = line;
    } else if (isKey(accessTokenKey)) {
        duplicates = duplicates || !accessTokens.isEmpty();
        accessTokens.append(line);
    }
}

qsizetype BsConfig::Content::beginning() const
{
    if (firstEntry)
        return firstEntry->whole.begin;
    return header ? header->whole.end : textBegin();
}

QByteArrayView BsConfig::Content::delimiter(QByteArrayView aligned) const
{
    const bool tight = firstEntry && firstEntry->value.begin == firstEntry->key.end + 1;
    return tight ? QByteArrayView("=") : aligned;
}

BsConfig::BsConfig()
    : BsConfig(QByteArray())
{ }

BsConfig::BsConfig(const QByteArray &bytes)
    : m_content(std::make_shared<const Content>(bytes))
{ }

Result<BsConfig> BsConfig::parse(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > maxSize)
        return BsError::tooLong(path);
    if (bytes.contains('\0'))
        return BsError::notText(path);
    return BsConfig(bytes);
}

const QByteArray &BsConfig::bytes() const
{
    return m_content->bytes;
}

QString BsConfig::apiServer() const
{
    const std::optional<BsLine> &entry = m_content->apiServer;
    return entry ? QString::fromUtf8(entry->value.in(bytes())) : QString();
}

QUrl BsConfig::apiBase() const
{
    return Region::baseUrl(apiServer());
}

AccessToken BsConfig::accessToken() const
{
    return AccessToken::fromBytes(m_content->token().toByteArray());
}

BsConfig::TokenForm BsConfig::tokenForm() const
{
    constexpr qsizetype plainLength = 32;
    const QByteArrayView value = m_content->token();
    if (value.isEmpty())
        return TokenForm::Missing;
    if (value.size() == plainLength && isHex(value))
        return TokenForm::Plain;
    return accessToken().isNull() ? TokenForm::Unusable : TokenForm::Unusual;
}

bool BsConfig::hasDefaultHeader() const
{
    return m_content->header.has_value();
}

bool BsConfig::hasDuplicates() const
{
    return m_content->duplicates;
}

bool BsConfig::holds(const AccessToken &token) const
{
    return !token.isNull() && bytes().contains(token.bytes());
}

Result<BsConfig> BsConfig::withCredential(const QString &apiServer, const AccessToken &token) const
{
    QString server = apiServer;
    while (server.endsWith(u'/'))
        server.chop(1);
    const QByteArray serverBytes = server.toUtf8();
    const BsConfig changed = withServer(serverBytes).withToken(token.bytes());
    if (server.isEmpty() || changed.apiServer() != server || !isTakenLiterally(serverBytes))
        return BsError::badServer(server);
    if (token.isNull() || changed.accessToken() != token || !isTakenLiterally(token.bytes()))
        return BsError::badToken();
    return changed;
}

BsConfig BsConfig::withServer(const QByteArray &value) const
{
    const std::optional<BsLine> &own = m_content->apiServer;
    if (own)
        return BsConfig(BsEdit::withValue(bytes(), *own, value));
    const QList<BsLine> &tokens = m_content->accessTokens;
    return BsConfig(BsEdit::withLine(
        bytes(), tokens.isEmpty() ? m_content->beginning() : tokens.last().whole.begin,
        apiServerKey, m_content->delimiter(apiServerDelimiter), value));
}

BsConfig BsConfig::withToken(const QByteArray &value) const
{
    const QList<BsLine> &own = m_content->accessTokens;
    if (!own.isEmpty())
        return BsConfig(BsEdit::withValue(bytes(), own.last(), value));
    const std::optional<BsLine> &server = m_content->apiServer;
    return BsConfig(BsEdit::withLine(bytes(), server ? server->whole.end : m_content->beginning(),
                                     accessTokenKey, m_content->delimiter(accessTokenDelimiter),
                                     value));
}

BsConfig BsConfig::withoutToken() const
{
    if (accessToken().isNull())
        return *this;
    QList<BsSpan> lines;
    for (const BsLine &entry : m_content->accessTokens) {
        if (entry.value.in(bytes()) == m_content->token())
            lines.append(entry.whole);
    }
    return BsConfig(BsEdit::without(bytes(), lines));
}

BsConfig BsConfig::withDefaultHeader() const
{
    const std::optional<BsLine> &header = m_content->header;
    const std::optional<BsLine> &entry = m_content->firstEntry;
    if (header && (!entry || header->whole.begin < entry->whole.begin))
        return BsConfig(BsEdit::withValue(bytes(), *header, "DEFAULT"));
    return BsConfig(BsEdit::withLine(bytes(), m_content->textBegin(), "[DEFAULT]"));
}

} // namespace spacekey
