// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/tokenformats.h"

#include <QMenu>

namespace spacekey {

/// The forms in which a credential can be taken to the clipboard.
class CopyAsMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit CopyAsMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(spacekey::TokenFormats::Form form);
    void apiServerChosen();

private:
    void add(TokenFormats::Form form, const QString &text);
};

} // namespace spacekey
