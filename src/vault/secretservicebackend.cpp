// SPDX-License-Identifier: Apache-2.0
#include "vault/secretservicebackend.h"

#include <QFile>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

const QString kWallet = u"KWallet"_s;
const QString keePassXc = u"KeePassXC"_s;

} // namespace

QString SecretServiceBackend::nameOf(uint processId)
{
    QFile file(u"/proc/%1/comm"_s.arg(processId));
    const QByteArray program = file.open(QFile::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    // The system cuts the name after 15 characters.
    if (program.startsWith("gnome-keyring"))
        return u"GNOME Keyring"_s;
    if (program.startsWith("kwallet") || program.startsWith("ksecretd"))
        return kWallet;
    if (program.startsWith("keepassxc"))
        return keePassXc;
    return u"Secret Service"_s;
}

bool SecretServiceBackend::survivesDismissal(const QString &name)
{
    return name == kWallet || name == keePassXc;
}

} // namespace spacekey
