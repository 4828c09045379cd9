// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QWidget>

class QRadioButton;

namespace spacekey {

/// One answer to "What is it for?": a radio button with what it allows beneath it. A click anywhere
/// on it chooses it.
class PresetChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit PresetChoice(const ScopePreset &preset, QWidget *parent = nullptr);
    /// An answer that has no scopes of its own.
    PresetChoice(const QString &name, const QString &explanation, QWidget *parent = nullptr);

    [[nodiscard]] QRadioButton *button() const { return m_button; }
    /// Without the words beneath it, to leave room.
    void setTerse(bool terse);
    /// Puts @p widget beneath the words, and in line with them.
    void addBeneath(QWidget *widget);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void addLine(const QString &text, bool small);

    QRadioButton *m_button;
    QList<QWidget *> m_words;
};

} // namespace spacekey
