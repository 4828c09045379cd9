// SPDX-License-Identifier: Apache-2.0
#include "gui/regiondelegate.h"

#include "gui/flatcontrols.h"
#include "gui/regionmodel.h"
#include "gui/statelabel.h"
#include "gui/tones.h"
#include "gui/typography.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 2; ///< between rows, in pixels
constexpr int padding = 8;
constexpr int textLeft = 28;
constexpr qreal dotRadius = 4.25;

QFont nameFont(QFont font)
{
    font.setBold(true);
    return font;
}

QFont stateFont()
{
    return typography::scaled(0.9);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row)
{
    const Tones tones = Tones::of(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.setBrush(tones.tint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.setBrush(tones.fill);
    else
        painter.setBrush(Qt::NoBrush);
    painter.setPen(focused ? QPen(option.palette.color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
    const qreal inset = focused ? 1 : 0;
    painter.drawRoundedRect(QRectF(row).adjusted(inset, inset, -inset, -inset),
                            flatcontrols::radius, flatcontrols::radius);
}

void paintDot(QPainter &painter, const QPalette &palette, QPointF centre,
              RegionModel::Presence presence)
{
    const Tones tones = Tones::of(palette);
    painter.setPen(Qt::NoPen);
    switch (presence) {
    case RegionModel::Presence::NotConnected:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tones.muted, 1));
        painter.drawEllipse(centre, dotRadius - 0.5, dotRadius - 0.5);
        break;
    case RegionModel::Presence::Connected:
        painter.setBrush(tones.good);
        painter.drawEllipse(centre, dotRadius, dotRadius);
        break;
    case RegionModel::Presence::Locked:
        StateLabel::paintMark(
            painter, QRectF(centre, centre).adjusted(-dotRadius, -dotRadius, dotRadius, dotRadius),
            StateLabel::Kind::Locked, tones.muted);
        break;
    case RegionModel::Presence::NeedsAttention:
        painter.setBrush(tones.attention);
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -dotRadius - 1),
                                      centre + QPointF(dotRadius + 1, dotRadius),
                                      centre + QPointF(-dotRadius - 1, dotRadius)});
        break;
    }
}

} // namespace

void RegionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QRect row = option.rect.adjusted(0, 0, 0, -gap);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto place = [&row, mirrored](const QRect &rect) {
        return QStyle::visualRect(mirrored ? Qt::RightToLeft : Qt::LeftToRight, row, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, row);

    const QRect dot = place(QRect(row.left(), row.top(), textLeft, row.height()));
    paintDot(*painter, option.palette, QRectF(dot).center(),
             index.data(RegionModel::PresenceRole).value<RegionModel::Presence>());

    QRect text = row.adjusted(textLeft, padding, -padding, -padding);
    painter->setFont(stateFont());
    painter->setPen(Tones::of(option.palette).muted);
    const int alignment = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(
        place(text), alignment | Qt::AlignBottom,
        painter->fontMetrics().elidedText(index.data(RegionModel::StateTextRole).toString(),
                                          Qt::ElideRight, text.width()));
    if (index.data(RegionModel::CommandLineRole).toBool()) { // beside the name
        const int width = painter->fontMetrics().horizontalAdvance(">_"_L1);
        painter->drawText(place(text), Qt::AlignTrailing | Qt::AlignTop, u">_"_s);
        text.setRight(text.right() - width - padding);
    }
    painter->setFont(nameFont(option.font));
    painter->setPen(option.palette.color(QPalette::WindowText));
    painter->drawText(place(text), alignment | Qt::AlignTop,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, text.width()));
    painter->restore();
}

QSize RegionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines =
        QFontMetrics(nameFont(option.font)).height() + QFontMetrics(stateFont()).height();
    return {0, lines + 2 * padding + gap};
}

bool RegionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text =
        index.data().toString() + u'\n' + index.data(Qt::AccessibleDescriptionRole).toString();
    // A tool tip guesses what is rich text; a region's name is the user's, and plain.
    QToolTip::showText(event->globalPos(),
                       "<p style='white-space:pre'>"_L1 + text.toHtmlEscaped() + "</p>"_L1, view);
    return true;
}

} // namespace spacekey
