// SPDX-License-Identifier: Apache-2.0
#include "gui/launchname.h"

#include "app/credentials.h"
#include "app/launchinbox.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

QString launchName(const Launch &launch, const Credentials &credentials)
{
    constexpr qsizetype most = 48; // leaves room for a number
    const QString application = plainLine(launch.session.applicationName, most).replace(u'/', u'-');
    const QString base = Credential::isValidName(application) ? application : u"launch"_s;
    QString name = base;
    for (int i = 2; credentials.find(launch.region.id, name); ++i)
        name = base + u' ' + QString::number(i);
    return name;
}

} // namespace spacekey
