// SPDX-License-Identifier: Apache-2.0
#include "gui/scopesgiven.h"

#include "core/scopemeaning.h"
#include "gui/chips.h"
#include "gui/note.h"
#include "gui/typography.h"

#include <QVBoxLayout>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int between = 4;

/// Those of @p scopes that are not in @p others.
QStringList without(const Scopes &scopes, const Scopes &others)
{
    QStringList rest = scopes.list();
    rest.removeIf([&others](const QString &scope) { return others.list().contains(scope); });
    return rest;
}

} // namespace

ScopesGiven::ScopesGiven(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ScopesGiven::setScopes(const Scopes &asked, const std::optional<Scopes> &granted)
{
    delete m_contents;
    m_contents = new QWidget(this);
    auto *column = new QVBoxLayout(m_contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(between);
    addScopes(tr("Asked for"), asked);
    if (granted && *granted == asked) {
        auto *line = new StateLabel(m_contents);
        line->setState(StateLabel::Kind::Good, tr("Granted in full"));
        column->addWidget(line);
    } else if (granted) {
        column->addSpacing(between);
        addScopes(tr("Granted"), *granted);
        addDifference(asked, *granted);
    }
    m_layout->addWidget(m_contents);
    m_contents->show();
}

void ScopesGiven::addScopes(const QString &label, const Scopes &scopes)
{
    auto *caption = new QLabel(label, m_contents);
    typography::setMuted(*caption);
    auto *chips = new Chips(m_contents);
    chips->setScopes(scopes.isEmpty() ? QStringList{tr("basic user information")} : scopes.list());
    m_contents->layout()->addWidget(caption);
    m_contents->layout()->addWidget(chips);
}

void ScopesGiven::addDifference(const Scopes &asked, const Scopes &granted)
{
    const QStringList missing = without(asked, granted);
    const QStringList extra = without(granted, asked);
    auto *summary = new Note(m_contents);
    m_contents->layout()->addWidget(summary);
    if (missing.isEmpty()) {
        summary->say(StateLabel::Kind::Attention,
                     tr("The server granted more than was asked for."));
    } else {
        summary->say(StateLabel::Kind::Attention,
                     tr("The server did not grant all that was asked for. The token is good for "
                        "the rest; this account may not have the right to what is missing."));
    }
    const auto addLine = [this](const QString &scope, const QString &what) {
        auto *line = new StateLabel(m_contents);
        const ScopeMeaning meaning = ScopeMeaning::of(scope);
        line->setState(StateLabel::Kind::Neutral, what.arg(scope),
                       meaning.known ? meaning.explanation : QString());
        m_contents->layout()->addWidget(line);
    };
    for (const QString &scope : missing)
        addLine(scope, tr("Not granted: %1"));
    for (const QString &scope : extra)
        addLine(scope, tr("Not asked for: %1"));
}

} // namespace spacekey
