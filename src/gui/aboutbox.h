// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class AboutBox;
}

namespace spacekey {

/// Says what SpaceKey is, and its version.
class AboutBox final : public FittingDialog
{
    Q_OBJECT

public:
    explicit AboutBox(QWidget *parent = nullptr);
    ~AboutBox() override;

private:
    std::unique_ptr<Ui::AboutBox> m_ui;
};

} // namespace spacekey
