// SPDX-License-Identifier: Apache-2.0
#include "gui/copyasmenu.h"

namespace spacekey {

using namespace Qt::StringLiterals;

CopyAsMenu::CopyAsMenu(QWidget *parent)
    : QMenu(parent)
{
    using Form = TokenFormats::Form;
    setAccessibleName(u"Copy as"_s);
    add(Form::Token, tr("&Token"));
    connect(addAction(tr("API &server")), &QAction::triggered, this, &CopyAsMenu::apiServerChosen);
    addSeparator();
    add(Form::AuthorizationHeader, tr("Authorization &header"));
    add(Form::ShEnvironment, tr("&Environment for sh"));
    add(Form::PowerShellEnvironment, tr("Environment for &PowerShell"));
    add(Form::BsConfig, tr("&bs config file"));
}

void CopyAsMenu::add(TokenFormats::Form form, const QString &text)
{
    connect(addAction(text), &QAction::triggered, this, [this, form] { Q_EMIT chosen(form); });
}

} // namespace spacekey
