// SPDX-License-Identifier: Apache-2.0
#include "gui/clientimportdialog.h"

#include "app/clientkeys.h"
#include "core/plaintext.h"
#include "gui/keychainwords.h"
#include "gui/typography.h"
#include "ui_clientimportdialog.h"

#include <QFileInfo>

namespace spacekey {

using namespace Qt::StringLiterals;

ClientImportDialog::ClientImportDialog(const QString &file,
                                       const QList<ClientImport::Offer> &offers,
                                       ClientKeys &clientKeys, SignInSettings &signIn,
                                       QWidget *parent)
    : FittingDialog(parent)
    , m_offers(offers)
    , m_clientKeys(clientKeys)
    , m_signIn(signIn)
    , m_ui(std::make_unique<Ui::ClientImportDialog>())
{
    m_ui->setupUi(this);
    m_ui->strip->setContentsMargins(26, 22, 26, 0);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    typography::setSmall(*m_ui->trust);
    fillIn(file);
    fit();
    connect(m_ui->setUp, &QPushButton::clicked, this, &ClientImportDialog::setUp);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

ClientImportDialog::~ClientImportDialog() = default;

void ClientImportDialog::done(int result)
{
    m_import.reset();
    QDialog::done(result);
}

void ClientImportDialog::fillIn(const QString &file)
{
    m_ui->hint->setText(tr("They come from “%1”, with their secrets. The secrets go into the "
                           "system's keychain, and nowhere else.")
                            .arg(plainLine(QFileInfo(file).fileName(), 60)));
    for (const ClientImport::Offer &offer : m_offers)
        m_ui->list->addItem(line(offer));
    constexpr int maxRows = 6; // more are scrolled to
    constexpr int gap = 4; // around each row
    m_ui->list->setSpacing(gap);
    const QListWidgetItem *last = m_ui->list->item(qMin(m_ui->list->count(), maxRows) - 1);
    m_ui->list->setFixedHeight(m_ui->list->visualItemRect(last).bottom() + 3 * gap
                               + 2 * m_ui->list->frameWidth());
    if (const QStringList replaced = replacedRegions(); !replaced.isEmpty()) {
        m_ui->note->say(StateLabel::Kind::Attention,
                        tr("They replace your own client key for %1, whose secret is then no "
                           "longer on this computer.")
                            .arg(replaced.join(u", "_s)));
        m_ui->setUp->setText(tr("Replace"));
        m_ui->setUp->setAccessibleName(u"Replace"_s);
    }
    const bool replaces = !replacedRegions().isEmpty();
    QPushButton *preferred = replaces ? m_ui->cancel : m_ui->setUp;
    preferred->setDefault(true);
    preferred->setProperty("primary", true);
    preferred->setFocus(Qt::OtherFocusReason);
}

QString ClientImportDialog::line(const ClientImport::Offer &offer)
{
    constexpr int enough = 40;
    QString text =
        tr("%1 (%2): %3")
            .arg(offer.region.name, offer.region.code(), plainLine(offer.client.pair.id, enough));
    if (!offer.replaces.isEmpty())
        text += u'\n' + tr("instead of %1").arg(plainLine(offer.replaces, enough));
    return text;
}

QStringList ClientImportDialog::replacedRegions() const
{
    QStringList codes;
    for (const ClientImport::Offer &offer : m_offers) {
        if (!offer.replaces.isEmpty())
            codes.append(offer.region.code());
    }
    return codes;
}

void ClientImportDialog::setUp()
{
    m_ui->strip->clear();
    m_import = std::make_unique<ClientImport>(m_offers, m_clientKeys, m_signIn);
    connect(m_import.get(), &ClientImport::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
    });
    connect(m_import.get(), &ClientImport::imported, this, &QDialog::accept);
    connect(m_import.get(), &OneShot::failed, this, &ClientImportDialog::showFailure);
    m_ui->note->say(StateLabel::Kind::Neutral, tr("Saving in the keychain…"));
    m_ui->cancel->setFocus(Qt::OtherFocusReason);
    m_ui->setUp->setEnabled(false);
    m_import->start();
}

void ClientImportDialog::showFailure(const Error &error)
{
    m_ui->note->hush();
    m_ui->setUp->setEnabled(true);
    m_ui->strip->showError(error);
    m_ui->setUp->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
