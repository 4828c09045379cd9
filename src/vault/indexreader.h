// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/indexcontents.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spacekey {

/// Takes an index of format 1 out of its JSON. Every deviation makes it not whole: an index that is
/// half understood would be half lost at the next change.
class IndexReader final
{
public:
    [[nodiscard]] IndexContents read(const QJsonObject &object);
    [[nodiscard]] bool isWhole() const { return m_whole; }

private:
    [[nodiscard]] Credential credential(const QJsonObject &object);
    [[nodiscard]] std::optional<User> user(const QJsonValue &value);
    [[nodiscard]] std::optional<Scopes> scopes(const QJsonValue &value);
    [[nodiscard]] TrashEntry trashEntry(const QJsonObject &object);
    [[nodiscard]] QJsonArray array(const QJsonValue &value);
    [[nodiscard]] QString text(const QJsonValue &value);
    [[nodiscard]] QString filled(const QJsonValue &value);
    [[nodiscard]] QDateTime time(const QJsonValue &value);
    [[nodiscard]] bool yesOrNo(const QJsonValue &value);
    template<typename Enum>
    [[nodiscard]] Enum word(const QJsonValue &value);
    void require(bool condition) { m_whole = m_whole && condition; }

    bool m_whole = true;
};

} // namespace spacekey
