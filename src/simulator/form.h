// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace spacekey::simulator {

/// The parameters of an application/x-www-form-urlencoded body, or of a query.
class Form final
{
public:
    explicit Form(const QByteArray &encoded);

    /// Decoded; empty when absent.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    /// The number `count`: 1 when absent, 0 when it is none.
    [[nodiscard]] int count() const;
    /// A name that stands there more than once, which RFC 6749 §3.2 forbids; empty when none does.
    [[nodiscard]] QString repeatedName() const;

private:
    QUrlQuery m_parameters;
};

} // namespace spacekey::simulator
