// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/diagnosis.h"
#include "cli/arguments.h"
#include "cli/command.h"

#include <QJsonObject>

#include <memory>

namespace spacekey {

class Console;

/// `diagnose`: prints what a Diagnosis has found, then fails with what is wrong, if anything is: a
/// keychain that cannot be used is a Keychain… code.
class DiagnoseCommand final : public Command
{
    Q_OBJECT

public:
    DiagnoseCommand(const Arguments &arguments, Console &console,
                    const Diagnosis::Subject &subject);
    ~DiagnoseCommand() override;

protected:
    void begin() override;

private:
    void print(const DiagnosticReport &report);
    [[nodiscard]] static QJsonObject json(const DiagnosticReport &report);

    const Arguments m_arguments;
    Console &m_console;
    const Diagnosis::Subject m_subject;
};

} // namespace spacekey
