// SPDX-License-Identifier: Apache-2.0
#include "core/scopemeaning.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Phrase
{
    const char *scope;
    const char *explanation;
    bool wide;
};

constexpr Phrase wholes[] = {
    {"browse global",
     QT_TRANSLATE_NOOP("ScopeMeaning", "List all of your projects, runs and samples."), false},
    {"read global", QT_TRANSLATE_NOOP("ScopeMeaning", "List and download all of your data."),
     false},
    {"write global", QT_TRANSLATE_NOOP("ScopeMeaning", "List, add to and change all of your data."),
     true},
    {"create global",
     QT_TRANSLATE_NOOP("ScopeMeaning",
                       "Add to all of your data. Listing and downloading are not part of it."),
     true},
    {"create projects", QT_TRANSLATE_NOOP("ScopeMeaning", "Create new projects."), false},
    {"create runs", QT_TRANSLATE_NOOP("ScopeMeaning", "Create new runs."), false},
    {"start applications",
     QT_TRANSLATE_NOOP("ScopeMeaning", "Start apps in your name, which can cost credits."), true},
    {"manage applications", QT_TRANSLATE_NOOP("ScopeMeaning", "Manage apps in your name."), true},
    {"movetotrash global", QT_TRANSLATE_NOOP("ScopeMeaning", "Move any of your data to the trash."),
     true},
    {"empty trash", QT_TRANSLATE_NOOP("ScopeMeaning", "Delete what is in your trash, for good."),
     true},
    {"audit user", QT_TRANSLATE_NOOP("ScopeMeaning", "Read the record of what you did."), false},
    {"audit domain",
     QT_TRANSLATE_NOOP("ScopeMeaning", "Read the record of what everybody in your domain did."),
     true},
};

constexpr Phrase parts[] = {
    {"browse", QT_TRANSLATE_NOOP("ScopeMeaning", "List what is in %1."), false},
    {"read", QT_TRANSLATE_NOOP("ScopeMeaning", "List and download what is in %1."), false},
    {"write", QT_TRANSLATE_NOOP("ScopeMeaning", "List, add to and change what is in %1."), false},
    {"create",
     QT_TRANSLATE_NOOP("ScopeMeaning", "Add to %1. Listing and downloading are not part of it."),
     false},
};

template<std::size_t count>
const Phrase *find(const Phrase (&phrases)[count], const QString &scope)
{
    const auto *found = std::ranges::find_if(
        phrases, [&scope](const Phrase &phrase) { return scope == QLatin1String(phrase.scope); });
    return found == std::end(phrases) ? nullptr : found;
}

QString nounOf(const QString &type)
{
    if (type == "project"_L1)
        return ScopeMeaning::tr("project %1");
    if (type == "sample"_L1)
        return ScopeMeaning::tr("sample %1");
    if (type == "run"_L1)
        return ScopeMeaning::tr("run %1");
    if (type == "appresult"_L1)
        return ScopeMeaning::tr("app result %1");
    return {};
}

QString oddity(const QStringList &words)
{
    const bool hasAccess = find(parts, words.first()) != nullptr;
    const QString example = u"read project 76076"_s;
    if (hasAccess && words.size() == 1)
        return ScopeMeaning::tr("What it may reach is missing: write it like “%1”.").arg(example);
    if (hasAccess && !nounOf(words.at(1)).isEmpty())
        return ScopeMeaning::tr("One number has to follow: write it like “%1”.").arg(example);
    return ScopeMeaning::tr("SpaceKey does not know this scope. It is asked for as it is; "
                            "the server may refuse it.");
}

} // namespace

ScopeMeaning ScopeMeaning::of(const QString &scope)
{
    if (const Phrase *whole = find(wholes, scope))
        return {.explanation = tr(whole->explanation), .wide = whole->wide, .known = true};
    static const QRegularExpression number(uR"(\A[0-9]+\z)"_s);
    const QStringList words = scope.split(u' ');
    const Phrase *part = find(parts, words.first());
    const QString noun = words.size() == 3 ? nounOf(words.at(1)) : QString();
    if (part == nullptr || noun.isEmpty() || !number.match(words.at(2)).hasMatch())
        return {.explanation = oddity(words)};
    return {.explanation = tr(part->explanation).arg(noun.arg(words.at(2))),
            .wide = part->wide,
            .known = true};
}

} // namespace spacekey
