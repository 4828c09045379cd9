// SPDX-License-Identifier: Apache-2.0
#include "cli/importcommand.h"

#include "app/bsfiles.h"
#include "app/bsfinding.h"
#include "app/bsimport.h"
#include "app/bsremoval.h"
#include "app/tokenformats.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &word)
{
    return QString::fromUtf8(TokenFormats::quoted(TokenFormats::Shell::Sh, word.toUtf8()));
}

/// What to type to have a region with that file's API server.
QString addition(const Region &region)
{
    return "spacekey-cli region add "_L1 + region.id + " --name "_L1 + quoted(region.name)
        + " --api-url "_L1 + quoted(region.apiServer()) + " --web-url "_L1
        + quoted(region.webBase.toString(QUrl::FullyEncoded));
}

bool isVerified(const Credential &credential)
{
    return credential.health == Credential::Health::Valid;
}

} // namespace

ImportCommand::ImportCommand(const Arguments &arguments, Console &console, const BsFiles &files)
    : m_arguments(arguments)
    , m_console(console)
    , m_files(files)
{ }

ImportCommand::~ImportCommand() = default;

void ImportCommand::begin()
{
    const Result<QStringList> files = chosen();
    if (!files)
        return fail(files.error());
    m_toImport = *files;
    m_total = m_toImport.size();
    if (m_toImport.isEmpty()) {
        m_console.note(tr("There is no file with a token in %1.").arg(plainPath(m_files.folder())));
    }
    goOn();
}

Result<QStringList> ImportCommand::chosen() const
{
    if (!m_arguments.has(u"all"_s)) {
        return m_arguments.positional.isEmpty() ? QStringList{m_files.defaultFile()}
                                                : m_arguments.positional;
    }
    if (!m_arguments.positional.isEmpty()) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("--all and a file exclude each other."),
                     .remedy = tr("Give one of them.")};
    }
    const Result<QList<BsFinding>> all = m_files.look();
    if (!all)
        return all.error();
    QStringList files;
    for (const BsFinding &finding : *all) {
        if (finding.token != BsFinding::Token::None)
            files.append(finding.file);
    }
    return files;
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
    } else {
        conclude();
    }
}

void ImportCommand::importFile()
{
    auto step = m_files.importFile({.file = m_file, .replace = m_arguments.has(u"force"_s)});
    connect(step.get(), &BsImport::waitingForUnlock, this,
            [this] { m_console.tellWaitingForUnlock(); });
    connect(step.get(), &BsImport::imported, this,
            [this](BsImported result) { noteImported(result); });
    connect(step.get(), &OneShot::failed, this, [this](Error error) { noteFailed(error); });
    attempt(std::move(step));
}

void ImportCommand::noteImported(const BsImported &result)
{
    const QString where = result.credential.region + u'/' + plainLine(result.credential.name);
    m_console.print((result.alreadyThere ? "Already stored "_L1 : "Stored "_L1) + where);
    if (!result.warning.what.isEmpty())
        m_console.warn(result.warning);
    const bool move = m_arguments.has(u"move"_s);
    if (result.unusual && !isVerified(result.credential)) {
        m_console.warn({.code = Error::Code::BadAnswer,
                        .what = tr("The token of %1 is unlike those of bs; it may be BaseMount's "
                                   "encrypted form.")
                                    .arg(plainPath(m_file)),
                        .remedy = move ? tr("It is left in the file as well.") : QString()});
    } else if (move) {
        m_toEmpty.append(m_file);
    }
    goOn();
}

void ImportCommand::removeToken()
{
    auto removal = m_files.removeToken(m_file);
    connect(removal.get(), &BsRemoval::waitingForUnlock, this,
            [this] { m_console.tellWaitingForUnlock(); });
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
            error.remedy = tr("If you trust this server, add it first: %1").arg(addition(*region));
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

void ImportCommand::conclude()
{
    if (!m_firstFailure)
        return finish();
    fail({.code = m_firstFailure->code,
          .what = tr("Of %1 files, %2 failed.").arg(m_total).arg(m_failures)});
}

} // namespace spacekey
