// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace spacekey {

/// A certificate authority of the test's own, made anew by the `openssl` program.
class TestAuthority final
{
public:
    static constexpr auto bothNames = "DNS:localhost,IP:127.0.0.1";
    enum class Life { Current, Over, NotBegun }; ///< until 2021, or from 2090

    explicit TestAuthority(const QString &name = QStringLiteral("Test authority"));

    /// Its certificate, as a PEM file that lasts as long as this object.
    [[nodiscard]] QString file() const { return path(QStringLiteral("ca.pem")); }
    [[nodiscard]] QSslCertificate certificate() const;

    /// What a server needs that is certified by this authority. @p names as OpenSSL writes
    /// subjectAltName.
    [[nodiscard]] QSslConfiguration server(const QByteArray &names = bothNames,
                                           Life life = Life::Current) const;
    /// The same for a server that certifies itself; its certificate is in selfSignedFile().
    [[nodiscard]] QSslConfiguration selfSignedServer() const;
    [[nodiscard]] QString selfSignedFile() const { return path(QStringLiteral("self.pem")); }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void openssl(const QString &arguments, const QStringList &more = {}) const;
    [[nodiscard]] QSslConfiguration configuration(const QString &pem) const;

    QTemporaryDir m_folder;
};

} // namespace spacekey
