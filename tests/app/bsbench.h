// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsexport.h"
#include "app/bsfiles.h"
#include "app/bsfinding.h"
#include "app/bsimport.h"
#include "app/bsremoval.h"
#include "app/bsscan.h"
#include "app/workbench.h"
#include "bscli/bshome.h"

namespace spacekey {

/// A workbench with the bs CLI's folder beside its data.
class BsBench final
{
public:
    explicit BsBench(Prompting prompting = Prompting::Never)
        : bench(prompting)
        , home(bench.profile.dataDir)
        , files(bench.profile, bench.regions, bench.keychain, bench.credentials, bench.clock)
    { }

    /// A token that the server knows, of its first, second or third user.
    [[nodiscard]] QByteArray newToken(int user = 0)
    {
        return bench.simulator.authority()
            .issueToken(bench.simulator.users().at(user),
                        Scopes::parse(QStringLiteral("read global")))
            .bytes();
    }
    [[nodiscard]] QByteArray server() const { return bench.region().apiServer().toUtf8(); }
    /// A file as bs writes it.
    [[nodiscard]] QByteArray asBsWrites(const QByteArray &token) const
    {
        return "apiServer   = " + server() + "\naccessToken = " + token + '\n';
    }
    QString putToken(const QString &name, const QByteArray &token) const
    {
        return home.put(name, asBsWrites(token));
    }

    [[nodiscard]] Result<BsFindings> scan() const
    {
        const auto job = files.scan();
        QSignalSpy scanned(job.get(), &BsScan::scanned);
        if (const std::optional<Error> error = failureOf(*job))
            return *error;
        return scanned.first().first().value<BsFindings>();
    }
    /// What a scan finds; nothing when it fails.
    [[nodiscard]] QList<BsFinding> found() const
    {
        const Result<BsFindings> findings = scan();
        return findings ? findings->files : QList<BsFinding>();
    }
    [[nodiscard]] Result<BsImported> import(const QString &file, bool replace = false) const
    {
        const auto job = files.importFile({.file = file, .replace = replace});
        QSignalSpy imported(job.get(), &BsImport::imported);
        if (const std::optional<Error> error = failureOf(*job))
            return *error;
        return imported.first().first().value<BsImported>();
    }
    /// Agrees to the plan, which is left in @p plan.
    [[nodiscard]] Result<BsExported> exportTo(const BsExportRequest &request)
    {
        const auto job = files.exportTo(request);
        QObject::connect(job.get(), &BsExport::planned, job.get(),
                         [this, &job](const BsExportPlan &planned) {
                             plan = planned;
                             job->proceed();
                         });
        QSignalSpy exported(job.get(), &BsExport::exported);
        if (const std::optional<Error> error = failureOf(*job))
            return *error;
        return exported.first().first().value<BsExported>();
    }

    Workbench bench;
    BsHome home;
    BsFiles files;
    BsExportPlan plan; ///< of the last exportTo()
};

} // namespace spacekey
