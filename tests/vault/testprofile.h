// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/profile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace spacekey {

/// A profile whose folders live as long as the test.
class TestProfile final
{
public:
    TestProfile()
    {
        m_profile.dataDir = m_home.filePath(QStringLiteral("data/spacekey"));
        m_profile.configDir = m_home.filePath(QStringLiteral("config/spacekey"));
    }

    [[nodiscard]] const Profile &get() const { return m_profile; }

private:
    /// In memory where that is possible: what is written there is synced to a disk each time.
    [[nodiscard]] static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        const QString parent = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
        return parent + QStringLiteral("/spacekey-XXXXXX");
    }

    QTemporaryDir m_home{place()};
    Profile m_profile = Profile::real();
};

/// A user's credential as a sign-in would make it.
[[nodiscard]] inline Credential draftOf(const QString &userId, const QString &userName,
                                        const QString &region = QStringLiteral("use1"))
{
    Credential draft;
    draft.region = region;
    draft.apiServer = QStringLiteral("https://api.example.org");
    draft.scopes = Scopes::parse(QStringLiteral("browse global, read global"));
    if (!userId.isEmpty())
        draft.user = User{.id = userId, .name = userName};
    return draft;
}

/// The same, stored.
[[nodiscard]] inline Credential storedAs(const QString &name, const Credential &draft)
{
    Credential credential = draft;
    credential.name = name;
    credential.key = QStringLiteral("spacekey:") + draft.region + u'/' + name;
    credential.stage = Credential::Stage::Stored;
    return credential;
}

} // namespace spacekey
