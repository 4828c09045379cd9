// SPDX-License-Identifier: Apache-2.0
#include "oauth/devicestage.h"
#include "support/authflowcontract.h"

#include <QTest>

namespace spacekey {

class TstDeviceFlowContract final : public AuthFlowContract
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<AuthFlowStage> makeStage() const override
    {
        return std::make_unique<DeviceStage>();
    }
};

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstDeviceFlowContract)
#include "tst_deviceflow_contract.moc"
