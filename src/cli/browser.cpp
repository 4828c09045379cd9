// SPDX-License-Identifier: Apache-2.0
#include "cli/browser.h"

#include <QProcess>

namespace spacekey {

using namespace Qt::StringLiterals;

bool Browser::hasDisplay()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#endif
}

bool Browser::open(const QUrl &link)
{
    const QString address = link.toString(QUrl::FullyEncoded);
    QProcess opener;
#if defined(Q_OS_WIN)
    opener.setProgram(u"rundll32"_s);
    opener.setArguments({u"url.dll,FileProtocolHandler"_s, address});
#elif defined(Q_OS_MACOS)
    opener.setProgram(u"open"_s);
    opener.setArguments({address});
#else
    opener.setProgram(u"xdg-open"_s);
    opener.setArguments({address});
#endif
    // A browser has much to say, and none of it is ours.
    opener.setStandardOutputFile(QProcess::nullDevice());
    opener.setStandardErrorFile(QProcess::nullDevice());
    return opener.startDetached();
}

} // namespace spacekey
