// SPDX-License-Identifier: Apache-2.0
#include "gui/refuse.h"

#include "gui/note.h"

#include <QLineEdit>

namespace spacekey {

void refuse(QLineEdit &field, Note &note, const Error &error)
{
    note.say(StateLabel::Kind::Bad, error.sentences());
    field.setFocus(Qt::OtherFocusReason);
    field.selectAll();
}

} // namespace spacekey
