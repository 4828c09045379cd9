// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QWidget>

#include <memory>

class QButtonGroup;

namespace Ui {
class WhatForPage;
}

namespace spacekey {

class PresetChoice;
class ScopeEditor;

/// "What is it for?": the scopes, chosen by purpose, or written one by one.
class WhatForPage final : public QWidget
{
    Q_OBJECT

public:
    explicit WhatForPage(QWidget *parent = nullptr);
    ~WhatForPage() override;

    /// As it is at first: Download.
    void chooseAnew();
    /// The preset of these scopes, else Custom with them.
    void choose(const Scopes &scopes);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    void continued(const spacekey::Scopes &scopes);
    void cancelled();

private:
    void addChoices();
    [[nodiscard]] bool isCustom() const;
    void showChoice();
    void goOn();

    std::unique_ptr<Ui::WhatForPage> m_ui;
    QButtonGroup *m_choices;
    int m_spacing = 0; ///< between choices with all their words
    QList<PresetChoice *> m_presets;
    ScopeEditor *m_editor;
};

} // namespace spacekey
