// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace spacekey {

/// How text is to look on standard output.
struct TextStyle
{
    qsizetype width = 0; ///< the terminal's, in cells; 0: lines are not broken
    bool colours = false; ///< and bold type

    [[nodiscard]] QString heading(const QString &text) const { return shown(text, "1"); }
    [[nodiscard]] QStringList headings(QStringList texts) const
    {
        for (QString &text : texts)
            text = heading(text);
        return texts;
    }
    [[nodiscard]] QString good(const QString &text) const { return shown(text, "32"); }
    [[nodiscard]] QString doubtful(const QString &text) const { return shown(text, "33"); }
    [[nodiscard]] QString bad(const QString &text) const { return shown(text, "31"); }

private:
    [[nodiscard]] QString shown(const QString &text, const char *rendition) const
    {
        return colours && !text.isEmpty() ? QLatin1String("\x1b[") + QLatin1String(rendition) + u'm'
                + text + QLatin1String("\x1b[0m")
                                          : text;
    }
};

} // namespace spacekey
