// SPDX-License-Identifier: Apache-2.0
#include "cli/verifycommand.h"

#include "app/credentials.h"
#include "app/verification.h"
#include "cli/advice.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/healthtext.h"
#include "cli/json.h"
#include "cli/jsonrows.h"
#include "cli/textcolumns.h"
#include "core/plaintext.h"

#include <algorithm>
#include <iterator>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QStringList row(const Credential &credential, const TextStyle &style)
{
    return {Advice::label(credential), healthText(credential.health, style),
            plainLine(credential.healthReason)};
}

} // namespace

VerifyCommand::VerifyCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, Credentials &credentials,
                             const ClientKeys &clientKeys, const Clock &clock)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_clock(clock)
    , m_json(arguments.has(u"json"_s))
{ }

void VerifyCommand::begin()
{
    const Result<QList<Credential>> credentials = chosen();
    if (!credentials)
        return fail(credentials.error());
    m_verified = *credentials;
    if (!m_json && m_verified.isEmpty())
        m_console.note(Choice::nothingThere(m_credentials));
    else if (!m_json)
        printHead();
    verify();
}

Result<QList<Credential>> VerifyCommand::chosen() const
{
    if (!m_arguments.has(u"all"_s)) {
        const Result<Credential> one = Choice::credential(m_arguments, m_regions, m_credentials);
        return one ? Result(QList{*one}) : one.error();
    }
    if (m_arguments.has(u"name"_s)) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("--all and --name cannot be used together."),
                     .remedy = tr("Leave out one of them.")};
    }
    if (m_credentials.problem())
        return *m_credentials.problem();
    // As for a list: the environment cuts nothing off.
    if (!m_arguments.has(u"region"_s))
        return m_credentials.all();
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    return region ? Result(m_credentials.inRegion(region->id)) : region.error();
}

void VerifyCommand::verify()
{
    auto verification = std::make_unique<Verification>(m_verified, m_credentials, m_clock);
    connect(verification.get(), &Verification::verified, this,
            [this, job = verification.get()](const Credential &found) {
                note(found, job->verifiedCount());
            });
    connect(verification.get(), &Verification::finished, this, &VerifyCommand::conclude);
    connect(verification.get(), &Verification::entryMissing, this,
            [this](const Credential &credential) { m_missing.append(credential); });
    next(std::move(verification));
}

void VerifyCommand::printHead()
{
    using Health = Credential::Health;
    const TextStyle style = m_console.style();
    QList<QStringList> rows;
    if (m_console.outputIsTerminal())
        rows.append(style.headings({tr("CREDENTIAL"), tr("STATE"), tr("REASON")}));
    for (Credential credential : std::as_const(m_verified)) {
        for (const Health health : {Health::Valid, Health::Revoked, Health::Unknown}) {
            credential.health = health;
            rows.append(row(credential, style).first(2));
        }
    }
    m_widths = columnWidths(rows);
    if (m_console.outputIsTerminal())
        m_console.print(textRow(rows.constFirst(), m_widths));
}

void VerifyCommand::note(const Credential &found, int count)
{
    const auto it = std::ranges::find(m_verified, found.key, &Credential::key);
    *it = found;
    if (!m_json)
        m_console.print(textRow(row(*it, m_console.style()), m_widths));
    // Else the lines themselves are the progress.
    if (m_verified.size() > 1 && (m_json || !m_console.outputIsTerminal())) {
        m_console.progress(tr("%1 of %2").arg(count).arg(m_verified.size()));
    }
}

QString VerifyCommand::remedy() const
{
    QList<Credential> lost;
    std::ranges::copy_if(m_verified, std::back_inserter(lost),
                         [this](const Credential &credential) {
                             return credential.health == Credential::Health::Revoked
                                 || std::ranges::find(m_missing, credential.key, &Credential::key)
                                 != m_missing.end();
                         });
    if (!lost.isEmpty())
        return Advice::renewal(lost, m_regions, m_clientKeys);
    for (const Credential &credential : m_verified) {
        const Result<Region> region = m_credentials.issuer(credential);
        if (credential.health == Credential::Health::Unknown && !region)
            return region.error().remedy;
    }
    return tr("Try again later.");
}

void VerifyCommand::conclude()
{
    using Health = Credential::Health;
    if (m_json) {
        JsonRows rows;
        for (const Credential &credential : std::as_const(m_verified))
            rows.append(Json::verified(credential));
        m_console.print(rows.text());
    }
    const auto count = [this](Health health) {
        return std::ranges::count(m_verified, health, &Credential::health);
    };
    const qsizetype valid = count(Health::Valid);
    const qsizetype revoked = count(Health::Revoked);
    if (valid == m_verified.size())
        return finish();
    fail({.code = revoked > 0 ? Error::Code::TokenRevoked : Error::Code::Network,
          .what = m_verified.size() == 1 ? revoked > 0
                  ? tr("The token is revoked.")
                  : tr("It is not known whether the token is good.")
                                         : tr("Valid: %1. Revoked: %2. Not known: %3.")
                                               .arg(valid)
                                               .arg(revoked)
                                               .arg(m_verified.size() - valid - revoked),
          .remedy = remedy()});
}

} // namespace spacekey
