// SPDX-License-Identifier: Apache-2.0
#include "basespace/launchreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// What servers leave out, and what else they might send.
class TstLaunchReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingMembersStayEmpty_data();
    void missingMembersStayEmpty();
    void withoutAResponseThereIsNoSession();
    void inputIsWhatWasChosenOrIsSpelledOut();
    void textsAreHarmlessLines();

private:
    [[nodiscard]] static std::optional<LaunchSession> read(const QByteArray &body)
    {
        return launchIn(QJsonDocument::fromJson(body).object(), u"the-uri"_s);
    }
};

void TstLaunchReader::missingMembersStayEmpty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("only an id") << QByteArray(R"({"Response":{"Id":"1"}})");
    QTest::addRow("nulls") << QByteArray(
        R"({"Response":{"Id":"1","References":null,"Application":null,"UserCreatedBy":null,
            "Status":null,"DateCreated":null},"Notifications":null})");
    QTest::addRow("other things") << QByteArray(
        R"({"Response":{"Id":1,"References":{"a":1},"Application":"x","UserCreatedBy":[1],
            "Status":{},"DateCreated":"soon"},"Notifications":"none"})");
    QTest::addRow("references that are none")
        << QByteArray(R"({"Response":{"Id":"1","References":[1,null,[],{},"x"]}})");
}

void TstLaunchReader::missingMembersStayEmpty()
{
    QFETCH(const QByteArray, body);
    const auto session = read(body);
    QVERIFY(session);
    QVERIFY(*session == (LaunchSession{.uri = u"the-uri"_s, .id = u"1"_s}));
}

void TstLaunchReader::withoutAResponseThereIsNoSession()
{
    for (const char *body : {"{}", R"({"Id":"1"})", R"({"Response":{}})", R"({"Response":[1]})"})
        QVERIFY2(!read(body), body);
}

void TstLaunchReader::inputIsWhatWasChosenOrIsSpelledOut()
{
    const auto session = read(R"({"Response":{"Id":"1","References":[
        {"Rel":"using","Type":"Sample"},
        {"Rel":"INPUT","Type":"Project","Content":{"Id":7,"Name":"P"}},
        {"Rel":"Output","Type":"AppResult","Content":{"Id":"8","Name":"R"}},
        {"Rel":"Output","Type":"AppResult"}]}})");
    QVERIFY(session);
    const QList<LaunchInput> expected{{.type = u"Sample"_s},
                                      {.type = u"Project"_s, .name = u"P"_s, .id = u"7"_s},
                                      {.type = u"AppResult"_s, .name = u"R"_s, .id = u"8"_s}};
    QVERIFY(session->inputs == expected);
}

void TstLaunchReader::textsAreHarmlessLines()
{
    const QString text = u"a\u001b[2J\u202eb\nc"_s;
    const QString line = u"a [2Jb c"_s;
    const QJsonObject named{{u"Name"_s, text}, {u"Id"_s, text}};
    QJsonObject content = named;
    content.insert(u"UserOwnedBy"_s, named);
    const QJsonObject reference{{u"Rel"_s, u"input"_s}, {u"Type"_s, text}, {u"Content"_s, content}};
    const auto session = launchIn({{u"Response"_s,
                                    QJsonObject{{u"Id"_s, text},
                                                {u"References"_s, QJsonArray{reference}},
                                                {u"Application"_s, named},
                                                {u"UserCreatedBy"_s, named},
                                                {u"Status"_s, text},
                                                {u"StatusSummary"_s, text}}},
                                   {u"Notifications"_s, QJsonArray{text}}},
                                  u"the-uri"_s);
    QVERIFY(session);
    const LaunchSession expected{
        .uri = u"the-uri"_s,
        .id = line,
        .applicationName = line,
        .applicationId = line,
        .inputs = {{.type = line, .name = line, .id = line, .owner = line}},
        .startedBy = line,
        .status = line,
        .statusSummary = line,
        .notifications = {line}};
    QVERIFY(*session == expected);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstLaunchReader)
#include "tst_launchreader.moc"
