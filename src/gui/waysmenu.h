// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow.h"

#include <QMenu>

class QActionGroup;
class QPushButton;

namespace spacekey {

/// The ways to connect a region; the one last chosen is marked. Below them what needs no sign-in.
class WaysMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit WaysMenu(QWidget *parent = nullptr);

    /// Opens under @p button, with @p last marked.
    void popUp(const QPushButton &button, Flow last);

Q_SIGNALS:
    void chosen(spacekey::Flow flow);
    void pasteWanted();
    void importWanted();

private:
    void add(Flow flow, const QString &text);

    QActionGroup *m_flows;
};

} // namespace spacekey
