// SPDX-License-Identifier: Apache-2.0
#include "gui/avatar.h"

#include "core/plaintext.h"

#include <QPainter>

#include <numeric>

namespace spacekey {

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString &name)
{
    m_name = plainLine(name);
    update();
}

QString Avatar::initials(const QString &name)
{
    const QStringList words = plainLine(name).split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) {
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(word.toUcs4().constData()), 1);
    };
    if (words.isEmpty())
        return {};
    const QString text =
        words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
    return text.toUpper();
}

QSize Avatar::sizeHint() const
{
    const int side = fontMetrics().height() * 5 / 2;
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const int side = qMin(width(), height());
    QRect disc(0, 0, side, side);
    disc.moveCenter(rect().center());

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour());
    painter.drawEllipse(disc);

    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(qMax(1, side * 2 / 6));
    painter.setFont(bold);
    painter.setPen(Qt::white);
    painter.drawText(disc, Qt::AlignCenter, initials(m_name));
}

QColor Avatar::colour() const
{
    // Eight hues, the first of which is the highlight's, dark enough for white letters in any
    // theme.
    constexpr int hues = 8;
    const uint sum = std::accumulate(m_name.begin(), m_name.end(), 0U, [](uint before, QChar c) {
        return before * 31 + c.unicode();
    });
    const int hue = qMax(0, palette().color(QPalette::Highlight).hslHue());
    return QColor::fromHsl((hue + int(sum % hues) * 360 / hues) % 360, 130, 100);
}

} // namespace spacekey
