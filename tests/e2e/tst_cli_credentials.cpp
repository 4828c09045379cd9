// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What can be seen and chosen once there are credentials: `list`, `whoami`, `default`, `token`.
/// `app`.
class TestCliCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatIsThere();
    void theDefaultIsTheFirstOneOrAsSet();
    void theEnvironmentChoosesToo();
    void saysWhoItIs();
    void saysWhenItCannotAskWho();
    void aRemovedRegionsTokensCanStillBeReached();
    void saysWhenItCannotPrint();

private:
    CliStage::End run(const QString &words, const QByteArray &input = {})
    {
        return stage->run(words.split(u' '), input);
    }
    QJsonDocument json(const QString &words)
    {
        return QJsonDocument::fromJson(run(words).output.toUtf8());
    }

    std::optional<CliStage> stage;
};

void TestCliCredentials::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
}

void TestCliCredentials::listsWhatIsThere()
{
    QCOMPARE(run(u"list"_s).output, QString());
    QVERIFY(json(u"list --json"_s).isArray());
    QCOMPARE(stage->list().size(), 0);
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QCOMPARE(stage->connectAs(stage->user(2), {u"--name"_s, u"core lab"_s}).code, 0);

    const QJsonArray all = stage->list();
    QCOMPARE(all.size(), 2);
    const QJsonObject first = all.at(0).toObject();
    QCOMPARE(first.keys(),
             QStringList({u"apiServer"_s, u"connectedAt"_s, u"default"_s, u"key"_s, u"last4"_s,
                          u"name"_s, u"note"_s, u"region"_s, u"scopes"_s, u"source"_s, u"state"_s,
                          u"user"_s, u"verifiedAt"_s}));
    QCOMPARE(first["region"_L1].toString(), u"sim"_s);
    QCOMPARE(first["name"_L1].toString(), u"default"_s);
    QCOMPARE(first["default"_L1].toBool(), true);
    QCOMPARE(first["apiServer"_L1].toString(), stage->simulator.apiUrl().toString());
    QCOMPARE(first["last4"_L1].toString(), QString::fromLatin1(stage->token().last(4)));
    QCOMPARE(first["state"_L1].toString(), u"valid"_s);
    QCOMPARE(first["source"_L1].toString(), u"device"_s);
    QCOMPARE(first["scopes"_L1].toArray(), QJsonArray{u"browse global"_s});
    QVERIFY(first["connectedAt"_L1].toString().endsWith(u'Z'));
    const QDateTime connected =
        QDateTime::fromString(first["connectedAt"_L1].toString(), Qt::ISODate);
    QVERIFY(std::abs(connected.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    const QStringList lines = run(u"list"_s).output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).contains("core lab"_L1));
    QVERIFY(lines.at(1).contains("Genomics Core"_L1));

    QCOMPARE(json(u"list --json --region use1"_s).array().size(), 0);
    QCOMPARE(json(u"list --json --region SIM --name default"_s).array().size(), 1);
    QCOMPARE(run(u"list --region mars"_s).code, 2);
}

void TestCliCredentials::theDefaultIsTheFirstOneOrAsSet()
{
    QCOMPARE(run(u"default"_s).output, u"sim/default\n"_s);
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"one"_s}).code, 0);
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code, 0);
    QCOMPARE(run(u"default"_s).output, u"sim/one\n"_s);
    const QByteArray one = stage->token();
    QCOMPARE(run(u"default --name two"_s).code, 0);
    QCOMPARE(run(u"default"_s).output, u"sim/two\n"_s);
    QVERIFY(stage->token() != one);
    QCOMPARE(stage->token({u"--name"_s, u"one"_s}), one);
    QCOMPARE(run(u"default --name three"_s).code, 3);
    QCOMPARE(run(u"default --name a/b"_s).code, 2);
    QCOMPARE(run(u"default"_s).output, u"sim/two\n"_s);
}
void TestCliCredentials::theEnvironmentChoosesToo()
{
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"one"_s}).code, 0);
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code, 0);
    QCOMPARE(run(u"default --region use1"_s).code, 0);
    QCOMPARE(run(u"token"_s).code, 3);
    stage->environment.insert(u"SPACEKEY_REGION"_s, u"Sim"_s);
    stage->environment.insert(u"SPACEKEY_NAME"_s, u"two"_s);
    QCOMPARE(stage->authority().findToken(stage->token())->user.id, stage->user(1));
    QCOMPARE(stage->authority().findToken(stage->token({u"--name"_s, u"one"_s}))->user.id,
             stage->user(0));
    QCOMPARE(run(u"token --region use1"_s).code, 3);
    // A list is of all there is, and the default is what is set.
    QCOMPARE(stage->list().size(), 2);
    QCOMPARE(run(u"default"_s).output, u"use1/default\n"_s);
}

void TestCliCredentials::saysWhoItIs()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QCOMPARE(run(u"whoami"_s).output,
             u"Example User example.user@example.org\nsim %1\n"_s.arg(
                 stage->simulator.apiUrl().toString()));
    const QJsonObject object = json(u"whoami --json"_s).object();
    QCOMPARE(object.keys(), QStringList({u"apiServer"_s, u"name"_s, u"region"_s, u"user"_s}));
    QCOMPARE(object["user"_L1]["id"_L1].toString(), stage->user(0));
    QCOMPARE(object["user"_L1]["email"_L1].toString(), u"example.user@example.org"_s);
    QCOMPARE(run(u"whoami --name nobody"_s).code, 3);
    QCOMPARE(run(u"whoami --region mars"_s).code, 2);
}

void TestCliCredentials::saysWhenItCannotAskWho()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    stage->relay->stopListening();
    QCOMPARE(run(u"whoami"_s).code, 1);
    QVERIFY(stage->relay->listenAgain());
    stage->relay->addFault(Fault::PortalHtml, 1, QString());
    QCOMPARE(run(u"whoami"_s).code, 1);
    stage->authority().revokeAll();
    const CliStage::End revoked = run(u"whoami"_s);
    QCOMPARE(revoked.code, 7);
    QCOMPARE(revoked.output, QString());
    QVERIFY2(revoked.errors.contains("HTTP status 401"_L1), qPrintable(revoked.errors));
    // The token is still there to be seen.
    QVERIFY(!stage->token().isEmpty());
}

void TestCliCredentials::aRemovedRegionsTokensCanStillBeReached()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const QByteArray token = stage->token();
    QCOMPARE(run(u"region remove SIM"_s).code, 0);
    QCOMPARE(stage->token({u"--region"_s, u"SIM"_s}), token);
    QCOMPARE(json(u"list --json --region sim"_s).array().size(), 1);
    QCOMPARE(stage->list().size(), 1);
    QCOMPARE(run(u"token --region sim --name other"_s).code, 3);
    QCOMPARE(run(u"whoami --region sim"_s).code, 2);
    QCOMPARE(run(u"connect --region sim --force"_s).code, 2);
}
void TestCliCredentials::saysWhenItCannotPrint()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QProcess cli;
    cli.setProcessEnvironment(stage->environment);
    cli.setStandardOutputFile(u"/dev/full"_s);
    cli.start(QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1, {u"token"_s});
    QVERIFY(cli.waitForFinished());
    QCOMPARE(cli.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestCliCredentials)
#include "tst_cli_credentials.moc"
