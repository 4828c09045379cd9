// SPDX-License-Identifier: Apache-2.0
#include "cli/scancommand.h"

#include "app/bsfiles.h"
#include "app/filemode.h"
#include "cli/console.h"
#include "cli/json.h"
#include "cli/jsonrows.h"
#include "cli/textcolumns.h"
#include "core/plaintext.h"

#include <QDir>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &path)
{
    constexpr int maxLength = 200;
    return plainLine(QDir::toNativeSeparators(path), maxLength);
}

QString tokenText(const BsFinding &finding)
{
    switch (finding.token) {
    case BsFinding::Token::Unknown:
        return ScanCommand::tr("not readable");
    case BsFinding::Token::None:
        return finding.holdsToken() ? ScanCommand::tr("in the open, unused by bs")
                                    : ScanCommand::tr("none");
    case BsFinding::Token::Plain:
        return ScanCommand::tr("in the open");
    case BsFinding::Token::Unusual:
        return ScanCommand::tr("unusual, perhaps encrypted");
    case BsFinding::Token::Unusable:
        return ScanCommand::tr("not a token");
    }
    Q_UNREACHABLE();
}

QString keychainText(const BsFinding &finding)
{
    if (!finding.tokenInOpen())
        return {};
    if (!finding.inKeychain)
        return ScanCommand::tr("not known");
    return *finding.inKeychain ? ScanCommand::tr("as %1").arg(plainLine(finding.name))
                               : ScanCommand::tr("not there");
}

QStringList row(const BsFinding &finding)
{
    return {shown(finding.file), finding.region.isEmpty() ? finding.apiServer : finding.region,
            tokenText(finding), keychainText(finding),
            finding.loose ? ScanCommand::tr("open to others") : ScanCommand::tr("private")};
}

} // namespace

ScanCommand::ScanCommand(const Arguments &arguments, Console &console, const BsFiles &files)
    : m_arguments(arguments)
    , m_console(console)
    , m_files(files)
{ }

ScanCommand::~ScanCommand() = default;

void ScanCommand::begin()
{
    if (m_arguments.has(u"fix"_s))
        fix();
    auto scan = m_files.scan();
    connect(scan.get(), &BsScan::scanned, this, &ScanCommand::show);
    next(std::move(scan));
}

void ScanCommand::fix()
{
    const Result<QList<BsFinding>> files = m_files.look();
    if (!files) // the scan says so as well
        return;
    for (const BsFinding &finding : *files) {
        if (finding.loose)
            fix(finding);
    }
}

void ScanCommand::fix(const BsFinding &finding)
{
    const QString folderBefore = fileMode(m_files.folder());
    const Outcome fixed = m_files.fixPermissions(finding.file);
    // Why a file cannot be read is said with the rest.
    if (!fixed && fixed.error() != finding.problem)
        m_notFixed = fixed.error();
    tellChange(m_files.folder(), folderBefore);
    tellChange(finding.file, finding.mode);
}

void ScanCommand::tellChange(const QString &path, const QString &before)
{
    const QString after = fileMode(path);
    if (after == before)
        return;
    const QString line = u"Closed %1: %2 → %3"_s.arg(shown(path), before, after);
    if (m_arguments.has(u"json"_s))
        m_console.note(line);
    else
        m_console.print(line);
}

void ScanCommand::show(const BsFindings &findings)
{
    if (m_arguments.has(u"json"_s)) {
        JsonRows rows;
        for (const BsFinding &finding : findings.files)
            rows.append(Json::finding(finding));
        m_console.print(rows.text());
    } else if (!findings.files.isEmpty()) {
        print(findings.files);
    } else {
        m_console.note(tr("There are no files of the bs CLI in %1.").arg(shown(m_files.folder())));
    }
    for (const BsFinding &finding : findings.files)
        warnOf(finding);
    if (!findings.warning.what.isEmpty())
        m_console.warn(findings.warning);
    if (m_notFixed)
        return fail(*m_notFixed);
    if (!m_arguments.has(u"json"_s))
        advise(findings.files);
    finish();
}

void ScanCommand::print(const QList<BsFinding> &files)
{
    QList<QStringList> rows;
    if (m_console.outputIsTerminal())
        rows.append(m_console.style().headings(
            {tr("FILE"), tr("REGION"), tr("TOKEN"), tr("KEYCHAIN"), tr("PERMISSIONS")}));
    for (const BsFinding &finding : files)
        rows.append(row(finding));
    m_console.print(textColumns(rows));
}

void ScanCommand::warnOf(const BsFinding &finding)
{
    for (const Error &error : {finding.problem, finding.obstacle}) {
        if (!error.what.isEmpty())
            m_console.warn(error);
    }
    if (finding.unusedTokenLines.isEmpty())
        return;
    QStringList lines;
    for (const int line : finding.unusedTokenLines)
        lines.append(QString::number(line));
    m_console.warn({.code = Error::Code::FileFailure,
                    .what = tr("%1 holds a token that bs does not use, because it is in a comment, "
                               "in another section or above a later one (line %2).")
                                .arg(shown(finding.file), lines.join(", "_L1)),
                    .remedy = tr("Delete it with an editor; if you need it, store it first with "
                                 "“spacekey-cli add”.")});
}

void ScanCommand::advise(const QList<BsFinding> &files)
{
    if (std::ranges::any_of(files, &BsFinding::tokenInOpen)) {
        m_console.progress(tr("Move the tokens out of the files, into the keychain, with: "
                              "spacekey-cli import --all --move"));
    }
    if (std::ranges::any_of(files, &BsFinding::loose))
        m_console.progress(
            tr("Make the files readable for you alone with: spacekey-cli scan --fix"));
}

} // namespace spacekey
