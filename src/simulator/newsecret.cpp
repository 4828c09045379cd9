// SPDX-License-Identifier: Apache-2.0
#include "simulator/newsecret.h"

#include <QRandomGenerator>

#include <array>

namespace spacekey::simulator {

QByteArray newSecret()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

QByteArray newAwkwardSecret()
{
    // What looks encoded already shows a decoding too many, the rest an encoding too few.
    return newSecret().insert(16, "+/=%2B &%=");
}

} // namespace spacekey::simulator
