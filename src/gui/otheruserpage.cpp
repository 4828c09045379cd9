// SPDX-License-Identifier: Apache-2.0
#include "gui/otheruserpage.h"

#include "core/plaintext.h"
#include "gui/announce.h"
#include "gui/typography.h"
#include "ui_otheruserpage.h"

namespace spacekey {

OtherUserPage::OtherUserPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OtherUserPage>())
{
    m_ui->setupUi(this);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &OtherUserPage::keepBothWanted);
    connect(m_ui->replaceButton, &QPushButton::clicked, this, &OtherUserPage::replaceWanted);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &OtherUserPage::discarded);
}

OtherUserPage::~OtherUserPage() = default;

void OtherUserPage::setUsers(const Credential &former, const Credential &now)
{
    const auto person = [](const Credential &credential) {
        return credential.user ? plainLine(credential.title()) : tr("an unknown user");
    };
    m_ui->who->setText(tr("You signed in as %1; “%2” belongs to %3.")
                           .arg(person(now), former.name, person(former)));
}

void OtherUserPage::enter()
{
    m_ui->keepButton->setDefault(true);
    m_ui->keepButton->setFocus(Qt::OtherFocusReason);
    announce(*m_ui->who);
}

} // namespace spacekey
