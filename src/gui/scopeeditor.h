// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QWidget>

class QLineEdit;
class QScrollArea;
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
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void explain();
    void explainEach(const Scopes &scopes);
    void fitMeanings();

    QLineEdit *m_field;
    Note *m_note;
    QScrollArea *m_area;
    QWidget *m_meanings;
    QVBoxLayout *m_lines;
};

} // namespace spacekey
