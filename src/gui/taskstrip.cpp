// SPDX-License-Identifier: Apache-2.0
#include "gui/taskstrip.h"

#include "gui/announce.h"
#include "gui/flatcontrols.h"
#include "gui/tones.h"
#include "gui/typography.h"
#include "ui_taskstrip.h"

#include <QPainter>

#include <utility>

namespace spacekey {

TaskStrip::TaskStrip(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TaskStrip>())
{
    m_ui->setupUi(this);
    typography::setMuted(*m_ui->caption);
    hideProgress();
    connect(m_ui->button, &QPushButton::clicked, this, &TaskStrip::pressed);
    hide();
}

TaskStrip::~TaskStrip() = default;

void TaskStrip::say(const QString &text)
{
    if (text == m_said)
        return;
    const bool first = std::exchange(m_said, text).isEmpty();
    setText(text);
    m_unheard = !isVisible();
    if (!m_unheard)
        announce(*this);
    if (first)
        Q_EMIT changed();
}

void TaskStrip::setText(const QString &text)
{
    m_ui->text->setText(text);
    setAccessibleName(text);
}

void TaskStrip::hush()
{
    if (!std::exchange(m_said, {}).isEmpty())
        Q_EMIT changed();
}

void TaskStrip::setProgress(const QString &name, int value, int maximum, const QString &caption)
{
    m_ui->progress->setAccessibleName(name);
    m_ui->progress->setMaximum(maximum);
    m_ui->progress->setValue(value);
    m_ui->progress->show();
    m_ui->caption->setText(caption);
    m_ui->caption->setVisible(!caption.isEmpty());
}

void TaskStrip::hideProgress()
{
    m_ui->progress->hide();
    m_ui->caption->hide();
}

void TaskStrip::setButton(const QString &text, const QString &accessibleName)
{
    m_ui->button->setText(text);
    m_ui->button->setAccessibleName(accessibleName);
}

QPushButton *TaskStrip::button() const
{
    return m_ui->button;
}

void TaskStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_unheard, false))
        announce(*this);
}

void TaskStrip::paintEvent(QPaintEvent *)
{
    const Tones tones = Tones::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    flatcontrols::box(painter, rect(), tones.sidebar, tones.border, 1, flatcontrols::cardRadius);
}

} // namespace spacekey
