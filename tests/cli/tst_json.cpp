// SPDX-License-Identifier: Apache-2.0
#include "cli/json.h"
#include "cli/jsonrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCredentialHasAllItsKeys();
    void whatIsAbsentIsNull();
    void aVerifiedCredentialHasAReasonToo();
    void statesAndSourcesAreWords();
    void aRegionHasAllItsKeys();
    void terminalsObeyNothingInIt();
    void rowsMakeAnArray();
};

void TestJson::aCredentialHasAllItsKeys()
{
    const QDateTime connected(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::OffsetFromUTC, 3600);
    const Credential credential{
        .region = u"use1"_s,
        .name = u"lab"_s,
        .note = u"for the pipeline"_s,
        .key = u"spacekey:use1/abcdefghij"_s,
        .apiServer = u"https://api.basespace.illumina.com"_s,
        .last4 = u"b932"_s,
        .user = User{u"1001"_s, u"Example User"_s, u"example.user@example.org"_s, true},
        .scopes = Scopes::parse(u"BROWSE GLOBAL, read global"_s),
        .connectedAt = connected,
        .verifiedAt = connected.addDays(1),
        .health = Credential::Health::Valid,
        .isDefault = true};
    const QJsonObject expected{{u"region"_s, u"use1"_s},
                               {u"name"_s, u"lab"_s},
                               {u"default"_s, true},
                               {u"note"_s, u"for the pipeline"_s},
                               {u"user"_s,
                                QJsonObject{{u"id"_s, u"1001"_s},
                                            {u"name"_s, u"Example User"_s},
                                            {u"email"_s, u"example.user@example.org"_s},
                                            {u"workgroup"_s, true}}},
                               {u"scopes"_s, QJsonArray{u"browse global"_s, u"read global"_s}},
                               {u"apiServer"_s, u"https://api.basespace.illumina.com"_s},
                               {u"key"_s, u"spacekey:use1/abcdefghij"_s},
                               {u"last4"_s, u"b932"_s},
                               {u"state"_s, u"valid"_s},
                               {u"source"_s, u"device"_s},
                               {u"connectedAt"_s, u"2026-03-04T04:06:07Z"_s},
                               {u"verifiedAt"_s, u"2026-03-05T04:06:07Z"_s}};
    QCOMPARE(Json::credential(credential), expected);
}

void TestJson::whatIsAbsentIsNull()
{
    const QJsonObject bare = Json::credential({.region = u"use1"_s, .name = u"lab"_s});
    for (const QString &key :
         {u"note"_s, u"user"_s, u"scopes"_s, u"last4"_s, u"connectedAt"_s, u"verifiedAt"_s})
        QVERIFY2(bare.contains(key) && bare[key].isNull(), qPrintable(key));
    const QJsonObject identity = Json::credential({.region = u"use1"_s, .scopes = Scopes()});
    QCOMPARE(identity["scopes"_L1], QJsonValue(QJsonArray()));
    QCOMPARE(bare["default"_L1], QJsonValue(false));

    const QJsonObject user = Json::user(User{u"1"_s, u"Example"_s, {}, std::nullopt}).toObject();
    QVERIFY(user["email"_L1].isNull());
    QVERIFY(user["workgroup"_L1].isNull());
    QVERIFY(Json::user(std::nullopt).isNull());
}

void TestJson::aVerifiedCredentialHasAReasonToo()
{
    Credential credential{.region = u"use1"_s, .name = u"lab"_s};
    QJsonObject expected = Json::credential(credential);
    expected.insert(u"reason"_s, QJsonValue::Null);
    QCOMPARE(Json::verified(credential), expected);
    credential.health = Credential::Health::Unknown;
    credential.healthReason = u"No answer within 10 seconds."_s;
    QCOMPARE(Json::verified(credential)["reason"_L1].toString(), credential.healthReason);
    QCOMPARE(Json::verified(credential)["state"_L1].toString(), u"unknown"_s);
}

void TestJson::statesAndSourcesAreWords()
{
    using Health = Credential::Health;
    const QList<std::pair<Health, QString>> states{{Health::Unverified, u"unverified"_s},
                                                   {Health::Valid, u"valid"_s},
                                                   {Health::Revoked, u"revoked"_s},
                                                   {Health::Unknown, u"unknown"_s}};
    for (const auto &[health, word] : states)
        QCOMPARE(Json::state({.health = health}), word);
    QCOMPARE(Json::state({.stage = Credential::Stage::Pending, .health = Health::Valid}),
             u"pending"_s);

    using Source = Credential::Source;
    const QList<std::pair<Source, QString>> sources{{Source::Device, u"device"_s},
                                                    {Source::Redirect, u"redirect"_s},
                                                    {Source::Launch, u"launch"_s},
                                                    {Source::Pasted, u"pasted"_s},
                                                    {Source::Imported, u"imported"_s}};
    for (const auto &[source, word] : sources)
        QCOMPARE(Json::credential({.source = source})["source"_L1].toString(), word);
}

void TestJson::aRegionHasAllItsKeys()
{
    const Region region{.id = u"lab"_s,
                        .name = u"Lab"_s,
                        .apiBase = Region::baseUrl(u"https://api.lab.example.org/"_s),
                        .webBase = Region::baseUrl(u"https://lab.example.org/"_s),
                        .custom = true};
    const QJsonObject expected{{u"id"_s, u"lab"_s},
                               {u"name"_s, u"Lab"_s},
                               {u"apiUrl"_s, u"https://api.lab.example.org"_s},
                               {u"webUrl"_s, u"https://lab.example.org"_s},
                               {u"custom"_s, true},
                               {u"default"_s, false},
                               {u"credentials"_s, 3}};
    QCOMPARE(Json::region(region, false, 3), expected);
}

void TestJson::terminalsObeyNothingInIt()
{
    const QString hostile = u"red \u001b[31m \u009b31m \u202eback \u2066 Ünïcödé 北京 😀"_s;
    const QString text = QString::fromUtf8(Json::text({{u"name"_s, hostile}}));
    for (const QChar c : text) {
        QVERIFY(c == u'\n'
                || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
    }
    // And yet nothing is lost.
    QCOMPARE(QJsonDocument::fromJson(text.toUtf8())["name"_L1].toString(), hostile);
    QVERIFY(text.contains(u"Ünïcödé 北京 😀"_s));
}

void TestJson::rowsMakeAnArray()
{
    JsonRows rows;
    QCOMPARE(rows.text(), "[]"_ba);
    const QJsonArray expected{QJsonObject{{u"name"_s, u"北京"_s}}, QJsonObject{{u"name"_s, 2}}};
    for (const auto &row : expected)
        rows.append(row.toObject());
    QCOMPARE(QJsonDocument::fromJson(rows.text()).array(), expected);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
