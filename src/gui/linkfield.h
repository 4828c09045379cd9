// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/readonlyfield.h"

namespace spacekey {

/// A link in full: broken wherever a line is full, up to four lines high; a longer one scrolls.
class LinkField final : public ReadOnlyField
{
    Q_OBJECT

public:
    explicit LinkField(QWidget *parent = nullptr);

    void setLink(const QString &link);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showScrollBar();
    [[nodiscard]] int linesNeeded(int width) const;
};

} // namespace spacekey
