// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <variant>

namespace spacekey::simulator {

/// Text that is HTML already.
struct Html
{
    QString text;
};

/// What stands for `{{name}}` in a template: plain text, which is escaped, or Html.
using TemplateValues = QHash<QString, std::variant<QString, Html>>;

/// The template resources/simulator/<name>.html with every `{{…}}` replaced, once: what is put in
/// is not looked at again. A name without a value becomes nothing.
[[nodiscard]] Html fillTemplate(const QString &name, const TemplateValues &values);

} // namespace spacekey::simulator
