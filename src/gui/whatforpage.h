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

/// "What is it for?": the scopes, chosen by purpose.
class WhatForPage final : public QWidget
{
    Q_OBJECT

public:
    explicit WhatForPage(QWidget *parent = nullptr);
    ~WhatForPage() override;

    /// The preset of that name; Download when there is none.
    void choose(const QString &preset);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    void continued(const spacekey::ScopePreset &preset);
    void cancelled();

private:
    std::unique_ptr<Ui::WhatForPage> m_ui;
    QButtonGroup *m_choices;
};

} // namespace spacekey
