// SPDX-License-Identifier: Apache-2.0
#include "gui/scopeeditor.h"

#include "core/scopemeaning.h"
#include "gui/note.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace spacekey {

using namespace Qt::StringLiterals;

ScopeEditor::ScopeEditor(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_note(new Note(this))
    , m_meanings(new QWidget(this))
    , m_lines(new QVBoxLayout(m_meanings))
{
    m_field->setAccessibleName(u"Scopes"_s);
    m_field->setPlaceholderText(u"browse global, read project 76076"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(5);
    for (QWidget *part : std::initializer_list<QWidget *>{m_field, m_note, m_meanings})
        layout->addWidget(part);
    connect(m_field, &QLineEdit::textChanged, this, &ScopeEditor::explain);
    explain();
}

void ScopeEditor::setScopes(const Scopes &scopes)
{
    m_field->setText(scopes.list().join(u", "_s));
}

Result<Scopes> ScopeEditor::scopes() const
{
    return Scopes::read(m_field->text());
}

QWidget *ScopeEditor::tabStop() const
{
    return m_field;
}

void ScopeEditor::explain()
{
    const Result<Scopes> written = scopes();
    if (written) {
        explainEach(*written);
    } else {
        explainEach({});
        m_note->say(StateLabel::Kind::Bad, written.error().sentences());
    }
    Q_EMIT changed();
}

void ScopeEditor::explainEach(const Scopes &scopes)
{
    qDeleteAll(m_meanings->findChildren<StateLabel *>());
    QStringList spoken;
    QStringList wide;
    for (const QString &scope : scopes.list()) {
        const ScopeMeaning meaning = ScopeMeaning::of(scope);
        const bool odd = meaning.wide || !meaning.known;
        auto *line = new StateLabel(m_meanings);
        line->setState(odd ? StateLabel::Kind::Attention : StateLabel::Kind::Neutral, scope,
                       meaning.explanation);
        m_lines->addWidget(line);
        line->show(); // now, for its height counts at once
        spoken.append(scope + u": "_s + meaning.explanation);
        if (meaning.wide)
            wide.append(scope);
    }
    m_field->setAccessibleDescription(spoken.join(u' '));
    m_meanings->setHidden(scopes.isEmpty());
    if (!wide.isEmpty()) {
        m_note->say(
            StateLabel::Kind::Attention,
            tr("Reaches far: %1. Ask for it only if the job needs it.").arg(wide.join(u", "_s)));
    } else if (scopes.isEmpty()) {
        m_note->say(StateLabel::Kind::Neutral,
                    tr("Without scopes the token tells who you are, and nothing else."));
    } else {
        m_note->hush();
    }
}

} // namespace spacekey
