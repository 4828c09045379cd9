// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

class QLineEdit;

namespace spacekey {

class Note;

/// Has @p note say why what stands in @p field will not do, and puts the keyboard there.
void refuse(QLineEdit &field, Note &note, const Error &error);

} // namespace spacekey
