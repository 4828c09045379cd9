// SPDX-License-Identifier: Apache-2.0
#include "gui/pastedialog.h"

#include "app/credentials.h"
#include "app/tokensearch.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "gui/keychainwords.h"
#include "gui/portal.h"
#include "gui/refuse.h"
#include "gui/typography.h"
#include "ui_pastedialog.h"

namespace spacekey {

PasteDialog::PasteDialog(const Region &region, const ConnectParts &with, QWidget *parent)
    : FittingDialog(parent)
    , m_with(with)
    , m_ui(std::make_unique<Ui::PasteDialog>())
{
    m_ui->setupUi(this);
    dress();
    fillIn(region);
    fit();
    connect(m_ui->showButton, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_ui->token, &QLineEdit::textChanged, m_ui->tokenNote, &Note::hush);
    connect(m_ui->name, &QLineEdit::textChanged, this, [this] {
        m_ui->nameNote->hush();
        m_ui->strip->clear(); // it may ask about another name
    });
    connect(m_ui->region, &QComboBox::currentIndexChanged, this, &PasteDialog::followRegion);
    connect(m_ui->portalButton, &QPushButton::clicked, this, &PasteDialog::openPortal);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &PasteDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &PasteDialog::cancel);
}

PasteDialog::~PasteDialog() = default;

void PasteDialog::done(int result)
{
    m_job.reset();
    m_ui->token->setText({}); // which, unlike clear(), leaves nothing to undo
    QDialog::done(result);
}

void PasteDialog::dress()
{
    m_ui->strip->setContentsMargins(26, 22, 26, 0);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
}

void PasteDialog::fillIn(const Region &region)
{
    for (const Region &each : m_with.regions.regions()) {
        m_ui->region->addItem(tr("%1 (%2)", "region and its code").arg(each.name, each.code()),
                              each.id);
    }
    m_ui->region->setCurrentIndex(m_ui->region->findData(region.id));
    m_ui->token->setFocus(Qt::OtherFocusReason);
    followRegion();
}

void PasteDialog::followRegion()
{
    const Region region = chosenRegion();
    m_ui->strip->clear(); // it spoke of another region
    m_ui->nameNote->hush();
    m_ui->portalButton->setVisible(portal::isKnown(region));
    m_ui->portalButton->setToolTip(region.portal.toDisplayString());
}

void PasteDialog::openPortal()
{
    if (const std::optional<Error> problem = portal::open(chosenRegion()))
        m_ui->strip->showError(*problem);
}

void PasteDialog::save()
{
    if (const std::optional<AdditionRequest> request = typed())
        addIfNew(*request);
}

std::optional<AdditionRequest> PasteDialog::typed() const
{
    const Result<AccessToken> token = TokenAddition::tokenIn(m_ui->token->text().toUtf8());
    m_ui->strip->clear();
    m_ui->nameNote->hush();
    if (token) {
        return AdditionRequest{
            .region = chosenRegion(), .token = *token, .name = m_ui->name->text().trimmed()};
    }
    refuse(*m_ui->token, *m_ui->tokenNote, token.error());
    return std::nullopt;
}

void PasteDialog::addWith(bool AdditionRequest::*consent)
{
    std::optional<AdditionRequest> request = typed();
    if (!request)
        return;
    (*request).*consent = true;
    add(*request);
}

void PasteDialog::addIfNew(const AdditionRequest &request)
{
    auto search = std::make_unique<TokenSearch>(request.region.apiServer(), request.token,
                                                m_with.credentials);
    if (!search->hasCandidates())
        return add(request);
    connect(search.get(), &TokenSearch::waitingForUnlock, this,
            [this] { setBusy(keychainwords::waitingAndHowToGoOn()); });
    connect(search.get(), &TokenSearch::searched, this,
            [this, request](std::optional<Credential> found) {
                if (found)
                    offerToShow(*found);
                else
                    add(request);
            });
    connect(search.get(), &OneShot::failed, this,
            [this, request](const Error &error) { showFailure(request, error); });
    setBusy(tr("Opening the keychain…"));
    m_job = std::move(search);
    m_job->start();
}

