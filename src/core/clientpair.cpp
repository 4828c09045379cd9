// SPDX-License-Identifier: Apache-2.0
#include "core/clientpair.h"

#include <algorithm>

namespace spacekey {
namespace {

bool isPrintable(const QByteArray &text, char first)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [first](char c) { return c >= first && c <= 0x7e; });
}

} // namespace

bool ClientPair::isValid() const
{
    return isPrintable(id.toUtf8(), 0x21) && isPrintable(secret, 0x20);
}

} // namespace spacekey
