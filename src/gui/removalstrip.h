// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/taskstrip.h"

namespace spacekey {

class Remover;

/// Which credential was removed last, and Undo while it can be taken back.
class RemovalStrip final : public TaskStrip
{
    Q_OBJECT

public:
    /// @p remover must outlive it.
    explicit RemovalStrip(Remover &remover, QWidget *parent = nullptr);

private:
    void showState();
    void showTimeLeft();

    Remover &m_remover;
};

} // namespace spacekey
