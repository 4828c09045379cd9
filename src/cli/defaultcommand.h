// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

namespace spacekey {

class Console;
class Credentials;
class RegionCatalog;

/// `default`: alone prints `<region>/<name>`, or JSON; --region alone sets the default region;
/// --name sets a region's default credential and leaves the default region.
class DefaultCommand final : public Command
{
    Q_OBJECT

public:
    DefaultCommand(const Arguments &arguments, Console &console, RegionCatalog &regions,
                   Credentials &credentials);
    ~DefaultCommand() override;

protected:
    void begin() override;

private:
    void print();
    void makeDefault();
    void makeDefault(const QString &region);

    const Arguments m_arguments;
    Console &m_console;
    RegionCatalog &m_regions;
    Credentials &m_credentials;
};

} // namespace spacekey
