// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace spacekey {

class Note;

/// A comma list of scopes that a person writes, and under it, as it is written, what each of them
/// means and which ones reach far.
class ScopeEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeEditor(QWidget *parent = nullptr);

    void setScopes(const Scopes &scopes);
    /// As Scopes::read() reads them.
    [[nodiscard]] Result<Scopes> scopes() const;
    /// Where the Tab key stops.
    [[nodiscard]] QWidget *tabStop() const;

Q_SIGNALS:
    void changed();

private:
    void explain();
    void explainEach(const Scopes &scopes);

    QLineEdit *m_field;
    Note *m_note;
    QWidget *m_meanings;
    QVBoxLayout *m_lines;
};

} // namespace spacekey
