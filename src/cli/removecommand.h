// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class Console;
class RegionCatalog;

/// `remove`: deletes a credential and its token at once, after the person's consent; there is no
/// undo. Prints `Removed <region>/<name>`; when it is cancelled too late for that, it says so.
/// Knows the credentials of removed regions, too.
class RemoveCommand final : public Command
{
    Q_OBJECT

public:
    RemoveCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                  Credentials &credentials);

protected:
    void begin() override;
    void release() override;

private:
    void erase(const Credential &credential);
    void tellDefault(const Credential &removed);

    const Arguments m_arguments;
    Console &m_console;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    QString m_underWay; ///< the key of what is being deleted
};

} // namespace spacekey
