// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include "e2e/pagevisitor.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacekey {

using namespace Qt::StringLiterals;

CliStage::CliStage()
    : simulator(clock)
    , environment(QProcessEnvironment::systemEnvironment())
{
    if (!simulator.listen())
        qFatal("the simulator cannot listen");
    relay = std::make_unique<Relay>(u"127.0.0.1"_s, simulator.port());
    if (!relay->listen())
        qFatal("the relay cannot listen");
    simulator.putBehind(*relay);

    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_CONFIG_DIRS"_s, home.filePath(u"etc"_s));
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"SPACEKEY_REGION"_s,
                                u"SPACEKEY_NAME"_s, u"SPACEKEY_PROFILE"_s})
        environment.remove(name);
}

int CliStage::addRegion(const QUrl &base)
{
    return run({u"region"_s, u"add"_s, u"sim"_s, u"--name"_s, u"Sim"_s, u"--api-url"_s,
                base.toString(), u"--web-url"_s, base.toString()})
        .code;
}

bool CliStage::setUpRegion(const QUrl &base)
{
    const QStringList app{u"app"_s, u"set"_s,         u"--region"_s,
                          u"sim"_s, u"--client-id"_s, simulator.clientId()};
    return addRegion(base) == 0 && run(app, simulator.clientSecret()).code == 0
        && run({u"default"_s, u"--region"_s, u"sim"_s}).code == 0;
}

std::unique_ptr<CliRun> CliStage::start(const QStringList &arguments, const QByteArray &input)
{
    return std::make_unique<CliRun>(arguments, environment, input);
}

CliStage::End CliStage::run(const QStringList &arguments, const QByteArray &input)
{
    return endOf(*start(arguments, input));
}

CliStage::End CliStage::connectAs(const QString &userId, const QStringList &more)
{
    const std::unique_ptr<CliRun> run = start(QStringList{u"connect"_s, u"--no-browser"_s} + more);
    if (!approve(*run, userId))
        return {.output = run->output(), .errors = run->errors()};
    return endOf(*run);
}

CliStage::End CliStage::connectByRedirect(const QString &userId, const QStringList &more)
{
    const std::unique_ptr<CliRun> run =
        start(QStringList{u"connect"_s, u"--flow"_s, u"redirect"_s, u"--no-browser"_s} + more);
    PageVisitor browser;
    browser.open(browser.decide(shownLink(*run), userId));
    return endOf(*run);
}

QUrl CliStage::shownLink(CliRun &run)
{
    const QString before = u"Open "_s;
    const QString output = run.waitForOutput(u"\n"_s) ? run.output() : QString();
    return output.startsWith(before) ? QUrl(output.section(u'\n', 0, 0).sliced(before.size()))
                                     : QUrl();
}

CliStage::End CliStage::endOf(CliRun &run)
{
    const int code = run.exitCode();
    return {.code = code, .output = run.output(), .errors = run.errors(), .took = run.took()};
}

bool CliStage::approve(CliRun &run, const QString &userId)
{
    return run.waitForOutput(u"\nCode "_s) && run.waitForOutput(authority().newestUserCode())
        && authority().approve(authority().newestUserCode(), userId);
}

QJsonArray CliStage::list()
{
    return QJsonDocument::fromJson(run({u"list"_s, u"--json"_s}).output.toUtf8()).array();
}

QJsonObject CliStage::index() const
{
    QFile file(home.filePath(u"data/spacekey/credentials.json"_s));
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                      : QJsonObject();
}

QByteArray CliStage::token(const QStringList &more)
{
    const End end = run(QStringList{u"token"_s} + more);
    return end.code == 0 ? end.output.trimmed().toLatin1() : QByteArray();
}

} // namespace spacekey
