// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/fault.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

class QCommandLineParser;

namespace spacekey {

/// The command line of spacekey-simulator.
struct SimulatorOptions
{
    Q_DECLARE_TR_FUNCTIONS(SimulatorOptions)

public:
    struct PlannedFault
    {
        Fault fault;
        int count; ///< as Relay::addFault() takes it
    };

    quint16 port = 0; ///< 0: a free one
    /// After a device code was issued, the first user answers by itself. At most one is set.
    std::optional<std::chrono::milliseconds> approveAfter;
    std::optional<std::chrono::milliseconds> denyAfter;
    bool awkwardSecret = false; ///< the client secret needs encoding
    QList<PlannedFault> faults; ///< in the order they come
    std::chrono::milliseconds latency{};

    /// Of @p arguments, the program's name first; else text to print: what is wrong with them, or
    /// the help that was asked for.
    struct Text
    {
        QString text;
        bool isError;
    };
    [[nodiscard]] static std::variant<SimulatorOptions, Text> parse(const QStringList &arguments);

private:
    static void describe(QCommandLineParser &parser);
    /// What is wrong; empty when nothing is.
    [[nodiscard]] QString read(const QCommandLineParser &parser);
};

} // namespace spacekey
