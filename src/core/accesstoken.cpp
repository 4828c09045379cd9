// SPDX-License-Identifier: Apache-2.0
#include "core/accesstoken.h"

#include "core/wipe.h"

#include <algorithm>

namespace spacekey {

AccessToken::~AccessToken()
{
    wipe(m_bytes);
}

AccessToken &AccessToken::operator=(const AccessToken &other)
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = other.m_bytes;
    }
    return *this;
}

AccessToken &AccessToken::operator=(AccessToken &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

AccessToken AccessToken::fromBytes(const QByteArray &bytes)
{
    const bool printable =
        std::ranges::all_of(bytes, [](char c) { return c >= 0x21 && c <= 0x7e; });
    AccessToken token;
    if (!bytes.isEmpty() && bytes.size() <= maxLength && printable)
        token.m_bytes = bytes;
    return token;
}

QString AccessToken::last4() const
{
    return m_bytes.size() < 12 ? QString() : QString::fromLatin1(m_bytes.last(4));
}

} // namespace spacekey
