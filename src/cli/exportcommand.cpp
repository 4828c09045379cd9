// SPDX-License-Identifier: Apache-2.0
#include "cli/exportcommand.h"

#include "app/bsfiles.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

ExportCommand::ExportCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, const Credentials &credentials,
                             const BsFiles &files, const ClientKeys &clientKeys)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
    , m_files(files)
    , m_clientKeys(clientKeys)
{ }

ExportCommand::~ExportCommand() = default;

void ExportCommand::begin()
{
    const Result<Credential> credential =
        Choice::keptCredential(m_arguments, m_regions, m_credentials);
    if (!credential)
        return fail(credential.error());
    if (credential->health == Credential::Health::Revoked) {
        m_console.warn({.code = Error::Code::TokenRevoked,
                        .what = tr("This token was revoked when the server was last asked."),
                        .remedy = Advice::renewal({*credential}, m_regions, m_clientKeys)});
    }
    write(*credential);
}

void ExportCommand::write(const Credential &credential)
{
    auto writing =
        m_files.exportTo({.credential = credential,
                          .config = m_arguments.value(u"config"_s).value_or(u"default"_s),
                          .defaultHeader = m_arguments.has(u"default-header"_s)});
    connect(writing.get(), &BsExport::planned, this,
            [this, job = writing.get()](BsExportPlan plan) { decide(plan, *job); });
    connect(writing.get(), &BsExport::exported, this,
            [this](BsExported result) { report(result); });
    next(std::move(writing));
}

void ExportCommand::decide(const BsExportPlan &plan, BsExport &writing)
{
    if (!plan.replacesToken || m_arguments.has(u"force"_s))
        return writing.proceed();
    fail({.code = Error::Code::NameTaken,
          .what = tr("%1 holds another token.").arg(plainPath(plan.file)),
          .remedy = tr("Choose another file with --config, or replace the token with --force; if "
                       "it is not stored yet, it is stored first.")});
}

void ExportCommand::report(const BsExported &result)
{
    if (result.former)
        m_console.print("Stored "_L1 + Advice::label(*result.former));
    if (!result.warning.what.isEmpty())
        m_console.warn(result.warning);
    m_console.print("Wrote "_L1 + plainPath(result.file));
    finish();
}

} // namespace spacekey
