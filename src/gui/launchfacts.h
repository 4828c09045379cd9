// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QGridLayout;

namespace spacekey {

struct Launch;

/// What is known of an app launch, a line each: a name, and what it is. All of it is plain text.
class LaunchFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit LaunchFacts(QWidget *parent = nullptr);

    void setLaunch(const Launch &launch);

private:
    void clear();
    void addInputs(const Launch &launch);
    /// Nothing when @p value is empty. Without a @p name it belongs to the line above.
    void add(const QString &name, const QString &value);

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace spacekey
