// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace spacekey {

/// A prompt of the Secret Service on the screen.
class SecretServicePrompt final : public QObject
{
    Q_OBJECT

public:
    /// What the destructor does with a prompt that has no answer yet.
    enum class AtEnd { Dismiss, Leave };

    /// @p owner is the service's unique name.
    SecretServicePrompt(const QString &owner, const QString &objectPath, AtEnd atEnd);
    ~SecretServicePrompt() override;

    /// Shows it. Once.
    void show();

Q_SIGNALS:
    /// Once: the person has answered, or it could not be shown.
    void answered(bool dismissed);

private Q_SLOTS:
    void complete(bool dismissed, const QDBusVariant &result);

private:
    void end(bool dismissed);

    QString m_owner;
    QString m_path;
    AtEnd m_atEnd;
    bool m_open = false;
};

} // namespace spacekey
