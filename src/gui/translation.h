// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLibraryInfo>

class QCoreApplication;

namespace spacekey {

/// Has @p app speak the language of its environment, and Qt's own words in it as well, such as
/// those of a file dialog: these are in @p qtFolder, where there is a translation of Qt.
void translate(QCoreApplication &app,
               const QString &qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath));

} // namespace spacekey
