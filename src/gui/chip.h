// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/elidedlabel.h"

namespace spacekey {

/// A short word on a ground of its own: a scope, or what a credential is (default, workgroup).
/// One that is too long for its place is elided. To assistive technology it is a label of that
/// text.
class Chip final : public ElidedLabel
{
    Q_OBJECT

public:
    enum class Shape {
        Box, ///< a scope
        Pill ///< a mark behind a name, in muted text
    };

    /// @p text is plain text, and may come from a server.
    explicit Chip(const QString &text, Shape shape = Shape::Box, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Shape m_shape;
};

} // namespace spacekey
