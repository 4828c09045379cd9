// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace spacekey {

/// An access token (RFC 6749 §1.4). It cannot be printed, and it wipes its memory when the last
/// copy goes. Null when default-constructed.
class AccessToken final
{
public:
    /// The longest token that every keychain holds, in bytes (protocol.md §2).
    static constexpr qsizetype maxLength = 2560;

    AccessToken() = default;
    ~AccessToken();
    AccessToken(const AccessToken &) = default;
    AccessToken(AccessToken &&) noexcept = default;
    AccessToken &operator=(const AccessToken &other);
    AccessToken &operator=(AccessToken &&other) noexcept;

    /// A token of these bytes; null when they are empty, longer than maxLength, or hold a
    /// character outside 0x21–0x7E.
    [[nodiscard]] static AccessToken fromBytes(const QByteArray &bytes);

    [[nodiscard]] bool isNull() const { return m_bytes.isEmpty(); }
    /// The bare token. Only for the wire, the keychain, the clipboard and standard output.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// The last four characters; empty for tokens under 12 characters, which they would betray.
    [[nodiscard]] QString last4() const;

    friend bool operator==(const AccessToken &, const AccessToken &) = default;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const AccessToken &) = delete;

} // namespace spacekey
