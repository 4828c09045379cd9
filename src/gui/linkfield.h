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

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace spacekey
