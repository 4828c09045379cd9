// SPDX-License-Identifier: Apache-2.0
#include "gui/launchfacts.h"

#include "app/launchinbox.h"
#include "core/plaintext.h"
#include "gui/typography.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace spacekey {

namespace {

constexpr int mostInputs = 50;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · ");
}

QString account(const std::optional<User> &user)
{
    if (!user)
        return LaunchFacts::tr("not known");
    const bool workgroup = user->workgroup.value_or(false);
    return joined({plainLine(user->name), plainLine(user->email),
                   workgroup ? LaunchFacts::tr("workgroup") : QString()});
}

} // namespace

LaunchFacts::LaunchFacts(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    constexpr int between = 18;
    constexpr int lines = 6;
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(between);
    m_grid->setVerticalSpacing(lines);
    m_grid->setColumnStretch(1, 1);
}

void LaunchFacts::setLaunch(const Launch &launch)
{
    clear();
    const LaunchSession &session = launch.session;
    add(tr("Application"), plainLine(session.applicationName));
    add(tr("Region"),
        tr("%1 (%2)", "a region and its code").arg(launch.region.name, launch.region.code()));
    add(tr("Token of"), account(launch.user));
    add(tr("Scopes"),
        !launch.scopes ? tr("not known: the server does not say")
            : launch.scopes->isEmpty()
            ? tr("identity only")
            : plainLine(launch.scopes->list().join(QLatin1String(", "))));
    addInputs(launch);
    add(tr("Started by"), plainLine(session.startedBy));
    if (session.createdAt.isValid()) {
        add(tr("Started at"),
            QLocale().toString(session.createdAt.toLocalTime(), QLocale::ShortFormat));
    }
    add(tr("Status"), plainLine(session.status));
    add(tr("Summary"), plainLine(session.statusSummary));
    QString name = tr("Notifications");
    for (const QString &notification : session.notifications) {
        add(name, plainLine(notification));
        name.clear();
    }
    add(tr("Session"), plainLine(session.id));
}

void LaunchFacts::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

void LaunchFacts::addInputs(const Launch &launch)
{
    const QList<LaunchInput> &inputs = launch.session.inputs;
    QString name = tr("Input");
    for (const LaunchInput &input : inputs.first(qMin(inputs.size(), qsizetype(mostInputs)))) {
        add(name,
            joined({plainLine(input.type), plainLine(input.name),
                    input.id.isEmpty() ? QString() : tr("ID %1").arg(plainLine(input.id)),
                    input.owner.isEmpty() ? QString()
                                          : tr("owned by %1").arg(plainLine(input.owner))}));
        name.clear();
    }
    if (inputs.size() > mostInputs)
        add({}, tr("and %n more", "inputs", int(inputs.size()) - mostInputs));
}

void LaunchFacts::add(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const auto label = [this](const QString &text) {
        auto *made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setText(text);
        return made;
    };
    if (!name.isEmpty()) {
        QLabel *what = label(name);
        what->setWordWrap(false);
        typography::setMuted(*what);
        m_grid->addWidget(what, m_rows, 0, Qt::AlignTop);
    }
    m_grid->addWidget(label(value), m_rows++, 1);
}

} // namespace spacekey
