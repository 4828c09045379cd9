// SPDX-License-Identifier: Apache-2.0
#include "cli/envcommand.h"

#include "app/tokenformats.h"
#include "cli/console.h"
#include "core/credential.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

EnvCommand::EnvCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                       Credentials &credentials, Keychain &keychain, const ClientKeys &clientKeys)
    : TokenReadingCommand(arguments, console, regions, credentials, keychain, clientKeys)
    , m_shell(arguments.value(u"shell"_s).value_or(u"sh"_s))
{ }

void EnvCommand::begin()
{
    if (TokenFormats::shellByName(m_shell))
        return TokenReadingCommand::begin();
    fail({.code = Error::Code::Usage,
          .what = tr("“%1” is not a shell that SpaceKey knows.").arg(plainLine(m_shell, 32)),
          .remedy = tr("Give --shell one of: %1.").arg(TokenFormats::shellNames().join(", "_L1))});
}

void EnvCommand::use(const Credential &credential, const AccessToken &token)
{
    console().print(TokenFormats::environment(*TokenFormats::shellByName(m_shell),
                                              credential.apiServer, token));
    finish();
}

} // namespace spacekey
