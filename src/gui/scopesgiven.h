// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace spacekey {

/// The scopes that were asked for; that the server gave just these, or, where it gave others,
/// those, with what the difference means.
class ScopesGiven final : public QWidget
{
    Q_OBJECT

public:
    explicit ScopesGiven(QWidget *parent = nullptr);

    /// @p granted is unset when the server did not say.
    void setScopes(const Scopes &asked, const std::optional<Scopes> &granted);

private:
    void addScopes(const QString &label, const Scopes &scopes);
    void addDifference(const Scopes &asked, const Scopes &granted);

    QVBoxLayout *m_layout;
    QWidget *m_contents = nullptr;
};

} // namespace spacekey
