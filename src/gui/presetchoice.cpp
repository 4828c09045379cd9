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
    : QWidget(parent)
    , m_preset(preset)
    , m_button(new QRadioButton(preset.name, this))
{
    const QString scopes = preset.scopes.isEmpty() ? tr("basic user information")
                                                   : preset.scopes.list().join(u" · "_s);
    m_button->setFont(typography::bold());
    m_button->setAccessibleName(preset.name);
    m_button->setAccessibleDescription(
        tr("%1 Scopes: %2").arg(preset.explanation(), preset.scopes.list().join(u", "_s)));

    auto *explanation = new QLabel(preset.explanation(), this);
    auto *scopeLine = new QLabel(scopes, this);
    typography::setSmall(*scopeLine);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_button);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, m_button)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, m_button);
    for (QLabel *line : {explanation, scopeLine}) {
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setIndent(0);
        line->setContentsMargins(indent, 0, 0, 0);
        layout->addWidget(line);
    }
}

void PresetChoice::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_button->setChecked(true);
    m_button->setFocus(Qt::MouseFocusReason);
}

} // namespace spacekey
