// SPDX-License-Identifier: Apache-2.0
#include "gui/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace spacekey {

using namespace Qt::StringLiterals;

void translate(QCoreApplication &app, const QString &qtFolder)
{
    auto *qt = new QTranslator(&app);
    if (qt->load(QLocale::system(), u"qtbase"_s, u"_"_s, qtFolder))
        QCoreApplication::installTranslator(qt);
    auto *own = new QTranslator(&app);
    // English has a file as well: its plural forms.
    if (own->load(QLocale::system(), u"spacekey"_s, u"_"_s, u":/i18n"_s)
        || own->load(u":/i18n/spacekey_en.qm"_s))
        QCoreApplication::installTranslator(own);
}

} // namespace spacekey
