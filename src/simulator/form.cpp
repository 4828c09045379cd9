// SPDX-License-Identifier: Apache-2.0
#include "simulator/form.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

Form::Form(const QByteArray &encoded)
    // A form writes a space as +, which QUrlQuery leaves as it is.
    : m_parameters(QString::fromUtf8(QByteArray(encoded).replace('+', "%20")))
{ }

QString Form::value(const QString &name) const
{
    return m_parameters.queryItemValue(name, QUrl::FullyDecoded);
}

bool Form::has(const QString &name) const
{
    return m_parameters.hasQueryItem(name);
}

int Form::count() const
{
    return has(u"count"_s) ? value(u"count"_s).toInt() : 1;
}

QString Form::repeatedName() const
{
    const auto items = m_parameters.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (m_parameters.allQueryItemValues(name).size() > 1)
            return name;
    }
    return {};
}

} // namespace spacekey::simulator
