// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/systemclock.h"
#include "e2e/clirun.h"
#include "simulator/relay.h"
#include "simulator/simulator.h"

#include <QJsonArray>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace spacekey {

/// A person's account on a machine with spacekey-cli, and a simulated BaseSpace behind a relay,
/// which is the region `sim` once it is set up. Home, settings and index are new; the keyring is
/// the session's.
class CliStage final
{
public:
    CliStage();

    /// How a run ended.
    struct End
    {
        int code = -1;
        QString output;
        QString errors;
        std::chrono::milliseconds took{};
    };

    /// `region add sim` with @p base for both addresses; the exit code.
    int addRegion(const QUrl &base);
    /// addRegion() with @p base, `app set` and `default --region sim`. False when one of them
    /// failed.
    [[nodiscard]] bool setUpRegion(const QUrl &base);
    /// The same with the simulator's address.
    [[nodiscard]] bool setUpRegion() { return setUpRegion(simulator.apiUrl()); }

    [[nodiscard]] std::unique_ptr<CliRun> start(const QStringList &arguments,
                                                const QByteArray &input = {});
    /// Starts it and waits for its end.
    End run(const QStringList &arguments, const QByteArray &input = {});
    /// `connect --no-browser` and @p more, accepted by the user of that id as soon as the code is
    /// there.
    End connectAs(const QString &userId, const QStringList &more = {});
    /// `connect --flow redirect --no-browser` and @p more; the browser that opens its link accepts
    /// as the user of that id, and comes back.
    End connectByRedirect(const QString &userId, const QStringList &more = {});
    /// The link that @p run shows; invalid when it shows none.
    [[nodiscard]] static QUrl shownLink(CliRun &run);
    /// Accepts for the sign-in that @p run shows.
    [[nodiscard]] bool approve(CliRun &run, const QString &userId);

    /// What `list --json` prints.
    [[nodiscard]] QJsonArray list();
    /// What the index file holds, pending entries included.
    [[nodiscard]] QJsonObject index() const;
    /// The token that `token` and @p more print; empty when it did not end with 0.
    [[nodiscard]] QByteArray token(const QStringList &more = {});

    [[nodiscard]] QString user(int number) const { return simulator.users().at(number).id; }
    [[nodiscard]] Authority &authority() { return simulator.authority(); }

    /// Waits for the end of @p run.
    [[nodiscard]] static End endOf(CliRun &run);

    SystemClock clock;
    Simulator simulator;
    std::unique_ptr<Relay> relay;
    QTemporaryDir home;
    QProcessEnvironment environment;
};

} // namespace spacekey
