// SPDX-License-Identifier: Apache-2.0
#include "gui/translation.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window in a language of which Qt has a translation.
class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qtsOwnWordsAreTranslatedAsWell();
    void itDoesWithoutThem();

private:
    [[nodiscard]] static QString cancel()
    {
        const QDialogButtonBox box(QDialogButtonBox::Cancel);
        return box.button(QDialogButtonBox::Cancel)->text().remove(u'&');
    }

    QTemporaryDir m_folder;
};

void TestTranslation::qtsOwnWordsAreTranslatedAsWell()
{
    QFile words(m_folder.filePath(u"qtbase_de.ts"_s));
    QVERIFY(words.open(QFile::WriteOnly));
    words.write("<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"de\"><context>"
                "<name>QPlatformTheme</name><message><source>Cancel</source>"
                "<translation>Abbrechen</translation></message></context></TS>");
    words.close();
    QCOMPARE(
        QProcess::execute(QString::fromLatin1(SPACEKEY_LRELEASE), {u"-silent"_s, words.fileName()}),
        0);
    translate(*qApp, m_folder.path());
    QCOMPARE(cancel(), u"Abbrechen"_s);
}

void TestTranslation::itDoesWithoutThem()
{
    for (auto *translator : qApp->findChildren<QTranslator *>())
        delete translator;
    translate(*qApp, m_folder.filePath(u"nothing"_s));
    QCOMPARE(cancel(), u"Cancel"_s);
}

int main(int argc, char **argv)
{
    qputenv("LC_ALL", "de_DE.UTF-8");
    qputenv("LANGUAGE", "de");
    const QApplication app(argc, argv);
    TestTranslation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_translation.moc"
