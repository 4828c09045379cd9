// SPDX-License-Identifier: Apache-2.0
#include "gui/unsavedpage.h"

#include "gui/typography.h"
#include "ui_unsavedpage.h"

namespace spacekey {

UnsavedPage::UnsavedPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::UnsavedPage>())
{
    m_ui->setupUi(this);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &UnsavedPage::retryWanted);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &UnsavedPage::keepWanted);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &UnsavedPage::discarded);
}

UnsavedPage::~UnsavedPage() = default;

void UnsavedPage::enter()
{
    m_ui->retryButton->setDefault(true);
    m_ui->retryButton->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
