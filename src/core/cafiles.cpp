// SPDX-License-Identifier: Apache-2.0
#include "core/cafiles.h"

#include "core/plaintext.h"
#include "core/privatefile.h"
#include "core/profile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CaFiles)
};

Error refused(const QString &what)
{
    return {.code = Error::Code::Usage,
            .what = what,
            .remedy = Text::tr("Give a file with the certificate of the authority as text (PEM); "
                               "it begins with “-----BEGIN CERTIFICATE-----”.")};
}

Result<QByteArray> contents(const QString &source)
{
    QFile file(source);
    // A pipe or a device might never end.
    if (!QFileInfo(source).isFile() || !file.open(QFile::ReadOnly)) {
        return refused(
            Text::tr("The certificate file %1 cannot be read.").arg(plainLine(source, 200)));
    }
    const QByteArray bytes = file.read(CaFiles::maxSize + 1);
    if (bytes.size() > CaFiles::maxSize) {
        return refused(
            Text::tr("%1 is too long for a certificate file.").arg(plainLine(source, 200)));
    }
    return bytes;
}

/// Whether @p base64 may be a certificate (RFC 7468 §5.1).
bool isCertificate(const QByteArray &base64)
{
    QByteArray bare = base64.simplified();
    bare.replace(' ', "");
    const auto der = QByteArray::fromBase64Encoding(bare, QByteArray::AbortOnBase64DecodingErrors);
    constexpr char sequence = 0x30; // what the encoding of every certificate begins with
    return der && der.decoded.startsWith(sequence);
}

Result<QByteArray> certificates(const QString &source)
{
    constexpr QByteArrayView begin("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView end("-----END CERTIFICATE-----");
    Result<QByteArray> bytes = contents(source);
    if (!bytes)
        return bytes;
    QByteArray found;
    for (qsizetype from = bytes->indexOf(begin); from >= 0; from = bytes->indexOf(begin, from)) {
        const qsizetype inside = from + begin.size();
        const qsizetype to = bytes->indexOf(end, inside);
        if (to < 0 || !isCertificate(bytes->sliced(inside, to - inside))) {
            return refused(Text::tr("A certificate in %1 is damaged.").arg(plainLine(source, 200)));
        }
        found += bytes->sliced(from, to + end.size() - from) + '\n';
        from = to;
    }
    if (found.isEmpty())
        return refused(Text::tr("There is no certificate in %1.").arg(plainLine(source, 200)));
    return found;
}

} // namespace

CaFiles::CaFiles(const QString &configDir)
    : m_folder(configDir + "/ca"_L1)
{ }

QString CaFiles::path(const QString &id) const
{
    return m_folder + u'/' + id + ".pem"_L1;
}

Outcome CaFiles::keep(const QString &id, const QString &source) const
{
    const Result<QByteArray> bytes = certificates(source);
    if (!bytes)
        return bytes.error();
    PrivateFile file(path(id));
    if (!Profile::makePrivateDir(m_folder) || !file.write(*bytes) || !file.commit()) {
        return Error{.code = Error::Code::FileFailure,
                     .what = Text::tr("The certificates could not be written to %1.").arg(path(id)),
                     .remedy = Text::tr(
                         "Check that the folder can be written to and the disk is not full.")};
    }
    return std::monostate{};
}

void CaFiles::remove(const QString &id) const
{
    QFile::remove(path(id));
}

} // namespace spacekey
