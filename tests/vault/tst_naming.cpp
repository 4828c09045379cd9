// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/naming.h"
#include "vault/testprofile.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

/// What is stored in use1, as "name=user id" pairs.
IndexContents contentsOf(const QStringList &entries)
{
    IndexContents contents;
    for (const QString &entry : entries) {
        contents.credentials.append(storedAs(entry.section(u'=', 0, 0),
                                             draftOf(entry.section(u'=', 1), u"Somebody Else"_s)));
    }
    return contents;
}

} // namespace

class tst_Naming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void automatic_data();
    void automatic();
    void prefersTheSameUsersDefault();
    void otherRegionsDoNotCount();
    void pendingOnesDoNotCount();
    void fixed_data();
    void fixed();
    void unusedTakesFromNobody();
    void sameUserTakesFromNobodyElse_data();
    void sameUserTakesFromNobodyElse();
};

void tst_Naming::automatic_data()
{
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<QString>("userId");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("expected");

    QTest::newRow("the first one") << QStringList{} << u"7"_s << u"Ada Example"_s << u"default"_s;
    QTest::newRow("the same user again")
        << QStringList{u"default=7"_s} << u"7"_s << u"Ada Example"_s << u"default"_s;
    QTest::newRow("the same user under another name")
        << QStringList{u"default=1"_s, u"work=7"_s} << u"7"_s << u"Ada Example"_s << u"work"_s;
    QTest::newRow("the same user, and default is free")
        << QStringList{u"work=7"_s} << u"7"_s << u"Ada Example"_s << u"work"_s;
    QTest::newRow("another user") << QStringList{u"default=1"_s} << u"7"_s << u"Ada Example"_s
                                  << u"Ada Example"_s;
    QTest::newRow("another user of the same name")
        << QStringList{u"default=1"_s, u"Ada Example=2"_s} << u"7"_s << u"Ada Example"_s
        << u"Ada Example 2"_s;
    QTest::newRow("a third of that name")
        << QStringList{u"default=1"_s, u"Ada Example=2"_s, u"Ada Example 2=3"_s} << u"7"_s
        << u"Ada Example"_s << u"Ada Example 3"_s;
    QTest::newRow("who it is is not known, first")
        << QStringList{} << QString() << QString() << u"default"_s;
    QTest::newRow("who it is is not known, again")
        << QStringList{u"default="_s} << QString() << QString() << u"default 2"_s;
    QTest::newRow("a nameless user")
        << QStringList{u"default=1"_s} << u"7"_s << QString() << u"default 2"_s;
    QTest::newRow("slashes and control characters")
        << QStringList{u"default=1"_s} << u"7"_s << u"- --Lab\n4/2\t\u202e"_s << u"Lab 4 2"_s;
    QTest::newRow("nothing usable in it")
        << QStringList{u"default=1"_s} << u"7"_s << u"--//"_s << u"default 2"_s;
}

void tst_Naming::automatic()
{
    QFETCH(const QStringList, stored);
    QFETCH(const QString, userId);
    QFETCH(const QString, userName);
    QFETCH(const QString, expected);
    const auto name =
        chooseName(contentsOf(stored), draftOf(userId, userName), Naming::automatic());
    QVERIFY(name);
    QCOMPARE(*name, expected);
    QVERIFY(Credential::isValidName(*name));

    // However long somebody is called, and with a number behind it.
    const QString endless(300, u'x');
    IndexContents contents = contentsOf({u"default=1"_s});
    const auto first = chooseName(contents, draftOf(u"7"_s, endless), Naming::automatic());
    QVERIFY(Credential::isValidName(*first));
    contents.credentials.append(storedAs(*first, draftOf(u"8"_s, endless)));
    const auto second = chooseName(contents, draftOf(u"7"_s, endless), Naming::automatic());
    QVERIFY(Credential::isValidName(*second));
    QVERIFY(*second != *first);
}

void tst_Naming::prefersTheSameUsersDefault()
{
    IndexContents contents = contentsOf({u"a=7"_s, u"b=7"_s, u"c=7"_s});
    contents.credentials[1].isDefault = true;
    QCOMPARE(*chooseName(contents, draftOf(u"7"_s, u"Ada"_s), Naming::automatic()), u"b"_s);
}

