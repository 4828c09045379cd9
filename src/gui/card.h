// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/group.h"

namespace spacekey {

/// A group on a card: round corners, a border, and a stronger one when it is marked.
class Card : public Group
{
    Q_OBJECT

public:
    using Group::Group;

    void setMarked(bool marked);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_marked = false;
};

} // namespace spacekey
