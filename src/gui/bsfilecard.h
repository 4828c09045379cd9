// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfinding.h"
#include "gui/group.h"
#include "gui/statelabel.h"

#include <functional>
#include <memory>

namespace Ui {
class BsFileCard;
}

namespace spacekey {

/// One of the bs CLI's files: what is in it, what can be done about it, what came of that, and a
/// question where one is to be asked. To assistive technology a group named by the file's name.
class BsFileCard final : public Group
{
    Q_OBJECT

public:
    explicit BsFileCard(QWidget *parent = nullptr);
    ~BsFileCard() override;

    /// @p server is how a person calls its API server.
    void setFinding(const BsFinding &finding, const QString &server);
    [[nodiscard]] const BsFinding &finding() const { return m_finding; }
    [[nodiscard]] bool canImport() const;
    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;

    /// Nothing can be begun while something goes on, here or with another file.
    void setBusy(bool busy);
    void say(StateLabel::Kind kind, const QString &text);
    /// With a button @p yesText that does @p yes, and one to leave it.
    void ask(const QString &question, const QString &yesText, const std::function<void()> &yes);

Q_SIGNALS:
    /// It says or asks something new.
    void spoke();
    void importWanted();
    void moveWanted();
    void regionWanted();
    void fixWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showButtons();
    void endQuestion();

    BsFinding m_finding;
    std::unique_ptr<Ui::BsFileCard> m_ui;
    std::function<void()> m_yes;
};

} // namespace spacekey