void tst_Naming::otherRegionsDoNotCount()
{
    const IndexContents contents = contentsOf({u"default=1"_s, u"work=7"_s});
    const Credential elsewhere = draftOf(u"7"_s, u"Ada"_s, u"euc1"_s);
    QCOMPARE(*chooseName(contents, elsewhere, Naming::automatic()), u"default"_s);
    QCOMPARE(*chooseName(contents, elsewhere, Naming::fixed(u"work"_s, false)), u"work"_s);
}

void tst_Naming::pendingOnesDoNotCount()
{
    IndexContents contents = contentsOf({u"default=1"_s});
    contents.credentials[0].stage = Credential::Stage::Pending;
    QCOMPARE(*chooseName(contents, draftOf(u"7"_s, u"Ada"_s), Naming::automatic()), u"default"_s);
}

void tst_Naming::fixed_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("replace");
    QTest::addColumn<std::optional<Error::Code>>("failure");
    const std::optional<Error::Code> none;
    QTest::newRow("free") << u"mine"_s << false << none;
    QTest::newRow("taken") << u"default"_s << false << std::optional(Error::Code::NameTaken);
    QTest::newRow("taken, replace") << u"default"_s << true << none;
    QTest::newRow("free, replace") << u"mine"_s << true << none;
    QTest::newRow("empty") << QString() << true << std::optional(Error::Code::InvalidName);
    QTest::newRow("slash") << u"a/b"_s << true << std::optional(Error::Code::InvalidName);
    QTest::newRow("an option") << u"-a"_s << true << std::optional(Error::Code::InvalidName);
}

void tst_Naming::fixed()
{
    QFETCH(const QString, wanted);
    QFETCH(const bool, replace);
    QFETCH(const std::optional<Error::Code>, failure);
    const auto name = chooseName(contentsOf({u"default=1"_s}), draftOf(u"7"_s, u"Ada"_s),
                                 Naming::fixed(wanted, replace));
    QCOMPARE(codeOf(name), failure);
    if (name)
        QCOMPARE(*name, wanted);
}

void tst_Naming::unusedTakesFromNobody()
{
    IndexContents contents = contentsOf({u"default=7"_s});
    const Credential draft = draftOf(u"7"_s, u"Ada"_s);
    QCOMPARE(*chooseName(contents, draft, Naming::unused(u"mine"_s)), u"mine"_s);
    QCOMPARE(*chooseName(contents, draft, Naming::unused(u"default"_s)), u"default 2"_s);
    QCOMPARE(codeOf(chooseName(contents, draft, Naming::unused(u"a/b"_s))),
             std::optional(Error::Code::InvalidName));
}

void tst_Naming::sameUserTakesFromNobodyElse_data()
{
    QTest::addColumn<QString>("userId");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<std::optional<Error::Code>>("failure");
    const std::optional<Error::Code> none;
    const std::optional taken(Error::Code::NameTaken);
    QTest::newRow("one's own") << u"1"_s << u"default"_s << none;
    QTest::newRow("a free one") << u"1"_s << u"mine"_s << none;
    QTest::newRow("another's") << u"7"_s << u"default"_s << taken;
    QTest::newRow("nobody knows whose the new one is") << QString() << u"default"_s << taken;
    QTest::newRow("nobody knows whose the former one is") << u"1"_s << u"unknown"_s << taken;
    QTest::newRow("slash") << u"1"_s << u"a/b"_s << std::optional(Error::Code::InvalidName);
}

void tst_Naming::sameUserTakesFromNobodyElse()
{
    QFETCH(const QString, userId);
    QFETCH(const QString, wanted);
    QFETCH(const std::optional<Error::Code>, failure);
    const auto name = chooseName(contentsOf({u"default=1"_s, u"unknown="_s}),
                                 draftOf(userId, u"Ada"_s), Naming::sameUser(wanted));
    QCOMPARE(codeOf(name), failure);
    if (name)
        QCOMPARE(*name, wanted);
}

QTEST_GUILESS_MAIN(tst_Naming)
#include "tst_naming.moc"
