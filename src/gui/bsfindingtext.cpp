// SPDX-License-Identifier: Apache-2.0
#include "gui/bsfindingtext.h"

#include "core/plaintext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BsFindingText)
};

void setState(BsFindingText &text, const BsFinding &finding)
{
    using Kind = StateLabel::Kind;
    const auto set = [&text](Kind kind, const QString &words) {
        text.kind = kind;
        text.state = words;
    };
    switch (finding.token) {
    case BsFinding::Token::Unknown:
        return set(Kind::Bad, Words::tr("Cannot be read"));
    case BsFinding::Token::None:
        return set(finding.loose ? Kind::Attention : Kind::Good, Words::tr("No token in it"));
    case BsFinding::Token::Plain:
        return set(Kind::Attention, Words::tr("Token in the open"));
    case BsFinding::Token::Unusual:
        return set(Kind::Attention, Words::tr("Unusual token, perhaps encrypted"));
    case BsFinding::Token::Unusable:
        return set(Kind::Bad, Words::tr("Holds something that is no token"));
    }
}

} // namespace

BsFindingText BsFindingText::of(const BsFinding &finding)
{
    BsFindingText text{.file = plainLine(QFileInfo(finding.file).fileName())};
    setState(text, finding);
    QStringList rest;
    if (finding.tokenInOpen() && finding.inKeychain) {
        rest.append(*finding.inKeychain
                        ? Words::tr("also in the keychain as “%1”").arg(plainLine(finding.name))
                        : Words::tr("not in the keychain"));
    }
    if (finding.loose)
        rest.append(Words::tr("open to other users of this computer"));
    text.rest = rest.join(u" · "_s);
    const Error &why = finding.problem.what.isEmpty() ? finding.obstacle : finding.problem;
    if (finding.token != BsFinding::Token::None)
        text.reason = why.what;
    return text;
}

} // namespace spacekey
