// SPDX-License-Identifier: Apache-2.0
#include "gui/whatforpage.h"

#include "gui/presetchoice.h"
#include "gui/typography.h"
#include "ui_whatforpage.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace spacekey {

WhatForPage::WhatForPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WhatForPage>())
    , m_choices(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    const QList<ScopePreset> &presets = ScopePreset::all();
    for (int i = 0; i < presets.size(); ++i) {
        auto *choice = new PresetChoice(presets.at(i), this);
        m_choices->addButton(choice->button(), i);
        m_ui->choices->addWidget(choice);
    }
    choose({});
    connect(m_ui->continueButton, &QPushButton::clicked, this,
            [this] { Q_EMIT continued(ScopePreset::all().at(m_choices->checkedId())); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &WhatForPage::cancelled);
}

WhatForPage::~WhatForPage() = default;

void WhatForPage::choose(const QString &preset)
{
    const ScopePreset chosen =
        ScopePreset::find(preset).value_or(ScopePreset::preset(ScopePreset::Id::Download));
    for (int i = 0; i < ScopePreset::all().size(); ++i) {
        if (ScopePreset::all().at(i).id == chosen.id)
            m_choices->button(i)->setChecked(true);
    }
}

void WhatForPage::enter()
{
    m_ui->continueButton->setDefault(true);
    m_choices->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
