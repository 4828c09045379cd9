// SPDX-License-Identifier: Apache-2.0
#include "gui/group.h"

#include <QAccessibleWidget>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *grouping(const QString &className, QObject *object)
{
    // Called for the object's class, then for each of its base classes.
    if (className != "spacekey::Group"_L1)
        return nullptr;
    return new QAccessibleWidget(static_cast<Group *>(object), QAccessible::Grouping);
}

} // namespace

Group::Group(QWidget *parent)
    : QWidget(parent)
{
    static const bool known = (QAccessible::installFactory(grouping), true);
    Q_UNUSED(known)
}

} // namespace spacekey
