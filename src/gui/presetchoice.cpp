// SPDX-License-Identifier: Apache-2.0
#include "gui/presetchoice.h"

#include "gui/typography.h"

#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace spacekey {

using namespace Qt::StringLiterals;

PresetChoice::PresetChoice(const ScopePreset &preset, QWidget *parent)
    : PresetChoice(preset.name, preset.explanation(), parent)
{
    addLine(preset.scopes.isEmpty() ? tr("basic user information")
                                    : preset.scopes.list().join(u" · "_s),
            true);
    m_button->setAccessibleDescription(
        tr("%1 Scopes: %2").arg(preset.explanation(), preset.scopes.list().join(u", "_s)));
}

PresetChoice::PresetChoice(const QString &name, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_button(new QRadioButton(name, this))
{
    m_button->setFont(typography::bold());
    m_button->setAccessibleName(name);
    m_button->setAccessibleDescription(explanation);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_button);
    addLine(explanation, false);
}

void PresetChoice::setTerse(bool terse)
{
    for (QWidget *words : std::as_const(m_words))
        words->setHidden(terse);
}

void PresetChoice::addBeneath(QWidget *widget)
{
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, m_button)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, m_button);
    widget->setContentsMargins(isRightToLeft() ? 0 : indent, 0, isRightToLeft() ? indent : 0, 0);
    layout()->addWidget(widget);
}

void PresetChoice::addLine(const QString &text, bool small)
{
    auto *line = new QLabel(text, this);
    if (small)
        typography::setSmall(*line);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setIndent(0);
    addBeneath(line);
    m_words.append(line);
}

void PresetChoice::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_button->setChecked(true);
    m_button->setFocus(Qt::MouseFocusReason);
}

} // namespace spacekey
