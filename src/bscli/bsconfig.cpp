// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsconfig.h"

#include "bscli/bscontent.h"
#include "bscli/bsedit.h"
#include "bscli/bserrors.h"
#include "core/region.h"

#include <QByteArrayList>

#include <algorithm>
#include <optional>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

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

BsConfig::BsConfig()
    : BsConfig(QByteArray())
{ }

BsConfig::BsConfig(const QByteArray &bytes)
    : m_content(std::make_shared<const BsContent>(bytes))
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
    return formOf(m_content->token());
}

BsConfig::TokenForm BsConfig::formOf(QByteArrayView value)
{
    constexpr qsizetype plainLength = 32;
    if (value.isEmpty())
        return TokenForm::Missing;
    if (value.size() == plainLength && isHex(value))
        return TokenForm::Plain;
    return AccessToken::fromBytes(value.toByteArray()).isNull() ? TokenForm::Unusable
                                                                : TokenForm::Unusual;
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
        BsContent::apiServerKey, m_content->delimiter(apiServerDelimiter), value));
}

BsConfig BsConfig::withToken(const QByteArray &value) const
{
    const QList<BsLine> &own = m_content->accessTokens;
    if (!own.isEmpty())
        return BsConfig(BsEdit::withValue(bytes(), own.last(), value));
    const std::optional<BsLine> &server = m_content->apiServer;
    return BsConfig(BsEdit::withLine(bytes(), server ? server->whole.end : m_content->beginning(),
                                     BsContent::accessTokenKey,
                                     m_content->delimiter(accessTokenDelimiter), value));
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
    if (!m_content->forPython) {
        QByteArrayList first{"[DEFAULT]"_ba, "apiServer   ="_ba, "accessToken ="_ba};
        if (m_content->indented)
            first.append("[DEFAULT]"_ba); // what follows is no part of the token
        return BsConfig(BsEdit::withFirstLines(bytes(), first, m_content->withoutValues()));
    }
    const std::optional<BsLine> &header = m_content->header;
    const std::optional<BsLine> &entry = m_content->firstEntry;
    if (header && (!entry || header->whole.begin < entry->whole.begin))
        return *this;
    return BsConfig(BsEdit::withLine(bytes(), m_content->textBegin(), "[DEFAULT]"));
}

} // namespace spacekey
