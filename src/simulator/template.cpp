// SPDX-License-Identifier: Apache-2.0
#include "simulator/template.h"

#include <QFile>
#include <QRegularExpression>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

Html fillTemplate(const QString &name, const TemplateValues &values)
{
    QFile file(":/spacekey/simulator/"_L1 + name + ".html"_L1);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QString text = opened ? QString::fromUtf8(file.readAll()) : QString();

    static const QRegularExpression placeholder(u"\\{\\{([a-z-]+)\\}\\}"_s);
    QString filled;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled += QStringView(text).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const auto value = values.value(match.captured(1));
        if (const auto *html = std::get_if<Html>(&value))
            filled += html->text;
        else
            filled += std::get<QString>(value).toHtmlEscaped();
    }
    filled += QStringView(text).sliced(end);
    return {filled};
}

} // namespace spacekey::simulator
