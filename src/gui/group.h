// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace spacekey {

/// A widget that assistive technology calls a group, named by its accessible name.
class Group : public QWidget
{
    Q_OBJECT

public:
    explicit Group(QWidget *parent = nullptr);
};

} // namespace spacekey
