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

    [[nodiscard]] const ScopePreset &preset() const { return m_preset; }
    [[nodiscard]] QRadioButton *button() const { return m_button; }

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    ScopePreset m_preset;
    QRadioButton *m_button;
};

} // namespace spacekey
