// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "simulator/relay.h"
#include "simulator/simulator.h"
#include "simulator/simulatoroptions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace spacekey;

namespace {

QLoggingCategory::CategoryFilter formerFilter = nullptr;

/// Qt prints requests there with all their headers, and so the tokens in them.
void keepHttpServerQuiet(QLoggingCategory *category)
{
    formerFilter(category);
    if (QByteArrayView(category->categoryName()).startsWith("qt.httpserver"))
        category->setEnabled(QtDebugMsg, false);
}

void print(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

QByteArray greeting(const Simulator &simulator)
{
    QJsonArray users;
    for (const User &user : simulator.users()) {
        users.append(QJsonObject{{u"id"_s, user.id},
                                 {u"name"_s, user.name},
                                 {u"email"_s, user.email},
                                 {u"workgroup"_s, user.workgroup.value_or(false)}});
    }
    const QJsonObject line{{u"apiUrl"_s, simulator.apiUrl().toString()},
                           {u"webUrl"_s, simulator.webUrl().toString()},
                           {u"clientId"_s, simulator.clientId()},
                           {u"clientSecret"_s, QString::fromLatin1(simulator.clientSecret())},
                           {u"users"_s, users},
                           {u"pid"_s, QCoreApplication::applicationPid()}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

/// Lets the first user accept or decline by itself, as @p options want it.
void answerDevices(Authority &authority, const SimulatorOptions &options)
{
    QObject::connect(&authority, &Authority::deviceIssued, &authority,
                     [&authority, options](const QString &code) {
                         if (options.approveAfter) {
                             QTimer::singleShot(
                                 *options.approveAfter, &authority, [&authority, code] {
                                     authority.approve(code, authority.users().constFirst().id);
                                 });
                         }
                         if (options.denyAfter) {
                             QTimer::singleShot(*options.denyAfter, &authority,
                                                [&authority, code] { authority.deny(code); });
                         }
                     });
}

} // namespace

int main(int argc, char *argv[])
{
    formerFilter = QLoggingCategory::installFilter(keepHttpServerQuiet);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"spacekey-simulator"_s);
    constexpr int usageError = 2;

    const auto parsed = SimulatorOptions::parse(QCoreApplication::arguments());
    if (const auto *text = std::get_if<SimulatorOptions::Text>(&parsed)) {
        print(text->isError ? stderr : stdout, text->text.toLocal8Bit());
        return text->isError ? usageError : 0;
    }
    const SimulatorOptions &options = *std::get_if<SimulatorOptions>(&parsed);

    const SystemClock clock;
    Simulator simulator(clock);
    if (options.awkwardSecret)
        simulator.authority().useAwkwardSecret();
    if (!simulator.listen()) {
        print(stderr, SimulatorOptions::tr("Cannot listen on 127.0.0.1.").toLocal8Bit());
        return 1;
    }
    Relay relay(u"127.0.0.1"_s, simulator.port());
    if (!relay.listen(options.port)) {
        print(stderr, SimulatorOptions::tr("Port %1 is in use.").arg(options.port).toLocal8Bit());
        return 1;
    }
    simulator.putBehind(relay);
    relay.setLatency(options.latency);
    for (const auto &planned : options.faults)
        relay.addFault(planned.fault, planned.count);
    answerDevices(simulator.authority(), options);

    // Standard input is the lifeline: whoever started this ends it by closing it, or by dying.
    const std::unique_ptr<QThread> lifeline(QThread::create([] {
        while (std::getchar() != EOF) { }
    }));
    QObject::connect(lifeline.get(), &QThread::finished, &app, &QCoreApplication::quit);
    lifeline->start();

    print(stdout, greeting(simulator));
    return QCoreApplication::exec();
}
