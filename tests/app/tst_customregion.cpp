// SPDX-License-Identifier: Apache-2.0
#include "app/customregion.h"
#include "core/profile.h"
#include "core/regioncatalog.h"
#include "support/testauthority.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A region with a certificate authority of its own.
class TestCustomRegion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnAuthority();
    void needsNone();
    void refusesWhatOnlyLooksLikeOne();
    void refusesWhatIsNoFile();

private:
    [[nodiscard]] Outcome add(const QString &caFile)
    {
        return addCustomRegion({.id = u"acme"_s,
                                .name = u"Acme"_s,
                                .apiBase = QUrl(u"https://api.acme.example.org"_s),
                                .webBase = QUrl(u"https://acme.example.org"_s),
                                .caFile = caFile},
                               m_regions);
    }

    QTemporaryDir m_folder;
    Settings m_settings{Profile{.dataDir = m_folder.path(), .configDir = m_folder.path()}};
    RegionCatalog m_regions{m_settings};
};

void TestCustomRegion::takesAnAuthority()
{
    const TestAuthority authority;
    QVERIFY(add(authority.file()));
    QVERIFY(QFile::exists(m_regions.find(u"acme"_s)->caFile));
}

void TestCustomRegion::needsNone()
{
    QVERIFY(add({}));
    QVERIFY(m_regions.find(u"acme"_s)->caFile.isEmpty());
}

void TestCustomRegion::refusesWhatOnlyLooksLikeOne()
{
    QFile file(m_folder.filePath(u"made-up.pem"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    // Well-formed text around an empty sequence.
    file.write("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");
    file.close();
    QVERIFY(m_regions.remove(u"acme"_s));
    const Outcome outcome = add(file.fileName());
    QCOMPARE(outcome.error().code, Error::Code::Usage);
    QVERIFY2(outcome.error().what.contains(u"made-up.pem"_s), qPrintable(outcome.error().what));
    QVERIFY(!outcome.error().remedy.isEmpty());
    QVERIFY(!m_regions.find(u"acme"_s));
}

void TestCustomRegion::refusesWhatIsNoFile()
{
    for (const QString &path : {m_folder.filePath(u"missing.pem"_s), m_folder.path()})
        QCOMPARE(add(path).error().code, Error::Code::Usage);
}

QTEST_GUILESS_MAIN(TestCustomRegion)
#include "tst_customregion.moc"
