// SPDX-License-Identifier: Apache-2.0
#include "simulator/fault.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Fault fault;
    QLatin1StringView name;
};

constexpr std::array rows{
    Row{Fault::ResetMidBody, "reset-mid-body"_L1},
    Row{Fault::CutMidBody, "cut-mid-body"_L1},
    Row{Fault::CloseBeforeAnswer, "close-before-answer"_L1},
    Row{Fault::Drop, "drop"_L1},
    Row{Fault::Refuse, "refuse"_L1},
    Row{Fault::Hang, "hang"_L1},
    Row{Fault::Garbage, "garbage"_L1},
    Row{Fault::PortalHtml, "portal-html"_L1},
    Row{Fault::Portal302, "portal-302"_L1},
    Row{Fault::Portal511, "portal-511"_L1},
    Row{Fault::Forbidden, "forbidden"_L1},
    Row{Fault::TooManySeconds, "too-many-seconds"_L1},
    Row{Fault::TooManyDate, "too-many-date"_L1},
    Row{Fault::Error500, "error-500"_L1},
    Row{Fault::Error502, "error-502"_L1},
    Row{Fault::Error503, "error-503"_L1},
    Row{Fault::BigBody, "big-body"_L1},
    Row{Fault::JsonBomb, "json-bomb"_L1},
    Row{Fault::Nul, "nul"_L1},
    Row{Fault::BadUtf8, "bad-utf8"_L1},
    Row{Fault::Bom, "bom"_L1},
    Row{Fault::Chunked, "chunked"_L1},
    Row{Fault::Split, "split"_L1},
    Row{Fault::Slow, "slow"_L1},
    Row{Fault::Empty200, "empty-200"_L1},
    Row{Fault::NoToken, "no-token"_L1},
    Row{Fault::TokenWithNewline, "token-with-newline"_L1},
    Row{Fault::TokenWithSpace, "token-with-space"_L1},
    Row{Fault::TokenWithNul, "token-with-nul"_L1},
    Row{Fault::TokenTooLong, "token-too-long"_L1},
};

} // namespace

QString faultName(Fault fault)
{
    return std::ranges::find(rows, fault, &Row::fault)->name;
}

std::optional<Fault> faultByName(const QString &name)
{
    const auto found = std::ranges::find_if(rows, [&](const Row &row) { return row.name == name; });
    return found == rows.end() ? std::nullopt : std::optional(found->fault);
}

QStringList faultNames()
{
    QStringList names;
    for (const Row &row : rows)
        names.append(row.name);
    return names;
}

} // namespace spacekey
