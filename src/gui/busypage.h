// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class BusyPage;
}

namespace spacekey {

class ConnectAttempt;

/// Something short is going on; it can be cancelled.
class BusyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyPage(QWidget *parent = nullptr);
    ~BusyPage() override;

    /// What is going on, and what the person can do about it, if anything. Plain text.
    void say(const QString &what, const QString &hint = {});
    /// What a sign-in is doing; @p keychain is the name of the keychain, if it has one.
    void sayStage(const ConnectAttempt &attempt, const QString &keychain);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    void cancelled();

private:
    std::unique_ptr<Ui::BusyPage> m_ui;
};

} // namespace spacekey
