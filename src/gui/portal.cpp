// SPDX-License-Identifier: Apache-2.0
#include "gui/portal.h"

#include <QCoreApplication>
#include <QDesktopServices>

namespace spacekey::portal {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Portal)
};

} // namespace

bool isKnown(const Region &region)
{
    return Region::isAllowedUrl(region.portal);
}

std::optional<Error> open(const Region &region)
{
    if (isKnown(region) && QDesktopServices::openUrl(region.portal))
        return std::nullopt;
    return Error{.code = Error::Code::Usage,
                 .what = Words::tr("No browser could be opened."),
                 .remedy = Words::tr("Open %1 yourself.").arg(region.portal.toDisplayString())};
}

} // namespace spacekey::portal
