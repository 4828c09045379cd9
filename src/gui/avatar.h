// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace spacekey {

/// A disc with a person's initials, in a colour of their own that is drawn from the palette.
/// An ornament: whoever it stands for is named beside it, so it has no accessible text.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    /// @p name may come from a server.
    void setPerson(const QString &name);
    /// The first letters of the first and the last word of @p name.
    [[nodiscard]] static QString initials(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor colour() const;

    QString m_name;
};

} // namespace spacekey
