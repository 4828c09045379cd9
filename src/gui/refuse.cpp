// SPDX-License-Identifier: Apache-2.0
#include "gui/refuse.h"

#include "gui/note.h"

#include <QLineEdit>

namespace spacekey {

void refuse(QLineEdit &field, Note &note, const Error &error)
{
    const QString why = error.what + u' ' + error.remedy;
    note.say(StateLabel::Kind::Bad, why.trimmed());
    field.setFocus(Qt::OtherFocusReason);
    field.selectAll();
}

} // namespace spacekey
