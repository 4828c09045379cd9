// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/statelabel.h"
#include "gui/wrappedlabel.h"

namespace spacekey {

/// A sentence about how something stands, with the mark and colour of a StateLabel. Hidden while it
/// says nothing.
class Note final : public WrappedLabel
{
    Q_OBJECT

public:
    explicit Note(QWidget *parent = nullptr);

    /// Shows @p text, and has it spoken if it is new.
    void say(StateLabel::Kind kind, const QString &text);
    void hush();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateLabel::Kind m_kind = StateLabel::Kind::Neutral;
};

} // namespace spacekey
