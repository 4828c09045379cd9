// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/credential.h"
#include "gui/card.h"

#include <memory>

namespace Ui {
class InterruptedCard;
}

namespace spacekey {

class CredentialDesk;

/// A credential that was found after an interruption: what there is to know of it, and the choice
/// to keep or to discard it. To assistive technology a group of that name.
class InterruptedCard final : public Card
{
    Q_OBJECT

public:
    /// All but @p parent must outlive it.
    InterruptedCard(const Credential &credential, CredentialDesk &desk, const Clock &clock,
                    QWidget *parent = nullptr);
    ~InterruptedCard() override;

    [[nodiscard]] const Credential &credential() const { return m_credential; }
    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// Says anew how long ago things were.
    void refreshTimes();

private:
    void showErrand();

    Credential m_credential;
    CredentialDesk &m_desk;
    const Clock &m_clock;
    std::unique_ptr<Ui::InterruptedCard> m_ui;
};

} // namespace spacekey
