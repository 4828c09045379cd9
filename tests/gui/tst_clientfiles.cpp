// SPDX-License-Identifier: Apache-2.0
#include "core/clientfile.h"
#include "gui/windowscene.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QMimeData>
#include <QRadioButton>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A lab shares one BaseSpace application: one person exports its client key, the others drop the
/// file on their window.
class TestClientFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { scene = std::make_unique<WindowScene>(); }
    void cleanup() { scene.reset(); }
    void aDroppedFileIsShownBeforeItIsTaken();
    void anOwnKeyIsNeverReplacedSilently();
    void aBadFileIsExplained();
    void otherThingsAreNotTaken();
    void aFileIsChosenByKeyboard();
    void exportIsOffWithoutAKeyOfOnesOwn();
    void theFileForTheLabIsPrivate();
    void whatIsExportedIsChosen();

private:
    [[nodiscard]] RegionClient client() const
    {
        return {.region = u"lab"_s,
                .apiServer = scene->bench.region().apiServer(),
                .pair = {.id = u"lab-app"_s, .secret = "lab-secret"},
                .redirectPath = u"/lab"_s};
    }
    QString put(const QList<RegionClient> &clients) const
    {
        const QString path = scene->bench.home.filePath(u"clients.json"_s);
        if (!ClientFile::write(path, clients))
            qFatal("no file");
        return path;
    }
    /// Whether the window took what was dropped.
    bool drop(const QStringList &paths) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(scene->window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene->window.get(), &event);
        return event.isAccepted();
    }
    [[nodiscard]] QStringList offered() const
    {
        QStringList lines;
        const auto *list = scene->find<QListWidget>(u"Client keys"_s);
        for (int row = 0; list != nullptr && row < list->count(); ++row)
            lines.append(list->item(row)->text());
        return lines;
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return scene->window->findChild<QAction *>(name);
    }
    /// Answers the file dialog.
    void choose(const QString &path) const
    {
        QTRY_VERIFY(scene->window->findChild<QFileDialog *>());
        auto *dialog = scene->window->findChild<QFileDialog *>();
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    }
    [[nodiscard]] const Region lab() const { return scene->bench.region(); }

    std::unique_ptr<WindowScene> scene;
};

void TestClientFiles::aDroppedFileIsShownBeforeItIsTaken()
{
    scene->open();
    QVERIFY(drop({put({client()})}));
    QTRY_COMPARE(offered(), QStringList(u"Our lab (LAB): lab-app"_s));
    QVERIFY(scene->shows(u"clients.json"_s));
    QVERIFY(!scene->shows(u"lab-secret"_s));
    QVERIFY(!scene->bench.clientKeys.isSetUp(lab()));
    QVERIFY(scene->press(u"Set up"_s));
    QTRY_VERIFY(offered().isEmpty());
    QCOMPARE(scene->bench.clientKeys.clientId(lab()), u"lab-app"_s);
    QCOMPARE(scene->bench.signIn.of(u"lab"_s).redirectPath, u"/lab"_s);
}

void TestClientFiles::anOwnKeyIsNeverReplacedSilently()
{
    QCOMPARE(failureOf(*scene->bench.clientKeys.save(lab(), {.id = u"mine"_s, .secret = "own"})),
             std::nullopt);
    scene->open();
    QVERIFY(drop({put({client()})}));
    QTRY_COMPARE(offered(), QStringList(u"Our lab (LAB): lab-app\ninstead of mine"_s));
    QVERIFY(scene->shows(u"They replace your own client key for LAB"_s));
    // The Return key alone does not do it.
    QVERIFY(scene->find<QPushButton>(u"Cancel"_s)->isDefault());
    QVERIFY(scene->press(u"Cancel"_s));
    QTRY_VERIFY(offered().isEmpty());
    QCOMPARE(scene->bench.clientKeys.clientId(lab()), u"mine"_s);

    QVERIFY(drop({put({client()})}));
    QVERIFY(scene->press(u"Replace"_s));
    QTRY_COMPARE(scene->bench.clientKeys.clientId(lab()), u"lab-app"_s);
}

void TestClientFiles::aBadFileIsExplained()
{
    scene->open();
    QFile file(scene->bench.home.filePath(u"<b>odd.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"clientSecret\":\"s3cr3t\"}");
    file.close();
    QVERIFY(drop({file.fileName()}));
    QVERIFY(scene->waitFor(u"<b>odd.json is not a file of client keys"_s));
    QVERIFY(!scene->shows(u"s3cr3t"_s));
    QVERIFY(offered().isEmpty());
}

void TestClientFiles::otherThingsAreNotTaken()
{
    scene->open();
    const QString file = put({client()});
    QVERIFY(!drop({file, file}));
    QVERIFY(!drop({scene->bench.home.filePath(u"picture.png"_s)}));
    QVERIFY(!drop({}));
    QVERIFY(offered().isEmpty());
}

void TestClientFiles::aFileIsChosenByKeyboard()
{
    scene->open();
    QTest::keyClick(scene->window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    choose(put({client()}));
    QTRY_COMPARE(offered(), QStringList(u"Our lab (LAB): lab-app"_s));
}

void TestClientFiles::exportIsOffWithoutAKeyOfOnesOwn()
{
    scene->open();
    QVERIFY(!action(u"exportClients"_s)->isEnabled());
    QCOMPARE(failureOf(*scene->bench.clientKeys.save(lab(), {.id = u"mine"_s, .secret = "own"})),
             std::nullopt);
    QTRY_VERIFY(action(u"exportClients"_s)->isEnabled());
}

void TestClientFiles::theFileForTheLabIsPrivate()
{
    QCOMPARE(failureOf(*scene->bench.clientKeys.save(lab(), {.id = u"mine"_s, .secret = "own"})),
             std::nullopt);
    scene->open();
    action(u"exportClients"_s)->trigger();
    QVERIFY(scene->waitFor(u"The file holds a secret"_s));
    QVERIFY(scene->press(u"Save file"_s));
    const QString path = scene->bench.home.filePath(u"for-the-lab.json"_s);
    choose(path);
    QVERIFY(scene->waitFor(u"Written to"_s));
    QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    const auto written = ClientFile::read(path);
    QVERIFY(written);
    QCOMPARE(written->size(), 1);
    QCOMPARE(written->constFirst().pair.id, u"mine"_s);
    QVERIFY(written->constFirst().pair.secret == "own");
}

void TestClientFiles::whatIsExportedIsChosen()
{
    const Region use1 = *scene->bench.regions.find(u"use1"_s);
    for (const Region &region : {lab(), use1}) {
        QCOMPARE(failureOf(*scene->bench.clientKeys.save(region, {.id = region.id, .secret = "s"})),
                 std::nullopt);
    }
    scene->open();
    action(u"exportClients"_s)->trigger();
    auto *all = scene->find<QRadioButton>(u"All regions"_s);
    QVERIFY(all);
    QVERIFY(scene->find<QRadioButton>(u"This region"_s)->isChecked());
    all->click();
    QVERIFY(scene->press(u"Save file"_s));
    const QString path = scene->bench.home.filePath(u"all.json"_s);
    choose(path);
    QVERIFY(scene->waitFor(u"Written to"_s));
    QCOMPARE(ClientFile::read(path)->size(), 2);
}

QTEST_MAIN(TestClientFiles)
#include "tst_clientfiles.moc"
