// SPDX-License-Identifier: Apache-2.0
#include "gui/bsfilesdialog.h"

#include "app/bsfiles.h"
#include "app/bsscan.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "gui/bsfileactions.h"
#include "gui/bsfilecard.h"
#include "gui/keychainwords.h"
#include "gui/taborder.h"
#include "gui/typography.h"
#include "ui_bsfilesdialog.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

BsFilesDialog::BsFilesDialog(const BsFiles &files, RegionCatalog &regions, QWidget *parent)
    : FittingDialog(parent)
    , m_files(files)
    , m_regions(regions)
    , m_ui(std::make_unique<Ui::BsFilesDialog>())
    , m_actions(new BsFileActions(files, regions, this))
{
    m_ui->setupUi(this);
    dress();
    connect(m_actions, &BsFileActions::changed, this, &BsFilesDialog::scan);
    connect(m_actions, &BsFileActions::busyChanged, this, &BsFilesDialog::followBusy);
    connect(m_ui->importAllButton, &QPushButton::clicked, this, &BsFilesDialog::importAll);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &BsFilesDialog::closeOrCancel);
    if (const Result<QList<BsFinding>> there = m_files.look())
        show(*there); // at once; what the keychain holds comes later
    scan();
    fit();
}

BsFilesDialog::~BsFilesDialog() = default;

void BsFilesDialog::done(int result)
{
    m_actions->stop();
    m_scan.reset();
    QDialog::done(result);
}

void BsFilesDialog::dress()
{
    m_ui->strip->setContentsMargins(26, 22, 26, 0);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->files->setAutoFillBackground(false);
    m_ui->hint->setText(tr("bs keeps its access tokens in plain text in %1. “Import” copies a "
                           "token into the keychain and leaves the file as it is; “Move to "
                           "keychain” then asks whether to take it out of the file.")
                            .arg(plainPath(m_files.folder())));
}

void BsFilesDialog::scan()
{
    auto scan = m_files.scan();
    connect(scan.get(), &BsScan::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
    });
    connect(scan.get(), &BsScan::scanned, this, [this](const BsFindings &findings) {
        m_ui->strip->clear();
        if (!findings.warning.what.isEmpty())
            m_ui->strip->showError(findings.warning, tr("Retry"), [this] { this->scan(); });
        show(findings.files);
    });
    connect(scan.get(), &OneShot::failed, this, [this](const Error &error) {
        m_ui->note->hush();
        m_ui->strip->showError(error, tr("Retry"), [this] { this->scan(); });
    });
    m_scan = std::move(scan);
    m_scan->start();
}

void BsFilesDialog::show(const QList<BsFinding> &findings)
{
    QList<BsFileCard *> former = m_cards;
    m_cards.clear();
    QList<QWidget *> stops;
    for (const BsFinding &finding : findings) {
        const auto same = [&](const BsFileCard *card) {
            return card->finding().file == finding.file;
        };
        const auto it = std::ranges::find_if(former, same);
        BsFileCard *card = it == former.end() ? newCard() : *it;
        former.removeOne(card);
        card->setFinding(finding, serverOf(finding));
        m_ui->cards->insertWidget(int(m_cards.size()), card);
        m_cards.append(card);
        stops += card->tabStops();
    }
    for (BsFileCard *gone : former)
        m_queue.removeOne(gone);
    qDeleteAll(former);
    spacekey::setTabOrder(stops + QList<QWidget *>{m_ui->importAllButton, m_ui->closeButton});
    // In some languages a card's buttons need more room than the dialog offers.
    m_ui->scroll->setMinimumWidth(m_ui->files->minimumSizeHint().width()
                                  + m_ui->scroll->verticalScrollBar()->sizeHint().width());
    if (findings.isEmpty())
        m_ui->note->say(StateLabel::Kind::Neutral, tr("There are no files of the bs CLI here."));
    else
        m_ui->note->hush();
    followBusy();
    makeRoom();
    fit();
    scroll();
}

BsFileCard *BsFilesDialog::newCard()
{
    auto *card = new BsFileCard(m_ui->files);
    connect(card, &BsFileCard::spoke, this, [this, card] {
        m_speaking = card;
        scroll();
    });
    connect(card, &BsFileCard::importWanted, m_actions,
            [this, card] { m_actions->importFile(*card); });
    connect(card, &BsFileCard::moveWanted, m_actions,
            [this, card] { m_actions->moveToKeychain(*card); });
    connect(card, &BsFileCard::regionWanted, m_actions,
            [this, card] { m_actions->askToAddRegion(*card); });
    connect(card, &BsFileCard::fixWanted, m_actions,
            [this, card] { m_actions->fixPermissions(*card); });
    return card;
}

void BsFilesDialog::scroll()
{
    // Queued: the card grows by what it says.
    const auto toCard = [this] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        makeRoom();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const BsFileCard *card = m_speaking;
        if (card == nullptr)
            return;
        m_ui->scroll->ensureVisible(0, card->geometry().bottom());
        m_ui->scroll->ensureVisible(0, card->y());
    };
    QMetaObject::invokeMethod(this, toCard, Qt::QueuedConnection);
}

void BsFilesDialog::makeRoom()
{
    const QMargins beside = m_ui->bodyLayout->contentsMargins();
    const int across = width() - beside.left() - beside.right();
    constexpr int most = 32; // lines; more are scrolled to
    m_ui->scroll->setMinimumHeight(
        qMin(m_ui->cards->totalHeightForWidth(across), most * fontMetrics().height()));
}

QString BsFilesDialog::serverOf(const BsFinding &finding) const
{
    const std::optional<Region> region = m_regions.find(finding.region);
    return region ? tr("%1 (%2)", "region and its code").arg(region->name, region->code())
                  : finding.apiServer;
}

void BsFilesDialog::importAll()
{
    m_queue.clear();
    std::ranges::copy_if(m_cards, std::back_inserter(m_queue), &BsFileCard::canImport);
    importNext();
}

void BsFilesDialog::importNext()
{
    if (!m_queue.isEmpty() && !m_actions->isBusy())
        m_actions->importFile(*m_queue.takeFirst());
}

void BsFilesDialog::closeOrCancel()
{
    m_queue.clear();
    if (m_actions->isBusy())
        m_actions->cancel();
    else
        reject();
}

void BsFilesDialog::followBusy()
{
    const bool busy = m_actions->isBusy();
    if (busy)
        m_ui->closeButton->setFocus(Qt::OtherFocusReason);
    for (BsFileCard *card : m_cards)
        card->setBusy(busy);
    m_ui->closeButton->setText(busy ? tr("Cancel") : tr("Close"));
    m_ui->closeButton->setAccessibleName(busy ? u"Cancel"_s : u"Close"_s);
    m_ui->importAllButton->setEnabled(!busy);
    m_ui->importAllButton->setVisible(std::ranges::count_if(m_cards, &BsFileCard::canImport) > 1);
    importNext();
}

} // namespace spacekey
