// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/region.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QMimeData;
class QWidget;

namespace spacekey {

class ClientKeys;
class RegionCatalog;
class SignInSettings;

/// Client pairs that go from hand to hand in files: those that are dropped on the window or chosen,
/// and the one that is made for the lab. Nothing is set up before the person has seen what.
class ClientDesk final : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive it; the dialogs belong to @p window, which takes files from now
    /// on.
    ClientDesk(const RegionCatalog &regions, ClientKeys &clientKeys, SignInSettings &signIn,
               QWidget &window);

    [[nodiscard]] bool canExport() const;
    /// @p chosen is the region on the screen.
    void exportForLab(const Region &chosen);
    /// Asks for the file.
    void chooseFile();
    void importFile(const QString &path);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// canExport() may be different.
    void changed();
    void failed(const spacekey::Error &error);

private:
    /// The one file that is dragged, if it may hold client pairs; else empty.
    [[nodiscard]] static QString fileIn(const QMimeData &data);
    void show(QDialog *dialog);

    const RegionCatalog &m_regions;
    ClientKeys &m_clientKeys;
    SignInSettings &m_signIn;
    QWidget &m_window;
    QPointer<QDialog> m_dialog;
};

} // namespace spacekey
