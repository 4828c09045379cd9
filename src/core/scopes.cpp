// SPDX-License-Identifier: Apache-2.0
#include "core/scopes.h"

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

Scopes Scopes::parse(const QString &list)
{
    return fromList(list.split(u','));
}

Result<Scopes> Scopes::read(const QString &typed)
{
    const auto isPlain = [](QChar c) { return c >= u' ' && c <= u'~'; };
    const QString trimmed = typed.trimmed();
    if (!std::ranges::all_of(trimmed, isPlain)) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("Scopes are written in plain letters and digits."),
                     .remedy = tr("Take the other characters out.")};
    }
    const Scopes scopes = parse(trimmed);
    if (scopes.isEmpty() && !trimmed.isEmpty()) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("There is no scope between these commas."),
                     .remedy = tr("Write one, or leave the list empty for basic user "
                                  "information only.")};
    }
    return scopes;
}

Scopes Scopes::fromList(const QStringList &list)
{
    Scopes scopes;
    for (const QString &part : list) {
        const QString scope = part.simplified().toLower();
        if (!scope.isEmpty() && !scopes.m_list.contains(scope))
            scopes.m_list.append(scope);
    }
    return scopes;
}

bool operator==(const Scopes &a, const Scopes &b)
{
    return a.m_list.size() == b.m_list.size()
        && std::ranges::all_of(a.m_list, [&](const QString &s) { return b.m_list.contains(s); });
}

QString ScopePreset::explanation() const
{
    switch (id) {
    case Id::Identify:
        return tr("Only who you are: name and e-mail address. No data.");
    case Id::Browse:
        return tr("List projects, runs and samples. Nothing is downloaded or changed.");
    case Id::Download:
        return tr("List and download your data. For Basepair, Nexla, Terra and most pipelines.");
    case Id::Upload:
        return tr("Download, and create projects and runs and upload into them.");
    case Id::BsCli:
        return tr("All that Illumina's bs command line tool asks for, "
                  "starting apps and moving to trash included.");
    }
    return {};
}

const QList<ScopePreset> &ScopePreset::all()
{
    static const QList<ScopePreset> presets{
        {Id::Identify, u"Identify"_s, Scopes()},
        {Id::Browse, u"Browse"_s, Scopes::parse(u"browse global"_s)},
        {Id::Download, u"Download"_s, Scopes::parse(u"browse global,read global"_s)},
        {Id::Upload, u"Upload"_s,
         Scopes::parse(u"browse global,read global,create global,write global,"
                       "create projects,create runs"_s)},
        {Id::BsCli, u"bs CLI"_s,
         Scopes::parse(u"read global,create global,browse global,write global,create projects,"
                       "create runs,start applications,movetotrash global"_s)},
    };
    return presets;
}

const ScopePreset &ScopePreset::preset(Id id)
{
    return *std::ranges::find(all(), id, &ScopePreset::id);
}

std::optional<ScopePreset> ScopePreset::find(const QString &name)
{
    const QString wanted = name.simplified();
    for (const ScopePreset &preset : all()) {
        if (preset.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return preset;
    }
    return std::nullopt;
}

} // namespace spacekey
