// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/chip.h"

#include <QWidget>

namespace spacekey {

/// Chips beside each other; they break lines as text does.
class Chips final : public QWidget
{
    Q_OBJECT

public:
    explicit Chips(QWidget *parent = nullptr);

    /// @p texts are plain text, and may come from a server.
    void setTexts(const QStringList &texts, Chip::Shape shape);
    /// Likewise, in boxes; those that are scopes say in a tool tip what they mean.
    void setScopes(const QStringList &texts);

private:
    QStringList m_texts;
};

} // namespace spacekey
