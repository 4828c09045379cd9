// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/authflowstage.h"

#include <QObject>

#include <memory>

namespace spacekey {

/// What every AuthFlow must do. A test program of a flow derives from it and gives the stage.
class AuthFlowContract : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] virtual std::unique_ptr<AuthFlowStage> makeStage() const = 0;

private Q_SLOTS:
    void init();
    void cleanup();
    void startEmitsNothingBeforeItReturns();
    void acceptedEndsInGrantedOnce();
    void refusedEndsInFailedOnce();
    void theEndIsTheEnd();
    void cancel_data();
    void cancel();
    void deleteEndsInSilence_data();
    void deleteEndsInSilence();
    void cancelOrDeleteFromASlot_data();
    void cancelOrDeleteFromASlot();
    void networkDrop_data();
    void networkDrop();

private:
    void addStates();
    void logSignals(const AuthFlow &flow);
    void verifyNothingIsLeft();

    std::unique_ptr<AuthFlowStage> m_stage;
    std::unique_ptr<AuthFlow> m_flow;
    QStringList m_log; ///< the flow's signals, in order
    Error m_error; ///< of failed()
};

} // namespace spacekey
