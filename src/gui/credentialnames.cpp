// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialnames.h"

#include "core/plaintext.h"
#include "gui/credentialtext.h"
#include "gui/flowlayout.h"
#include "gui/typography.h"
#include "ui_credentialcard.h"

#include <QLabel>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

CredentialNames::CredentialNames(const Ui::CredentialCard &ui, QWidget *card)
    : QObject(card)
    , m_ui(ui)
    , m_card(card)
{
    constexpr int gap = 7;
    auto *line = new FlowLayout(gap);
    m_ui.names->insertLayout(0, line);
    line->addWidget(m_ui.title);
    line->addWidget(m_ui.chips);
    m_ui.title->setFont(typography::bold(1.12));
    typography::setMuted(*m_ui.email);
}

void CredentialNames::show(const Credential &credential)
{
    const QString title = credential.title();
    m_ui.avatar->setPerson(title);
    m_ui.title->setText(title);
    m_ui.email->setText(credential.user ? plainLine(credential.user->email) : QString());
    m_ui.email->setVisible(!m_ui.email->text().isEmpty());
    showMarks(credential);
    showNote(credential.note);
    m_ui.scopes->setScopes(CredentialText::scopes(credential));
}

void CredentialNames::setNarrow(bool narrow)
{
    if (std::exchange(m_isNarrow, narrow) == narrow)
        return;
    m_ui.avatar->setVisible(!narrow);
    (narrow ? m_ui.words : m_ui.names)->insertWidget(1, m_ui.email);
    if (narrow)
        m_ui.words->insertWidget(m_ui.words->indexOf(m_ui.reason) + 1, m_ui.scopes);
    else
        m_ui.rights->insertWidget(0, m_ui.scopes);
}

void CredentialNames::showMarks(const Credential &credential)
{
    QStringList marks;
    if (credential.name != credential.title())
        marks.append(credential.name);
    if (credential.isDefault && credential.name != "default"_L1)
        marks.append(tr("default", "a credential"));
    if (credential.user && credential.user->workgroup.value_or(false))
        marks.append(tr("workgroup"));
    m_ui.chips->setTexts(marks, Chip::Shape::Pill);
    m_ui.chips->setVisible(!marks.isEmpty());
}

void CredentialNames::showNote(const QString &note)
{
    if (!m_note) {
        if (note.isEmpty())
            return;
        m_note = new QLabel(m_card);
        m_note->setTextFormat(Qt::PlainText);
        m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // whatever its words
        m_note->setWordWrap(true);
        m_ui.words->insertWidget(m_ui.words->indexOf(m_ui.state), m_note);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace spacekey
