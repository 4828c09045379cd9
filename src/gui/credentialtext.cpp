// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialtext.h"

#include "core/plaintext.h"
#include "gui/age.h"
#include "gui/keychainwords.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialText)
};

/// False when nothing is going on.
bool setActivity(CredentialText &text, Verifier::Activity activity)
{
    switch (activity) {
    case Verifier::Activity::None:
        return false;
    case Verifier::Activity::Verifying:
    case Verifier::Activity::AmongAll:
        text.state = Words::tr("Verifying…");
        return true;
    case Verifier::Activity::WaitingForUnlock:
        text.state = keychainwords::waiting();
        return true;
    }
    return false;
}

void setState(CredentialText &text, const Credential &credential,
              const CredentialText::Situation &situation)
{
    using Kind = StateLabel::Kind;
    const auto set = [&text](Kind kind, const QString &words) {
        text.kind = kind;
        text.state = words;
    };
    text.signInAgain = !situation.regionMatches || situation.isMissing
        || credential.health == Credential::Health::Revoked;
    if (!situation.regionMatches)
        return set(Kind::Attention, Words::tr("Region changed: sign in again"));
    if (situation.isMissing)
        return set(Kind::Attention, Words::tr("Locked or removed elsewhere"));
    if (situation.isLocked && credential.health != Credential::Health::Revoked)
        return set(Kind::Locked, Words::tr("Locked", "a credential"));
    if (credential.health == Credential::Health::Unknown)
        text.reason = plainLine(credential.healthReason);
    if (credential.sessionOnly && credential.health != Credential::Health::Revoked)
        return set(Kind::Attention, Words::tr("This session only"));
    switch (credential.health) {
    case Credential::Health::Unverified:
        return set(Kind::Neutral, Words::tr("Unverified"));
    case Credential::Health::Valid:
        return set(Kind::Good, Words::tr("Valid"));
    case Credential::Health::Revoked:
        return set(Kind::Bad, Words::tr("Revoked"));
    case Credential::Health::Unknown:
        return set(Kind::Attention, Words::tr("Unknown"));
    }
}

QString connected(Credential::Source source, const QString &when)
{
    switch (source) {
    case Credential::Source::Device:
        return Words::tr("connected %1 with a code").arg(when);
    case Credential::Source::Redirect:
        return Words::tr("connected %1 by redirect").arg(when);
    case Credential::Source::Launch:
        return Words::tr("connected %1 by app launch").arg(when);
    case Credential::Source::Pasted:
        return Words::tr("pasted %1").arg(when);
    case Credential::Source::Imported:
        return Words::tr("imported %1 from bs CLI").arg(when);
    }
    return {};
}

QString checked(const Credential &credential, const QDateTime &now)
{
    // Of an unknown state it would be the time of a former one.
    if (!credential.verifiedAt.isValid() || credential.health == Credential::Health::Unknown)
        return {};
    const QString when = age(credential.verifiedAt, now);
    return credential.health == Credential::Health::Revoked ? Words::tr("checked %1").arg(when)
                                                            : Words::tr("verified %1").arg(when);
}

} // namespace

CredentialText CredentialText::of(const Credential &credential, const Situation &situation,
                                  const QDateTime &now)
{
    CredentialText text;
    setState(text, credential, situation);
    if (setActivity(text, situation.activity)) {
        text.kind = StateLabel::Kind::Neutral;
        text.reason.clear();
    }
    QStringList times;
    if (const QString when = checked(credential, now); !when.isEmpty())
        times.append(when);
    if (credential.connectedAt.isValid())
        times.append(connected(credential.source, age(credential.connectedAt, now)));
    text.times = times.join(u" · ");
    return text;
}

QStringList CredentialText::scopes(const Credential &credential)
{
    if (!credential.scopes)
        return {Words::tr("Scopes not known")};
    return credential.scopes->isEmpty() ? QStringList{Words::tr("identity only")}
                                        : credential.scopes->list();
}

QString CredentialText::maskedToken(const Credential &credential)
{
    return u"•••• •••• •••• "_s + plainLine(credential.last4, 4);
}

} // namespace spacekey
