// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReturnOffer;
}

namespace spacekey {

/// What a person can do when the browser does not come back from a redirect flow: paste the address
/// it ended on, or use a code. Hidden until it is offered.
class ReturnOffer final : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnOffer(QWidget *parent = nullptr);
    ~ReturnOffer() override;

    /// Shows itself, and has it spoken.
    void offer();
    /// Hides itself, and forgets the address.
    void withdraw();
    /// Why the address does not help.
    void showProblem(const Error &error);

Q_SIGNALS:
    void codeWanted();
    /// The address holds the server's code: it is a secret.
    void addressGiven(const QString &address);

private:
    void giveAddress();

    std::unique_ptr<Ui::ReturnOffer> m_ui;
};

} // namespace spacekey
