// SPDX-License-Identifier: Apache-2.0
#include "gui/donepage.h"

#include "app/credentials.h"
#include "app/keychain.h"
#include "core/plaintext.h"
#include "gui/announce.h"
#include "gui/refuse.h"
#include "gui/typography.h"
#include "ui_donepage.h"

namespace spacekey {

using namespace Qt::StringLiterals;

DonePage::DonePage(const Region &region, Credentials &credentials, Keychain &keychain,
                   QWidget *parent)
    : QWidget(parent)
    , m_region(region)
    , m_credentials(credentials)
    , m_keychain(keychain)
    , m_ui(std::make_unique<Ui::DonePage>())
{
    m_ui->setupUi(this);
    m_ui->avatar->setFixedSize(m_ui->avatar->sizeHint() * 4 / 3);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->account);
    typography::setMuted(*m_ui->nameLabel);
    typography::setSmall(*m_ui->anotherHint);
    m_ui->anotherButton->setAccessibleDescription(m_ui->anotherHint->text());

    connect(m_ui->name, &QLineEdit::textEdited, m_ui->nameNote, &Note::hush);
    connect(m_ui->doneButton, &QPushButton::clicked, this,
            [this] { renameAnd(&DonePage::finished); });
    connect(m_ui->anotherButton, &QPushButton::clicked, this,
            [this] { renameAnd(&DonePage::anotherWanted); });
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { Q_EMIT tokenCopyWanted(m_credential); });
}

DonePage::~DonePage() = default;

void DonePage::setCredential(const Credential &credential, const Error &warning,
                             const Error &whySessionOnly)
{
    m_credential = credential;
    m_rename.reset();
    m_ui->name->setText(credential.name);
    m_ui->nameNote->hush();
    showUser();
    showSaved(warning, whySessionOnly);
}

void DonePage::setScopes(const Scopes &asked, const std::optional<Scopes> &granted)
{
    m_ui->scopes->setScopes(asked, granted);
}

void DonePage::enter()
{
    m_ui->doneButton->setDefault(true);
    m_ui->doneButton->setFocus(Qt::OtherFocusReason);
    announce(*m_ui->title);
}

void DonePage::showUser()
{
    QStringList account;
    if (m_credential.user && !m_credential.user->email.isEmpty())
        account.append(plainLine(m_credential.user->email));
    if (m_credential.user && m_credential.user->workgroup.value_or(false))
        account.append(tr("workgroup"));
    account.append(tr("%1 (%2)", "region and its code").arg(m_region.name, m_region.code()));
    m_ui->avatar->setPerson(m_credential.title());
    m_ui->title->setText(m_credential.user ? tr("Signed in as %1").arg(m_credential.title())
                                           : tr("Signed in"));
    m_ui->account->setText(account.join(u" · "_s));
}

void DonePage::showSaved(const Error &warning, const Error &whySessionOnly)
{
    const QString keychain = m_keychain.name().isEmpty() ? tr("the keychain") : m_keychain.name();
    if (m_credential.sessionOnly) {
        m_ui->savedNote->say(StateLabel::Kind::Attention,
                             tr("For this session only. %1").arg(whySessionOnly.sentences()));
    } else {
        m_ui->savedNote->say(StateLabel::Kind::Good, tr("Saved in %1 and read back").arg(keychain));
    }
    if (warning.what.isEmpty()) {
        m_ui->warningNote->hush();
    } else {
        m_ui->warningNote->say(
            StateLabel::Kind::Attention,
            tr("Saved, but the server did not say whose token it is: %1").arg(warning.what));
    }
}

void DonePage::renameAnd(void (DonePage::*leave)())
{
    const QString name = m_ui->name->text().trimmed();
    if (m_rename && m_rename->isRunning())
        return;
    if (name == m_credential.name)
        return (this->*leave)();
    m_rename = m_credentials.rename(m_credential, name);
    connect(m_rename.get(), &OneShot::failed, this, &DonePage::refuseName);
    connect(m_rename.get(), &CredentialChange::done, this, [this, name, leave] {
        m_credential.name = name;
        (this->*leave)();
    });
    m_rename->start();
}

void DonePage::refuseName(const Error &error)
{
    refuse(*m_ui->name, *m_ui->nameNote, error);
}

} // namespace spacekey
