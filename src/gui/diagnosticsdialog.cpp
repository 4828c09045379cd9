// SPDX-License-Identifier: Apache-2.0
#include "gui/diagnosticsdialog.h"

#include "app/diagnostictext.h"
#include "gui/keychainwords.h"
#include "gui/typography.h"
#include "ui_diagnosticsdialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace spacekey {

DiagnosticsDialog::DiagnosticsDialog(const Diagnosis::Subject &subject, QWidget *parent)
    : FittingDialog(parent)
    , m_ui(std::make_unique<Ui::DiagnosticsDialog>())
    , m_diagnosis(std::make_unique<Diagnosis>(subject))
{
    m_ui->setupUi(this);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    m_ui->report->setFont(typography::monospaced());
    constexpr int lines = 16; // more are scrolled to
    m_ui->report->setMinimumHeight(lines * m_ui->report->fontMetrics().lineSpacing());
    m_ui->copy->setEnabled(false);
    m_ui->note->say(StateLabel::Kind::Neutral,
                    tr("Trying out the keychain and the browser's way back…"));
    fit();
    connect(m_ui->copy, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_diagnosis.get(), &Diagnosis::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
    });
    connect(m_diagnosis.get(), &Diagnosis::done, this, &DiagnosticsDialog::showReport);
    m_diagnosis->start();
}

DiagnosticsDialog::~DiagnosticsDialog() = default;

void DiagnosticsDialog::done(int result)
{
    m_diagnosis.reset();
    QDialog::done(result);
}

void DiagnosticsDialog::showReport(const DiagnosticReport &report)
{
    m_ui->report->setPlainText(diagnosticText(report));
    if (const std::optional<Error> problem = report.problem())
        m_ui->note->say(StateLabel::Kind::Bad, problem->sentences());
    else
        m_ui->note->say(StateLabel::Kind::Good, tr("Everything works."));
    m_ui->copy->setEnabled(true);
    m_ui->copy->setFocus(Qt::OtherFocusReason);
}

void DiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_ui->report->toPlainText());
    m_ui->note->say(StateLabel::Kind::Good, tr("Report copied."));
}

} // namespace spacekey
