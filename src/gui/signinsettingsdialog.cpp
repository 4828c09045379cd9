// SPDX-License-Identifier: Apache-2.0
#include "gui/signinsettingsdialog.h"

#include "gui/typography.h"
#include "ui_signinsettingsdialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

SignInSettingsDialog::SignInSettingsDialog(const Region &region, SignInSettings &settings,
                                           QWidget *parent)
    : FittingDialog(parent)
    , m_region(region)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::SignInSettingsDialog>())
{
    m_ui->setupUi(this);
    m_ui->strip->setContentsMargins(0, 0, 0, 12);
    setWindowTitle(tr("Sign-in settings · %1").arg(region.name));
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    for (QLabel *label : {m_ui->portHint, m_ui->launchesHint, m_ui->uriHint})
        typography::setSmall(*label);
    fillIn();
    connect(m_ui->path, &QLineEdit::textChanged, this, &SignInSettingsDialog::showUri);
    connect(m_ui->port, &QLineEdit::textChanged, this, &SignInSettingsDialog::showUri);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_ui->uri->toPlainText());
        m_ui->note->say(StateLabel::Kind::Good, tr("Redirect URI copied."));
    });
    connect(m_ui->save, &QPushButton::clicked, this, &SignInSettingsDialog::save);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    fit();
}

SignInSettingsDialog::~SignInSettingsDialog() = default;

void SignInSettingsDialog::setProblem(const std::optional<Error> &problem)
{
    m_isReachable = !problem;
    if (problem)
        m_ui->problem->say(StateLabel::Kind::Attention, problem->sentences());
    else
        m_ui->problem->hush();
}

void SignInSettingsDialog::fillIn()
{
    const SignInOptions options = m_settings.of(m_region.id);
    m_ui->hint->setText(tr("Where your browser returns once you have accepted in %1 (%2).")
                            .arg(m_region.name, m_region.code()));
    m_ui->path->setText(options.redirectPath);
    if (options.redirectPort != 0)
        m_ui->port->setText(QString::number(options.redirectPort));
    m_ui->launches->setChecked(options.launches);
    showUri();
    m_ui->path->setFocus(Qt::OtherFocusReason);
}

void SignInSettingsDialog::showUri()
{
    const SignInOptions options = typed();
    // As text: a path that is refused later is shown as it was typed.
    const QString port = options.redirectPort == 0 ? QString() : u":%1"_s.arg(options.redirectPort);
    m_ui->uri->setLink("http://localhost"_L1 + port + options.redirectPath);
    m_ui->note->hush();
}

void SignInSettingsDialog::save()
{
    const QString port = m_ui->port->text();
    bool isPort = false;
    port.toUShort(&isPort);
    if (!port.isEmpty() && !isPort) {
        m_ui->strip->showError({.code = Error::Code::Usage,
                                .what = tr("“%1” is not a port.").arg(port),
                                .remedy = tr("Choose one from 1024 to 65535.")});
        m_ui->port->setFocus(Qt::OtherFocusReason);
        m_ui->port->selectAll();
    } else if (const Outcome saved = m_settings.set(m_region, typed()); !saved)
        m_ui->strip->showError(saved.error());
    else if (m_isReachable) // else the person sees why not
        accept();
}

SignInOptions SignInSettingsDialog::typed() const
{
    SignInOptions options = m_settings.of(m_region.id);
    options.redirectPath = m_ui->path->text().trimmed();
    options.redirectPort = m_ui->port->text().toUShort();
    options.launches = m_ui->launches->isChecked();
    return options;
}

} // namespace spacekey
