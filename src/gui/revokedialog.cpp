// SPDX-License-Identifier: Apache-2.0
#include "gui/revokedialog.h"

#include "app/credentials.h"
#include "app/tokentwins.h"
#include "core/plaintext.h"
#include "gui/keychainwords.h"
#include "gui/typography.h"
#include "ui_revokedialog.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString named(const QList<Credential> &credentials)
{
    QStringList names;
    for (const Credential &each : credentials)
        names.append(each.region + u'/' + plainLine(each.name));
    return names.join(u", "_s);
}

} // namespace

RevokeDialog::RevokeDialog(const Credential &credential, Credentials &credentials,
                           const Clock &clock, QWidget *parent)
    : FittingDialog(parent)
    , m_credential(credential)
    , m_credentials(credentials)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::RevokeDialog>())
{
    m_ui->setupUi(this);
    typography::setTitle(*m_ui->title);
    typography::setHeading(*m_ui->whose);
    typography::setMuted(*m_ui->where);
    fillIn();
    lookForTwins();
    fit();
    connect(m_ui->revoke, &QPushButton::clicked, this, [this] { revoke(false); });
    connect(m_ui->revokeAndRemove, &QPushButton::clicked, this, [this] { revoke(true); });
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

RevokeDialog::~RevokeDialog() = default;

void RevokeDialog::done(int result)
{
    m_twins.reset();
    if (m_revocation && m_revocation->isSent() && m_revocation->isRunning())
        finishAlone();
    else
        m_revocation.reset();
    QDialog::done(result);
}

void RevokeDialog::fillIn()
{
    const std::optional<User> &user = m_credential.user;
    QStringList whose{tr("Credential “%1”").arg(plainLine(m_credential.name))};
    if (user)
        whose += {plainLine(user->name), plainLine(user->email)};
    whose.removeAll(QString());
    m_ui->whose->setText(whose.join(u" · "));
    const Result<Region> region = m_credentials.issuer(m_credential);
    const QString code = m_credential.region.toUpper();
    m_ui->where->setText(tr("Region %1 · token ending in %2")
                             .arg(region ? tr("%1 (%2)").arg(region->name, code) : code,
                                  plainLine(m_credential.last4, 4)));
    m_ui->consequence->setText(Revocation::consequence());
    m_ui->cancel->setFocus(Qt::OtherFocusReason);
}

void RevokeDialog::lookForTwins()
{
    auto search = std::make_unique<TokenTwins>(m_credential, m_credentials);
    if (search->candidates().isEmpty())
        return;
    connect(search.get(), &TokenTwins::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
        fit();
    });
    connect(search.get(), &TokenTwins::searched, this,
            [this](const AccessToken &, const QList<Credential> &twins) {
                if (!twins.isEmpty()) {
                    m_ui->twins->say(
                        StateLabel::Kind::Attention,
                        tr("The same token is also stored as %1. It will be revoked there, "
                           "too.")
                            .arg(named(twins)));
                }
            });
    connect(search.get(), &OneShot::failed, this, [this, search = search.get()] {
        m_ui->twins->say(StateLabel::Kind::Attention,
                         tr("The keychain could not be read. This may hold the same token, and it "
                            "would be revoked there, too: %1.")
                             .arg(named(search->candidates())));
    });
    connect(search.get(), &OneShot::over, this, [this] {
        m_ui->note->hush();
        fit();
    });
    m_twins = std::move(search);
    m_twins->start();
}

void RevokeDialog::revoke(bool thenRemove)
{
    m_twins.reset();
    m_revocation = std::make_unique<Revocation>(m_credential, m_credentials, m_clock);
    connect(m_revocation.get(), &Revocation::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
    });
    connect(m_revocation.get(), &Revocation::sent, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral,
                        tr("Revoking… This goes on if you close this window."));
    });
    connect(m_revocation.get(), &Revocation::revoked, this, [this, thenRemove] {
        if (thenRemove)
            Q_EMIT removeWanted(m_credential);
        accept();
    });
    connect(m_revocation.get(), &OneShot::failed, this, [this](Error error) {
        reject();
        Q_EMIT failed(m_credential, error);
    });
    m_ui->cancel->setFocus(Qt::OtherFocusReason);
    m_ui->revoke->setEnabled(false);
    m_ui->revokeAndRemove->setEnabled(false);
    m_ui->note->say(StateLabel::Kind::Neutral, tr("Revoking…"));
    m_revocation->start();
}

void RevokeDialog::finishAlone()
{
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_revocation->disconnect(this);
    connect(m_revocation.get(), &OneShot::failed, this,
            [this](Error error) { Q_EMIT failed(m_credential, error); });
    connect(m_revocation.get(), &OneShot::over, this, &QObject::deleteLater);
}

} // namespace spacekey
