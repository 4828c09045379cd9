// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

/// What has reached the simulated server, as the server saw it.
struct Counters
{
    int devicesIssued = 0; ///< device authorizations granted
    int authorizeRequests = 0; ///< requests to oauth/authorize, whatever became of them
    int launches = 0; ///< applications started on the launch page
    int codesIssued = 0; ///< authorization codes, those of launches among them
    int tokenCalls = 0; ///< requests to oauthv2/token, whatever became of them
    int polls = 0; ///< those of them that named a device code
    int earlyPolls = 0; ///< polls that came sooner than the interval after the former answer
    int codeExchanges = 0; ///< token calls with grant_type=authorization_code
    int codeReuses = 0; ///< those of them with a code that had been exchanged before
    int tokensIssued = 0;
    int apiCalls = 0; ///< calls with an access token: who am I, token details, revocations
    int tokenDetails = 0; ///< those of them to oauthv2/token/current
    int revocations = 0; ///< those of them that DELETE v2/oauthv2tokens/current
    int appSessionCalls = 0; ///< requests for an app session
    int badRequests = 0; ///< refused as malformed: method, content type, parameters, unknown paths
};

} // namespace spacekey
