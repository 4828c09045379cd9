// SPDX-License-Identifier: Apache-2.0
#include "gui/aboutbox.h"

#include "gui/appicon.h"
#include "gui/typography.h"
#include "ui_aboutbox.h"

#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

AboutBox::AboutBox(QWidget *parent)
    : FittingDialog(parent)
    , m_ui(std::make_unique<Ui::AboutBox>())
{
    m_ui->setupUi(this);
    constexpr int side = 48;
    m_ui->icon->setPixmap(appIcon().pixmap(QSize(side, side), devicePixelRatio()));
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->what);
    m_ui->title->setText("SpaceKey "_L1 + QCoreApplication::applicationVersion());
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
    fit();
}

AboutBox::~AboutBox() = default;

} // namespace spacekey
