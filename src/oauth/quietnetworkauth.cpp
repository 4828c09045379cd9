// SPDX-License-Identifier: Apache-2.0
#include "oauth/quietnetworkauth.h"

#include <QLoggingCategory>

namespace spacekey {

namespace {

// A filter is a plain function, and there is one for the whole process.
QLoggingCategory::CategoryFilter formerFilter = nullptr;

void filter(QLoggingCategory *category)
{
    if (formerFilter)
        formerFilter(category);
    if (!QByteArrayView(category->categoryName()).startsWith("qt.networkauth"))
        return;
    for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        category->setEnabled(type, false);
}

} // namespace

void quietNetworkAuth()
{
    const auto before = QLoggingCategory::installFilter(filter);
    if (before != filter)
        formerFilter = before;
}

} // namespace spacekey
