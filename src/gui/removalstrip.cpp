// SPDX-License-Identifier: Apache-2.0
#include "gui/removalstrip.h"

#include "core/plaintext.h"
#include "gui/remover.h"

namespace spacekey {

using namespace Qt::StringLiterals;

RemovalStrip::RemovalStrip(Remover &remover, QWidget *parent)
    : TaskStrip(parent)
    , m_remover(remover)
{
    setButton(tr("Undo"), u"Undo"_s);
    connect(&m_remover, &Remover::changed, this, &RemovalStrip::showState);
    connect(&m_remover, &Remover::ticked, this, &RemovalStrip::showTimeLeft);
    connect(this, &TaskStrip::pressed, &m_remover, &Remover::undo);
    showState();
}

void RemovalStrip::showState()
{
    const std::optional<Credential> &removed = m_remover.removed();
    if (!removed)
        return hush();
    showTimeLeft();
    const QString name = plainLine(removed->name);
    QString text = removed->title() == name
        ? tr("Removed “%1”.", "a credential").arg(name)
        : tr("Removed “%1” (%2).", "a credential and its user").arg(name, removed->title());
    if (m_remover.waitsForKeychain())
        text += u' ' + tr("Its token is deleted from the keychain once that is unlocked.");
    say(text);
}

void RemovalStrip::showTimeLeft()
{
    const int left = int(m_remover.left().count());
    setProgress(tr("Time left to undo it"), left, int(Credential::undoTime.count()),
                tr("%1 s", "seconds").arg(left));
}

} // namespace spacekey
