// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace spacekey {

/// What has reached the simulated server, as the server saw it.
struct Counters
{
    int devicesIssued = 0; ///< device authorizations granted
    int tokenCalls = 0; ///< requests to oauthv2/token, whatever became of them
    int polls = 0; ///< those of them that named a device code
    int earlyPolls = 0; ///< polls that came sooner than the interval after the former answer
    int tokensIssued = 0;
    int apiCalls = 0; ///< users/current and oauthv2/token/current
    int badRequests = 0; ///< refused as malformed: method, content type, parameters, unknown paths
};

} // namespace spacekey
