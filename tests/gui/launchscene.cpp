// SPDX-License-Identifier: Apache-2.0
#include "gui/launchscene.h"

#include "simulator/visitor.h"

#include <QTcpServer>
#include <QTest>

namespace spacekey {

using namespace Qt::StringLiterals;

LaunchScene::LaunchScene(Prompting prompting)
    : scene(prompting)
    , options({.redirectPath = u"/launched"_s, .redirectPort = freePort(), .launches = true})
{
    Workbench &bench = scene.bench;
    bench.setUpClientPair();
    if (!bench.signIn.set(bench.region(), options))
        qFatal("not set");
    bench.simulator.authority().setRedirectUri(options.redirectUri().toString());
    scene.launches.listen();
    if (scene.launches.problem(u"lab"_s))
        qFatal("not listening");
}

bool LaunchScene::come(const QString &input)
{
    const QUrl back =
        QUrl::fromEncoded(Visitor().launch(scene.bench.simulator.webUrl(), input,
                                           options.redirectUri().toString(), scene.bench.person()));
    HttpClient browser;
    return back.isValid() && browser.get(back).status == 200;
}

bool LaunchScene::launch(const QString &input)
{
    const LaunchInbox &inbox = scene.launches;
    const bool was = inbox.current().has_value();
    const int before = inbox.waiting();
    return come(input) && QTest::qWaitFor([&] {
               return was ? inbox.waiting() > before : inbox.current().has_value();
           });
}

quint16 LaunchScene::freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace spacekey
