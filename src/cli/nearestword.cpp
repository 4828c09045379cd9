// SPDX-License-Identifier: Apache-2.0
#include "cli/nearestword.h"

#include <QList>

#include <algorithm>
#include <numeric>

namespace spacekey {

namespace {

/// Optimal string alignment.
qsizetype slips(const QString &from, const QString &to)
{
    QList<qsizetype> before;
    QList<qsizetype> above(to.size() + 1);
    std::iota(above.begin(), above.end(), qsizetype(0));
    for (qsizetype i = 1; i <= from.size(); ++i) {
        QList<qsizetype> row(to.size() + 1, i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const qsizetype wrong = from.at(i - 1) == to.at(j - 1) ? 0 : 1;
            row[j] = std::min({above.at(j) + 1, row.at(j - 1) + 1, above.at(j - 1) + wrong});
            if (i > 1 && j > 1 && from.at(i - 1) == to.at(j - 2) && from.at(i - 2) == to.at(j - 1))
                row[j] = std::min(row.at(j), before.at(j - 2) + 1);
        }
        before = std::exchange(above, row);
    }
    return above.constLast();
}

} // namespace

std::optional<QString> nearestWord(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 32; // beyond that it is no slip
    std::optional<QString> nearest;
    qsizetype fewest = std::max(word.size() / 3, qsizetype(1)) + 1;
    for (const QString &candidate : known) {
        const qsizetype count = word.size() > longest ? fewest : slips(word, candidate);
        // Of one letter nothing would be left.
        if (count < fewest && count < candidate.size()) {
            fewest = count;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace spacekey
