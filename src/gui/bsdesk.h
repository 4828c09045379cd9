// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace spacekey {

class BsFiles;
class RegionCatalog;

/// Opens the dialogs for the bs CLI's files, one of each at most: asking again brings the open one
/// forward.
class BsDesk final : public QObject
{
    Q_OBJECT

public:
    /// The references must outlive it; the dialogs belong to @p window.
    BsDesk(const BsFiles &files, RegionCatalog &regions, QWidget &window);

    void showFiles();
    void exportCredential(const Credential &credential);
    /// How many of the files hold a token that could be imported; the keychain is not asked whether
    /// it has it.
    [[nodiscard]] int importable() const;

private:
    const BsFiles &m_files;
    RegionCatalog &m_regions;
    QWidget &m_window;
    QPointer<QDialog> m_filesDialog;
};

} // namespace spacekey
