// SPDX-License-Identifier: Apache-2.0
#include "gui/returnoffer.h"

#include "gui/announce.h"
#include "gui/refuse.h"
#include "gui/typography.h"
#include "ui_returnoffer.h"

namespace spacekey {

ReturnOffer::ReturnOffer(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReturnOffer>())
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(typography::bold());
    typography::setSmall(*m_ui->hint);
    m_ui->address->setAccessibleDescription(m_ui->hint->text());
    connect(m_ui->address, &QLineEdit::textEdited, m_ui->note, &Note::hush);
    connect(m_ui->address, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ui->useButton->setDefault(!text.isEmpty()); });
    connect(m_ui->useButton, &QPushButton::clicked, this, &ReturnOffer::giveAddress);
    connect(m_ui->codeButton, &QPushButton::clicked, this, &ReturnOffer::codeWanted);
    hide();
}

ReturnOffer::~ReturnOffer() = default;

void ReturnOffer::offer()
{
    if (!isHidden())
        return;
    show();
    announce(*m_ui->heading);
}

void ReturnOffer::withdraw()
{
    hide();
    m_ui->address->setText({}); // clear() could be undone
    m_ui->note->hush();
}

void ReturnOffer::showProblem(const Error &error)
{
    refuse(*m_ui->address, *m_ui->note, error);
}

void ReturnOffer::giveAddress()
{
    m_ui->note->hush();
    Q_EMIT addressGiven(m_ui->address->text().trimmed());
}

} // namespace spacekey
