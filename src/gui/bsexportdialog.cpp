// SPDX-License-Identifier: Apache-2.0
#include "gui/bsexportdialog.h"

#include "app/bsfiles.h"
#include "core/plaintext.h"
#include "gui/keychainwords.h"
#include "gui/tones.h"
#include "gui/typography.h"
#include "ui_bsexportdialog.h"

#include <QTextBlock>
#include <QTimer>
#include <QtMath>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// High enough for that many lines, within reason.
void setLines(QPlainTextEdit &view, qsizetype lines)
{
    constexpr int most = 9;
    const int count = qBound(3, int(lines), most);
    const qreal around = view.frameWidth() + view.document()->documentMargin() + 2;
    view.setFixedHeight(qCeil(count * QFontMetricsF(view.font()).lineSpacing() + 2 * around));
}

/// Gives those of its lines a ground that are not among @p others.
void markChanges(QPlainTextEdit &view, const QStringList &others)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (QTextBlock line = view.document()->begin(); line.isValid(); line = line.next()) {
        if (others.contains(line.text()))
            continue;
        QTextEdit::ExtraSelection mark{.cursor = QTextCursor(line), .format = {}};
        mark.format.setBackground(Tones::of(view.palette()).tint);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    view.setExtraSelections(marks);
}

} // namespace

BsExportDialog::BsExportDialog(const Credential &credential, const BsFiles &files, QWidget *parent)
    : FittingDialog(parent)
    , m_credential(credential)
    , m_files(files)
    , m_ui(std::make_unique<Ui::BsExportDialog>())
    , m_pause(new QTimer(this))
{
    m_ui->setupUi(this);
    dress();
    m_pause->setSingleShot(true);
    m_pause->setInterval(std::chrono::milliseconds(250));
    connect(m_pause, &QTimer::timeout, this, &BsExportDialog::plan);
    connect(m_ui->config, &QLineEdit::textChanged, this, [this] {
        m_export.reset(); // which was about another file
        m_ui->exportButton->setEnabled(false);
        m_pause->start();
    });
    connect(m_ui->header, &QCheckBox::toggled, this, &BsExportDialog::plan);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &BsExportDialog::write);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->config->setFocus(Qt::OtherFocusReason);
    m_ui->config->selectAll();
    plan();
}

BsExportDialog::~BsExportDialog() = default;

void BsExportDialog::done(int result)
{
    m_export.reset();
    QDialog::done(result);
}

void BsExportDialog::dress()
{
    m_ui->strip->setContentsMargins(0, 0, 0, 12);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    typography::setSmall(*m_ui->use);
    m_ui->title->setText(tr("Export “%1” to bs CLI").arg(plainLine(m_credential.name)));
    m_ui->hint->setText(tr("bs and programs like it read the token of %1 from a file, where it "
                           "stands in plain text: whoever can read your files can use it.")
                            .arg(m_credential.title()));
    for (QPlainTextEdit *view : {m_ui->before, m_ui->after}) {
        view->setFont(typography::monospaced(0.9));
        setLines(*view, 0);
    }
    m_ui->beforeColumn->hide();
    fit();
}

void BsExportDialog::plan()
{
    m_pause->stop();
    m_ui->strip->clear();
    m_ui->exportButton->setEnabled(false);
    const QString name = m_ui->config->text().trimmed();
    m_export = m_files.exportTo(
        {.credential = m_credential, .config = name, .defaultHeader = m_ui->header->isChecked()});
    connect(m_export.get(), &BsExport::waitingForUnlock, this, [this] {
        m_ui->note->say(StateLabel::Kind::Neutral, keychainwords::waitingAndHowToGoOn());
    });
    connect(m_export.get(), &BsExport::planned, this, &BsExportDialog::showPlan);
    connect(m_export.get(), &BsExport::exported, this, &BsExportDialog::showExported);
    connect(m_export.get(), &OneShot::failed, this, &BsExportDialog::showFailure);
    m_export->start();
}

void BsExportDialog::showPlan(const BsExportPlan &plan)
{
    m_ui->note->hush();
    m_ui->use->setText(m_ui->config->text().trimmed() == "default"_L1
                           ? tr("%1, which bs uses when none is named").arg(plainPath(plan.file))
                           : plainPath(plan.file));
    m_ui->beforeColumn->setVisible(!plan.isNew);
    m_ui->before->setPlainText(plan.before.join(u'\n'));
    m_ui->after->setPlainText(plan.after.join(u'\n'));
    for (QPlainTextEdit *view : {m_ui->before, m_ui->after}) // side by side, and alike
        setLines(*view, qMax(plan.before.size(), plan.after.size()));
    markChanges(*m_ui->before, plan.after);
    markChanges(*m_ui->after, plan.isNew ? plan.after : plan.before);
    m_ui->afterLabel->setText(plan.isNew ? tr("The new &file") : tr("The file &then"));
    showFormer(plan);
    m_ui->exportButton->setEnabled(true);
    fit();
}

void BsExportDialog::showFormer(const BsExportPlan &plan)
{
    using Former = BsExportPlan::Former;
    using Kind = StateLabel::Kind;
    if (!plan.replacesToken)
        return m_ui->formerNote->hush();
    switch (plan.former) {
    case Former::Nothing:
        return m_ui->formerNote->say(Kind::Neutral,
                                     tr("The token that it holds now is in the keychain already."));
    case Former::Imported:
        return m_ui->formerNote->say(Kind::Attention,
                                     tr("It holds another token, which SpaceKey does not know. "
                                        "That one is saved in the keychain first, as %1.")
                                         .arg(plainLine(plan.formerCredential)));
    case Former::BackedUp:
        return m_ui->formerNote->say(Kind::Attention,
                                     tr("It holds another token, which cannot be imported. That "
                                        "one is kept in a file beside it first, named .cfg.bak."));
    }
}

void BsExportDialog::write()
{
    if (!m_export)
        return;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->config, m_ui->header, m_ui->exportButton})
        widget->setEnabled(false);
    m_ui->note->say(StateLabel::Kind::Neutral, tr("Writing…"));
    m_export->proceed();
}

void BsExportDialog::showExported(const BsExported &result)
{
    QString text = tr("Written to %1.").arg(plainPath(result.file));
    if (result.former) {
        text += u' '
            + tr("The former token is in the keychain as “%1”.")
                  .arg(plainLine(result.former->name));
    }
    if (!result.backup.isEmpty())
        text += u' ' + tr("The former file is kept as %1.").arg(plainPath(result.backup));
    m_ui->formerNote->hush();
    m_ui->note->say(StateLabel::Kind::Good, text);
    if (!result.warning.what.isEmpty())
        m_ui->strip->showError(result.warning);
    m_ui->exportButton->hide();
    m_ui->cancelButton->setText(tr("Done"));
    m_ui->cancelButton->setAccessibleName(u"Done"_s);
    m_ui->cancelButton->setDefault(true);
    m_ui->cancelButton->setFocus(Qt::OtherFocusReason);
    fit();
}

void BsExportDialog::showFailure(const Error &error)
{
    m_ui->note->hush();
    m_ui->formerNote->hush();
    m_ui->config->setEnabled(true);
    m_ui->header->setEnabled(true);
    if (error.code == Error::Code::InvalidName) {
        m_ui->use->clear();
        m_ui->note->say(StateLabel::Kind::Bad, error.sentences());
        m_ui->config->setFocus(Qt::OtherFocusReason);
    } else {
        m_ui->strip->showError(error, tr("Retry"), [this] { plan(); });
    }
}

} // namespace spacekey
