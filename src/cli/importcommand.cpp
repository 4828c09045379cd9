// SPDX-License-Identifier: Apache-2.0
#include "cli/importcommand.h"

#include "app/bsfiles.h"
#include "app/bsfinding.h"
#include "app/bsimport.h"
#include "app/bsremoval.h"
#include "app/verification.h"
#include "cli/advice.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

bool isVerified(const Credential &credential)
{
    return credential.health == Credential::Health::Valid;
}

} // namespace

ImportCommand::ImportCommand(const Arguments &arguments, Console &console, const BsFiles &files,
                             Credentials &credentials, const RegionCatalog &regions,
                             const ClientKeys &clientKeys, const Clock &clock)
    : m_arguments(arguments)
    , m_console(console)
    , m_files(files)
    , m_credentials(credentials)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_clock(clock)
{ }

ImportCommand::~ImportCommand() = default;

void ImportCommand::begin()
{
    const Result<QStringList> files = chosen();
    if (!files)
        return fail(files.error());
    m_toImport = *files;
    m_total = m_toImport.size();
    if (m_toImport.isEmpty())
        m_console.note(nothing());
    goOn();
}

Result<QStringList> ImportCommand::chosen() const
{
    const bool all = m_arguments.has(u"all"_s);
    if (all && !m_arguments.positional.isEmpty()) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("--all and FILE cannot be used together."),
                     .remedy = tr("Leave out one of them.")};
    }
    if (!m_arguments.positional.isEmpty())
        return m_arguments.positional;
    const Result<QList<BsFinding>> there = m_files.look();
    if (!there)
        return there.error();
    QStringList files;
    for (const BsFinding &finding : *there) {
        if (finding.token != BsFinding::Token::None
            && (all || finding.file == m_files.defaultFile()))
            files.append(finding.file);
    }
    return files;
}

QString ImportCommand::nothing() const
{
    if (m_arguments.has(u"all"_s)) {
        return tr("There is nothing to import: no file in %1 holds a token that bs would use.")
            .arg(plainPath(m_files.folder()));
    }
    return tr("There is nothing to import: %1 is not there, or holds no token that bs would use. "
              "For other files, use “spacekey-cli import FILE” or “spacekey-cli import --all”.")
        .arg(plainPath(m_files.defaultFile()));
}

void ImportCommand::goOn()
{
    if (!m_toImport.isEmpty()) {
        m_file = m_toImport.takeFirst();
        if (m_total > 1)
            m_console.progress(plainPath(m_file));
        importFile();
    } else if (!m_toEmpty.isEmpty()) {
        m_file = m_toEmpty.takeFirst();
        removeToken();
    } else if (!m_former.isEmpty()) {
        verifyFormer();
    } else {
        conclude();
    }
}

void ImportCommand::importFile()
{
    auto step = m_files.importFile({.file = m_file, .replace = m_arguments.has(u"force"_s)});
    connect(step.get(), &BsImport::imported, this,
            [this](BsImported result) { noteImported(result); });
    connect(step.get(), &OneShot::failed, this, [this](Error error) { noteFailed(error); });
    attempt(std::move(step));
}

void ImportCommand::noteImported(const BsImported &result)
{
    m_console.print((result.alreadyThere ? "Already stored "_L1 : "Stored "_L1)
                    + Advice::label(result.credential));
    if (result.alreadyThere && !m_former.contains(result.credential))
        m_former.append(result.credential);
    if (!result.warning.what.isEmpty())
        m_console.warn(result.warning);
    const bool move = m_arguments.has(u"move"_s);
    if (result.unusual && !isVerified(result.credential)) {
        m_console.warn({.code = Error::Code::BadAnswer,
                        .what = tr("The token of %1 does not look like one that bs writes; "
                                   "BaseMount may have encrypted it.")
                                    .arg(plainPath(m_file)),
                        .remedy = move ? tr("So it was not taken out of the file.") : QString()});
    } else if (move) {
        m_toEmpty.append(m_file);
    }
    goOn();
}

void ImportCommand::removeToken()
{
    auto removal = m_files.removeToken(m_file);
    connect(removal.get(), &BsRemoval::removed, this,
            [this](Error warning) { noteRemoved(warning); });
    connect(removal.get(), &OneShot::failed, this, [this](Error error) { noteFailed(error); });
    attempt(std::move(removal));
}

void ImportCommand::noteRemoved(const Error &warning)
{
    m_console.print("Removed the token from "_L1 + plainPath(m_file));
    if (!warning.what.isEmpty())
        m_console.warn(warning);
    goOn();
}

void ImportCommand::noteFailed(Error error)
{
    using Code = Error::Code;
    // A keychain that cannot be used will not be better for the next file.
    if (exitCode(error.code) == ExitCode::Keychain && error.code != Code::EntryMissing)
        return fail(error);
    if (error.code == Code::NameTaken)
        error.remedy = tr("Replace it with --force.");
    if (error.code == Code::UnknownRegion) {
        if (const std::optional<Region> region = m_files.look(m_file).newRegion)
            error.remedy = tr("If you trust this server, add it first: %1")
                               .arg(Advice::regionAddition(*region));
    }
    if (m_total == 1)
        return fail(error);
    if (!error.what.contains(plainPath(m_file)))
        error.what = tr("%1: %2").arg(plainPath(m_file), error.what);
    m_console.complain(error);
    m_firstFailure = m_firstFailure.value_or(error);
    ++m_failures;
    goOn();
}

void ImportCommand::verifyFormer()
{
    auto verification = std::make_unique<Verification>(m_former, m_credentials, m_clock);
    connect(verification.get(), &Verification::verified, this, &ImportCommand::noteVerified);
    connect(verification.get(), &Verification::finished, this, &ImportCommand::conclude);
    next(std::move(verification));
}

void ImportCommand::noteVerified(const Credential &credential)
{
    using Health = Credential::Health;
    if (credential.health == Health::Revoked) {
        m_revoked.append(credential);
    } else if (credential.health == Health::Unknown) {
        m_console.warn({.code = Error::Code::Network,
                        .what = tr("It is not known whether the server still takes the token of "
                                   "%1: %2")
                                    .arg(Advice::label(credential), credential.healthReason)});
    }
}

void ImportCommand::conclude()
{
    if (m_firstFailure) {
        return fail(
            {.code = m_firstFailure->code,
             .what = tr("%1 of %2 files could not be imported.").arg(m_failures).arg(m_total)});
    }
    if (!m_revoked.isEmpty()) {
        return fail(
            {.code = Error::Code::TokenRevoked,
             .what =
                 tr("The server no longer takes the token of %1.").arg(Advice::labels(m_revoked)),
             .remedy = Advice::renewal(m_revoked, m_regions, m_clientKeys)});
    }
    finish();
}

} // namespace spacekey
