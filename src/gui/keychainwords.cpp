// SPDX-License-Identifier: Apache-2.0
#include "gui/keychainwords.h"

#include <QCoreApplication>

namespace spacekey::keychainwords {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeychainWords)
};

} // namespace

QString waiting()
{
    return Words::tr("Waiting for the keychain…");
}

QString howToGoOn()
{
    return Words::tr("Unlock it in the window that your system shows.");
}

QString waitingAndHowToGoOn()
{
    return waiting() + u' ' + howToGoOn();
}

} // namespace spacekey::keychainwords
