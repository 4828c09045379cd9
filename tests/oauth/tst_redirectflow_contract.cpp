// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectstage.h"
#include "support/authflowcontract.h"

#include <QTest>

namespace spacekey {

class TstRedirectFlowContract final : public AuthFlowContract
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<AuthFlowStage> makeStage() const override
    {
        return std::make_unique<RedirectStage>();
    }
};

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRedirectFlowContract)
#include "tst_redirectflow_contract.moc"
