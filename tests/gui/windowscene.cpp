// SPDX-License-Identifier: Apache-2.0
#include "gui/windowscene.h"

#include "gui/regionmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

WindowScene::WindowScene(Prompting prompting)
    : bench(prompting)
    , clipboard(std::make_unique<Clipboard>(*QGuiApplication::clipboard(), bench.settings, clock))
{
    QGuiApplication::clipboard()->clear();
    bench.keychain.watch();
}

WindowScene::~WindowScene() = default;

void WindowScene::open(const QString &region)
{
    window.reset();
    window =
        std::make_unique<MainWindow>(MainWindow::Collaborators{.settings = bench.settings,
                                                               .regions = bench.regions,
                                                               .signIn = bench.signIn,
                                                               .credentials = bench.credentials,
                                                               .bsFiles = files,
                                                               .keychain = bench.keychain,
                                                               .clientKeys = bench.clientKeys,
                                                               .ports = bench.ports,
                                                               .launches = launches,
                                                               .clipboard = *clipboard,
                                                               .clock = clock},
                                     region);
    window->show();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window did not come up");
}

bool WindowScene::shows(const QString &part) const
{
    const auto labels = window->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&part](const QLabel *label) {
        return label->isVisible() && label->text().contains(part);
    });
}

bool WindowScene::waitFor(const QString &part) const
{
    return QTest::qWaitFor([&] { return shows(part); }, 10'000);
}

bool WindowScene::press(const QString &button) const
{
    QPushButton *found = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            found = find<QPushButton>(button);
            return found != nullptr && found->isEnabled();
        },
        10'000);
    if (there)
        QTest::mouseClick(found, Qt::LeftButton);
    return there;
}

bool WindowScene::pick(const QString &credential, const QString &entry) const
{
    if (!press(u"More actions for "_s + credential))
        return false;
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
    const auto found = std::ranges::find_if(actions, [&entry](const QAction *action) {
        return QString(action->text()).remove(u'&') == entry;
    });
    if (found == actions.end())
        return false;
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*found).center());
    return true;
}

QStringList WindowScene::regionTexts() const
{
    const QAbstractItemModel *model = find<QListView>(u"Regions"_s)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        texts.append(index.data().toString() + u": "
                     + index.data(Qt::AccessibleDescriptionRole).toString());
    }
    return texts;
}

void WindowScene::choose(const QString &regionName)
{
    auto *list = find<QListView>(u"Regions"_s);
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, regionName);
    if (found.isEmpty())
        qFatal("no such region");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(found.first()).center());
}

QString WindowScene::chosen() const
{
    return find<QListView>(u"Regions"_s)->currentIndex().data().toString();
}

QString WindowScene::clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

QString WindowScene::nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button != nullptr && widget->accessibleName().isEmpty() ? button->text()
                                                                   : widget->accessibleName();
}

} // namespace spacekey
