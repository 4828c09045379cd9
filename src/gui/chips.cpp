// SPDX-License-Identifier: Apache-2.0
#include "gui/chips.h"

#include "core/scopemeaning.h"
#include "gui/flowlayout.h"

namespace spacekey {

Chips::Chips(QWidget *parent)
    : QWidget(parent)
{
    constexpr int gap = 4;
    setLayout(new FlowLayout(gap));
}

void Chips::setTexts(const QStringList &texts, Chip::Shape shape)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &text : texts)
        layout()->addWidget(new Chip(text, shape, this));
}

void Chips::setScopes(const QStringList &texts)
{
    setTexts(texts, Chip::Shape::Box);
    for (Chip *chip : findChildren<Chip *>()) {
        if (const ScopeMeaning meaning = ScopeMeaning::of(chip->text()); meaning.known)
            chip->setToolTip(meaning.explanation);
    }
}

} // namespace spacekey
