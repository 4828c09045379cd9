// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/indexchange.h"
#include "vault/testprofile.h"

#include <QFile>
#include <QTest>

namespace spacekey {

/// Ada's credential of that name.
[[nodiscard]] inline Credential named(const QString &name,
                                      const QString &region = QStringLiteral("use1"))
{
    return storedAs(name, draftOf(QStringLiteral("7"), QStringLiteral("Ada Example"), region));
}

[[nodiscard]] inline IndexChange::Change adding(const Credential &credential)
{
    return [credential](IndexContents &contents) -> Outcome {
        contents.credentials.append(credential);
        return std::monostate{};
    };
}

[[nodiscard]] inline QStringList defaultsIn(const IndexContents &contents, const QString &region)
{
    QStringList names;
    for (const Credential &credential : contents.stored(region)) {
        if (credential.isDefault)
            names.append(credential.name);
    }
    return names;
}

inline void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

} // namespace spacekey
