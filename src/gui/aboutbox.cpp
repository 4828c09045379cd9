// SPDX-License-Identifier: Apache-2.0
#include "gui/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace spacekey {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void showAbout(QWidget &window)
{
    auto *about =
        new QMessageBox(QMessageBox::NoIcon, Words::tr("About SpaceKey"),
                        Words::tr("SpaceKey %1").arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Close, &window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setTextFormat(Qt::PlainText);
    about->setInformativeText(
        Words::tr("Keeps BaseSpace access tokens in this computer's keychain.\n"
                  "Not a product of Illumina."));
    about->open();
}

} // namespace spacekey
