// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace spacekey {

/// A link in full: read-only, broken wherever a line is full, up to four lines high; a longer one
/// scrolls. Tab leaves it.
class LinkField final : public QPlainTextEdit
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
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showScrollBar();
    [[nodiscard]] int linesNeeded(int width) const;
    [[nodiscard]] int heightOf(int lines) const;
};

} // namespace spacekey
