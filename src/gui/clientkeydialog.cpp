// SPDX-License-Identifier: Apache-2.0
#include "gui/clientkeydialog.h"

#include "gui/keychainwords.h"
#include "gui/portal.h"
#include "gui/typography.h"
#include "ui_clientkeydialog.h"

namespace spacekey {

ClientKeyDialog::ClientKeyDialog(const Region &region, ClientKeys &clientKeys, QWidget *parent)
    : FittingDialog(parent)
    , m_region(region)
    , m_clientKeys(clientKeys)
    , m_ui(std::make_unique<Ui::ClientKeyDialog>())
{
    m_ui->setupUi(this);
    m_ui->strip->setContentsMargins(26, 22, 26, 0);
    setWindowTitle(tr("Client key · %1").arg(region.name));
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    typography::setSmall(*m_ui->secretHint);
    fillIn();
    fit();

    connect(m_ui->portalButton, &QPushButton::clicked, this, &ClientKeyDialog::openPortal);
    connect(m_ui->showButton, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ClientKeyDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

ClientKeyDialog::~ClientKeyDialog() = default;

void ClientKeyDialog::offerOtherWays()
{
    m_ui->pasteButton->show();
    m_ui->importButton->show();
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] {
        Q_EMIT importWanted();
        reject();
    });
    connect(m_ui->pasteButton, &QPushButton::clicked, this, [this] {
        Q_EMIT pasteWanted(m_region);
        reject();
    });
}

void ClientKeyDialog::done(int result)
{
    m_save.reset();
    m_ui->secret->setText({}); // which, unlike clear(), leaves nothing to undo
    QDialog::done(result);
}

void ClientKeyDialog::fillIn()
{
    m_ui->hint->setText(tr("SpaceKey signs in through an application of your own in %1 (%2), which "
                           "you create once. If a colleague has exported theirs for your lab, drop "
                           "that file on SpaceKey's window instead.")
                            .arg(m_region.name, m_region.code()));
    m_ui->portalButton->setVisible(portal::isKnown(m_region));
    m_ui->portalButton->setToolTip(m_region.portal.toDisplayString());
    const std::optional<RegionClient::Origin> origin = m_clientKeys.origin(m_region);
    const bool isOwn = origin == RegionClient::Origin::Own;
    const QString known = isOwn ? m_clientKeys.clientId(m_region) : QString();
    m_ui->key->setText(known);
    m_ui->secretHint->setText(
        !isOwn
            ? tr("The secret goes into the system's keychain, and nowhere else.")
            : tr("There is a secret in the keychain. Type it again, or a new one, to replace it."));
    if (origin && !isOwn) {
        m_ui->note->say(
            StateLabel::Kind::Good,
            origin == RegionClient::Origin::Administrator
                ? tr("The administrator of this computer has set this region up: you need no "
                     "application of your own. If you enter one, yours is used.")
                : tr("Your SpaceKey came with this region set up: you need no application of your "
                     "own. If you enter one, yours is used."));
    }
    (known.isEmpty() ? m_ui->key : m_ui->secret)->setFocus(Qt::OtherFocusReason);
}

void ClientKeyDialog::openPortal()
{
    if (const std::optional<Error> problem = portal::open(m_region))
        m_ui->strip->showError(*problem);
}

void ClientKeyDialog::save()
{
    m_ui->strip->clear();
    m_save = m_clientKeys.save(m_region, typed());
    connect(m_save.get(), &ClientPairSave::waitingForUnlock, this,
            [this] { setBusy(keychainwords::waitingAndHowToGoOn()); });
    connect(m_save.get(), &ClientPairSave::saved, this, &ClientKeyDialog::finish);
    connect(m_save.get(), &OneShot::failed, this, &ClientKeyDialog::showFailure);
    setBusy(tr("Saving in the keychain…"));
    m_save->start();
}

void ClientKeyDialog::finish()
{
    Q_EMIT saved(m_region);
    accept();
}

void ClientKeyDialog::setBusy(const QString &with)
{
    const bool busy = !with.isEmpty();
    m_ui->form->setDisabled(busy);
    m_ui->saveButton->setDisabled(busy);
    if (busy)
        m_ui->note->say(StateLabel::Kind::Neutral, with);
    else
        m_ui->note->hush();
}

void ClientKeyDialog::showFailure(const Error &error)
{
    setBusy({});
    const bool noKeychain = error.code == Error::Code::KeychainAbsent
        || error.code == Error::Code::KeychainNoCollection;
    if (noKeychain) {
        m_ui->strip->showError(error, tr("Use for this session only"), [this] {
            m_clientKeys.keepForSession(m_region, typed());
            finish();
        });
    } else {
        m_ui->strip->showError(error);
    }
    (m_ui->key->text().isEmpty() ? m_ui->key : m_ui->secret)->setFocus(Qt::OtherFocusReason);
}

ClientPair ClientKeyDialog::typed() const
{
    return {.id = m_ui->key->text().trimmed(), .secret = m_ui->secret->text().trimmed().toUtf8()};
}

} // namespace spacekey
