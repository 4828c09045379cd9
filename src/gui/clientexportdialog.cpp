// SPDX-License-Identifier: Apache-2.0
#include "gui/clientexportdialog.h"

#include "app/clientkeys.h"
#include "core/plaintext.h"
#include "gui/keychainwords.h"
#include "gui/typography.h"
#include "ui_clientexportdialog.h"

#include <QDir>
#include <QFileDialog>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

ClientExportDialog::ClientExportDialog(const QList<Region> &regions, const Region &chosen,
                                       ClientKeys &clientKeys, const SignInSettings &signIn,
                                       QWidget *parent)
    : FittingDialog(parent)
    , m_regions(regions)
    , m_chosen(chosen)
    , m_clientKeys(clientKeys)
    , m_signIn(signIn)
    , m_ui(std::make_unique<Ui::ClientExportDialog>())
{
    m_ui->setupUi(this);
    m_ui->strip->setContentsMargins(26, 22, 26, 0);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    typography::setSmall(*m_ui->command);
    fillIn(chosen);
    fit();
    connect(m_ui->save, &QPushButton::clicked, this, &ClientExportDialog::askWhere);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

ClientExportDialog::~ClientExportDialog() = default;

void ClientExportDialog::done(int result)
{
    m_export.reset();
    QDialog::done(result);
}

void ClientExportDialog::fillIn(const Region &chosen)
{
    const bool isThere = std::ranges::find(m_regions, chosen.id, &Region::id) != m_regions.cend();
    m_ui->one->setText(tr("Only %1 (%2)").arg(chosen.name, chosen.code()));
    QStringList codes;
    for (const Region &region : m_regions)
        codes.append(region.code());
    m_ui->all->setText(
        tr("All regions that you have a client key for: %1").arg(codes.join(u", "_s)));
    (isThere ? m_ui->one : m_ui->all)->setChecked(true);
    m_ui->one->setVisible(isThere);
    m_ui->all->setVisible(m_regions.size() > 1 || !isThere);
    m_ui->save->setFocus(Qt::OtherFocusReason);
}

void ClientExportDialog::askWhere()
{
    m_ui->strip->clear();
    auto *where = new QFileDialog(this, tr("Export for my lab"), QDir::homePath(),
                                  tr("Client keys (*.json)"));
    where->setAttribute(Qt::WA_DeleteOnClose);
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setDefaultSuffix(u"json"_s);
    where->selectFile(u"spacekey-clients.json"_s);
    connect(where, &QFileDialog::fileSelected, this, &ClientExportDialog::write);
    where->open();
}

void ClientExportDialog::write(const QString &path)
{
    m_export = std::make_unique<ClientExport>(
        m_ui->one->isChecked() ? QList<Region>{m_chosen} : m_regions, path, m_clientKeys, m_signIn);
    connect(m_export.get(), &ClientExport::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
    });
    connect(m_export.get(), &ClientExport::exported, this, [this, path] { finish(path); });
    connect(m_export.get(), &OneShot::failed, this, &ClientExportDialog::showFailure);
    m_ui->save->setEnabled(false);
    m_ui->note->say(StateLabel::Kind::Neutral, tr("Reading the keychain…"));
    m_export->start();
}

void ClientExportDialog::finish(const QString &path)
{
    m_ui->save->setEnabled(true);
    m_ui->note->say(StateLabel::Kind::Good,
                    tr("Written to %1, which only you can read. Delete it when your colleagues "
                       "have it.")
                        .arg(plainPath(path)));
    m_ui->cancel->setText(tr("Close"));
    m_ui->cancel->setFocus(Qt::OtherFocusReason);
}

void ClientExportDialog::showFailure(const Error &error)
{
    m_ui->save->setEnabled(true);
    m_ui->note->hush();
    m_ui->strip->showError(error);
    m_ui->save->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
