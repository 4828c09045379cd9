// SPDX-License-Identifier: Apache-2.0
#include "gui/editdialog.h"

#include "gui/typography.h"
#include "ui_editdialog.h"

namespace spacekey {

EditDialog::EditDialog(const Credential &credential, Credentials &credentials, QWidget *parent)
    : FittingDialog(parent)
    , m_credential(credential)
    , m_credentials(credentials)
    , m_ui(std::make_unique<Ui::EditDialog>())
{
    m_ui->setupUi(this);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    setWindowTitle(tr("Edit “%1”").arg(credential.name));
    m_ui->title->setText(windowTitle());
    m_ui->name->setText(credential.name);
    m_ui->name->selectAll();
    m_ui->note->setPlainText(credential.note);
    fit();
    connect(m_ui->name, &QLineEdit::textEdited, m_ui->refusal, &Note::hush);
    connect(m_ui->note, &QPlainTextEdit::textChanged, m_ui->refusal, &Note::hush);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &EditDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

EditDialog::~EditDialog() = default;

void EditDialog::done(int result)
{
    m_change.reset();
    QDialog::done(result);
}

void EditDialog::save()
{
    m_ui->refusal->hush();
    m_ui->saveButton->setEnabled(false);
    m_change = m_credentials.edit(m_credential, m_ui->name->text(), m_ui->note->toPlainText());
    connect(m_change.get(), &CredentialChange::done, this, &QDialog::accept);
    connect(m_change.get(), &OneShot::failed, this, &EditDialog::refuse);
    m_change->start();
}

void EditDialog::refuse(const Error &error)
{
    m_ui->saveButton->setEnabled(true);
    m_ui->refusal->say(StateLabel::Kind::Bad, error.sentences());
    if (error.code == Error::Code::Usage)
        m_ui->note->setFocus(Qt::OtherFocusReason);
    else
        m_ui->name->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
