// SPDX-License-Identifier: Apache-2.0
#include "gui/busypage.h"

#include "gui/announce.h"
#include "gui/typography.h"
#include "ui_busypage.h"

namespace spacekey {

BusyPage::BusyPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BusyPage>())
{
    m_ui->setupUi(this);
    typography::setHeading(*m_ui->what);
    typography::setMuted(*m_ui->hint);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &BusyPage::cancelled);
}

BusyPage::~BusyPage() = default;

void BusyPage::say(const QString &what, const QString &hint)
{
    m_ui->what->setText(what);
    m_ui->hint->setText(hint);
    m_ui->hint->setVisible(!hint.isEmpty());
    announce(*m_ui->what);
}

void BusyPage::enter()
{
    // On the page, not on Cancel: a second Enter must not end what the first one began.
    setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
