// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

class ClientKeys;
class Clock;
class Credentials;
class Keychain;
class LoopbackPorts;
class RegionCatalog;
class SignInSettings;

/// What connecting a region takes. All of it must outlive who holds this.
struct ConnectParts
{
    const RegionCatalog &regions;
    Credentials &credentials;
    ClientKeys &clientKeys;
    LoopbackPorts &ports;
    Keychain &keychain;
    SignInSettings &signIn;
    const Clock &clock;
};

} // namespace spacekey
