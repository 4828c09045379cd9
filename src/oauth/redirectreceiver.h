// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "oauth/loopbackreceiver.h"
#include "oauth/loopbackrequest.h"
#include "oauth/resultpage.h"

#include <QList>
#include <QPointer>

#include <optional>

namespace spacekey {

/// Where the browser of one RedirectFlow comes back to. What has the flow's state is the flow's;
/// the state is compared in constant time, before anything else in the reply is believed.
class RedirectReceiver final : public LoopbackReceiver
{
    Q_OBJECT

public:
    RedirectReceiver(const QByteArray &path, const QByteArray &state);
    ~RedirectReceiver() override;

    [[nodiscard]] bool recognizes(const LoopbackRequest &request) const override;
    void receive(const LoopbackRequest &request, LoopbackSocket &socket) override;
    [[nodiscard]] bool hasState(const LoopbackRequest &request) const;
    /// What has no socket of ours: the address that a person pasted.
    void take(const LoopbackRequest &request);

    /// From now on every browser that has come, or comes again, is shown @p page.
    void conclude(const ResultPage &page);

Q_SIGNALS:
    /// The first reply with our state, and a code or an error in it. Once.
    void replied(const spacekey::LoopbackRequest &request);

private:
    QByteArray m_state;
    bool m_replied = false;
    QList<QPointer<LoopbackSocket>> m_waiting;
    std::optional<ResultPage> m_page;
};

} // namespace spacekey
