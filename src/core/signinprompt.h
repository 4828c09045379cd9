// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow.h"

#include <QMetaType>
#include <QString>
#include <QUrl>

#include <chrono>

namespace spacekey {

/// What a person needs to sign in on the server's page.
struct SignInPrompt
{
    Flow flow = Flow::Device;
    QUrl link; ///< as the server returned it; of a redirect flow, the authorization request
    QString userCode; ///< to be compared with, or typed into, the page; empty in a redirect flow
    bool linkTrusted =
        false; ///< https (or loopback) on the region's own domain: may be opened unasked
    std::chrono::seconds lifetime{}; ///< from the moment the prompt is emitted
};

} // namespace spacekey