void PasteDialog::add(const AdditionRequest &request)
{
    auto addition =
        std::make_unique<TokenAddition>(request, m_with.keychain, m_with.credentials, m_with.clock);
    connect(addition.get(), &TokenAddition::waitingForUnlock, this,
            [this] { setBusy(keychainwords::waitingAndHowToGoOn()); });
    connect(addition.get(), &TokenAddition::asking, this, [this, name = request.region.name] {
        setBusy(tr("Asking %1 whose token it is…").arg(name));
    });
    connect(addition.get(), &TokenAddition::stored, this,
            [this](const Credential &credential, const Error &warning) {
                Q_EMIT stored(credential, warning);
                accept();
            });
    connect(addition.get(), &OneShot::failed, this,
            [this, request](const Error &error) { showFailure(request, error); });
    setBusy(tr("Opening the keychain…"));
    m_job = std::move(addition);
    m_job->start();
}

void PasteDialog::offerToShow(const Credential &there)
{
    setBusy({});
    m_ui->token->setFocus(Qt::OtherFocusReason);
    const QString code = there.region.toUpper();
    m_ui->strip->showError(
        {.what = tr("This token is stored already, as “%1” (%2).").arg(plainLine(there.name), code),
         .remedy = tr("It need not be stored again.")},
        tr("Show it"), [this, there] {
            Q_EMIT showWanted(there);
            accept();
        });
    m_ui->strip->addAction(tr("Store it again"), [this] {
        if (const std::optional<AdditionRequest> request = typed())
            add(*request);
    });
}

void PasteDialog::cancel()
{
    if (m_job && m_job->isRunning())
        m_job->cancel(); // what was pasted may be wanted again
    else
        reject();
}

void PasteDialog::setBusy(const QString &with)
{
    const bool busy = !with.isEmpty();
    if (busy)
        m_ui->cancelButton->setFocus(Qt::OtherFocusReason);
    m_ui->form->setDisabled(busy);
    m_ui->saveButton->setDisabled(busy);
    if (busy)
        m_ui->note->say(StateLabel::Kind::Neutral, with);
    else
        m_ui->note->hush();
}

void PasteDialog::showFailure(const AdditionRequest &request, const Error &error)
{
    using Code = Error::Code;
    setBusy({});
    m_ui->token->setFocus(Qt::OtherFocusReason);
    switch (error.code) {
    case Code::Cancelled:
        break;
    case Code::InvalidName:
        refuse(*m_ui->name, *m_ui->nameNote, error);
        break;
    case Code::NameTaken:
        askToReplace(request, error);
        break;
    case Code::TokenRevoked:
        m_ui->region->setFocus(Qt::OtherFocusReason);
        m_ui->strip->showError(error, tr("Choose region…"), [this] {
            m_ui->region->setFocus(Qt::OtherFocusReason);
            m_ui->region->showPopup();
        });
        break;
    case Code::KeychainAbsent:
    case Code::KeychainNoCollection:
        m_ui->strip->showError(error, tr("Keep for this session only"),
                               [this] { addWith(&AdditionRequest::sessionOnly); });
        break;
    default:
        m_ui->strip->showError(error, tr("Retry"), [this] { save(); });
    }
}

void PasteDialog::askToReplace(const AdditionRequest &request, const Error &error)
{
    const std::optional<Credential> there =
        m_with.credentials.find(request.region.id, request.name);
    Error question = error;
    if (there) {
        question.what =
            tr("“%1” is the name of a credential of %2.").arg(request.name, there->title());
    }
    question.remedy = tr("Choose another name, or replace that credential.");
    m_ui->strip->showError(question, tr("Replace"), [this] { addWith(&AdditionRequest::replace); });
    m_ui->name->setFocus(Qt::OtherFocusReason);
    m_ui->name->selectAll();
}

Region PasteDialog::chosenRegion() const
{
    return m_with.regions.find(m_ui->region->currentData().toString()).value_or(Region());
}

} // namespace spacekey
