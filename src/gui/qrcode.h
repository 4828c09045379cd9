// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBitArray>
#include <QWidget>

namespace spacekey {

/// A text as a QR code, dark on white with the quiet zone that the standard asks for, whatever the
/// palette. Its modules are whole device pixels at any scale. Empty when the text is too long.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_side == 0; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side = 0; ///< in modules, without the quiet zone
    QBitArray m_dark; ///< row by row
};

} // namespace spacekey
