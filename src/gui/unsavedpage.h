// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class UnsavedPage;
}

namespace spacekey {

/// The token is granted, but the keychain did not take it: again, for this session, or not at all.
class UnsavedPage final : public QWidget
{
    Q_OBJECT

public:
    explicit UnsavedPage(QWidget *parent = nullptr);
    ~UnsavedPage() override;

    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    void retryWanted();
    void keepWanted();
    void discarded();

private:
    std::unique_ptr<Ui::UnsavedPage> m_ui;
};

} // namespace spacekey
