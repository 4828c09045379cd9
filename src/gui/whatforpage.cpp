// SPDX-License-Identifier: Apache-2.0
#include "gui/whatforpage.h"

#include "gui/presetchoice.h"
#include "gui/scopeeditor.h"
#include "gui/taborder.h"
#include "gui/typography.h"
#include "ui_whatforpage.h"

#include <QButtonGroup>
#include <QRadioButton>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

WhatForPage::WhatForPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WhatForPage>())
    , m_choices(new QButtonGroup(this))
    , m_editor(new ScopeEditor)
{
    m_ui->setupUi(this);
    m_spacing = m_ui->choices->spacing();
    typography::setTitle(*m_ui->title);
    typography::setMuted(*m_ui->hint);
    addChoices();
    chooseAnew();
    connect(m_choices, &QButtonGroup::idToggled, this, &WhatForPage::showChoice);
    connect(m_editor, &ScopeEditor::changed, this, &WhatForPage::showChoice);
    connect(m_ui->continueButton, &QPushButton::clicked, this, &WhatForPage::goOn);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &WhatForPage::cancelled);
    showChoice();
}

WhatForPage::~WhatForPage() = default;

void WhatForPage::addChoices()
{
    const auto add = [this](PresetChoice *choice) {
        m_choices->addButton(choice->button(), int(m_choices->buttons().size()));
        m_ui->choices->addWidget(choice);
    };
    for (const ScopePreset &preset : ScopePreset::all()) {
        m_presets.append(new PresetChoice(preset, this));
        add(m_presets.last());
    }
    auto *custom = new PresetChoice(
        u"Custom"_s, tr("Scopes of your own choice, for example for one project alone."), this);
    custom->addBeneath(m_editor);
    add(custom);

    QList<QWidget *> stops;
    for (QAbstractButton *button : m_choices->buttons())
        stops.append(button);
    spacekey::setTabOrder(
        stops + QList<QWidget *>{m_editor->tabStop(), m_ui->cancelButton, m_ui->continueButton});
}

void WhatForPage::chooseAnew()
{
    choose(ScopePreset::preset(ScopePreset::Id::Download).scopes);
}

void WhatForPage::choose(const Scopes &scopes)
{
    const QList<ScopePreset> &presets = ScopePreset::all();
    const auto it = std::ranges::find(presets, scopes, &ScopePreset::scopes);
    // Behind the presets there is Custom.
    m_choices->button(int(it - presets.begin()))->setChecked(true);
    m_editor->setScopes(scopes);
}

bool WhatForPage::isCustom() const
{
    return m_choices->checkedId() == ScopePreset::all().size();
}

void WhatForPage::showChoice()
{
    const bool custom = isCustom();
    // With all of it, the page would be too high for small screens, if only for a moment.
    if (!custom)
        m_editor->hide();
    for (PresetChoice *preset : std::as_const(m_presets))
        preset->setTerse(custom);
    m_ui->choices->setSpacing(custom ? m_spacing / 2 : m_spacing);
    if (custom)
        m_editor->show();
    m_ui->continueButton->setEnabled(!custom || m_editor->scopes());
}

void WhatForPage::goOn()
{
    if (const Result<Scopes> written = m_editor->scopes(); isCustom() && written)
        return Q_EMIT continued(*written);
    Q_EMIT continued(ScopePreset::all().at(m_choices->checkedId()).scopes);
}

void WhatForPage::enter()
{
    m_ui->continueButton->setDefault(true);
    m_choices->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
