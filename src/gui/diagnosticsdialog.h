// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/diagnosis.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class DiagnosticsDialog;
}

namespace spacekey {

/// Runs a Diagnosis as soon as it is shown, and shows the report as it would be copied. Modeless;
/// closing it gives up what is still going on.
class DiagnosticsDialog final : public FittingDialog
{
    Q_OBJECT

public:
    explicit DiagnosticsDialog(const Diagnosis::Subject &subject, QWidget *parent = nullptr);
    ~DiagnosticsDialog() override;

    void done(int result) override;

private:
    void showReport(const DiagnosticReport &report);
    void copy();

    std::unique_ptr<Ui::DiagnosticsDialog> m_ui;
    std::unique_ptr<Diagnosis> m_diagnosis;
};

} // namespace spacekey
