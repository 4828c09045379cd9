// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"

#include "gui/codefield.h"
#include "gui/linkfield.h"
#include "simulator/visitor.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

ConnectScene::ConnectScene(Prompting prompting)
    : bench(prompting)
{
    bench.setUpClientPair();
    bench.keychain.watch();
    QDesktopServices::setUrlHandler(u"http"_s, this, "browse");
    QDesktopServices::setUrlHandler(u"https"_s, this, "browse");
}

ConnectScene::~ConnectScene()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    delete dialog;
}

void ConnectScene::open()
{
    dialog = new ConnectDialog(bench.region(),
                               {.regions = bench.regions,
                                .credentials = bench.credentials,
                                .clientKeys = bench.clientKeys,
                                .ports = bench.ports,
                                .keychain = bench.keychain,
                                .signIn = bench.signIn,
                                .clock = bench.clock});
    connect(dialog, &ConnectDialog::stored, this,
            [this](const Credential &credential) { stored.append(credential); });
    dialog->show();
    if (!QTest::qWaitForWindowActive(dialog))
        qFatal("the dialog did not come up");
}

bool ConnectScene::askForCode()
{
    return press(u"Continue"_s) && waitFor(u"Copy code"_s);
}

bool ConnectScene::askForLink()
{
    return press(u"Continue"_s) && waitFor(u"Copy link"_s);
}

QUrl ConnectScene::acceptLink(const QString &userId)
{
    return QUrl::fromEncoded(
        Visitor().accept(QUrl(find<LinkField>(u"Verification link"_s)->toPlainText()), userId));
}

QString ConnectScene::comeBack(const QString &userId)
{
    return HttpClient().get(acceptLink(userId)).text();
}

void ConnectScene::accept(const QString &userId)
{
    bench.simulator.authority().approve(code(), userId);
}

void ConnectScene::decline()
{
    bench.simulator.authority().deny(code());
}

bool ConnectScene::waitForDone() const
{
    return waitFor(u"Done"_s);
}

bool ConnectScene::connectAs(const QString &userId)
{
    if (!askForCode())
        return false;
    accept(userId);
    return waitForDone();
}

bool ConnectScene::waitFor(const QString &button) const
{
    return QTest::qWaitFor([&] { return find<QPushButton>(button) != nullptr; }, 10'000);
}

bool ConnectScene::waitForText(const QString &part) const
{
    return QTest::qWaitFor([&] { return shows(part); }, 10'000);
}

bool ConnectScene::shows(const QString &part) const
{
    const auto labels = dialog ? dialog->findChildren<QLabel *>() : QList<QLabel *>();
    return std::ranges::any_of(labels, [&part](const QLabel *label) {
        return label->isVisible() && label->text().contains(part);
    });
}

bool ConnectScene::press(const QString &button) const
{
    auto *found = find<QPushButton>(button);
    if (found == nullptr || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

void ConnectScene::choose(const QString &preset) const
{
    find<QRadioButton>(preset)->click();
}

void ConnectScene::write(const QString &field, const QString &text) const
{
    auto *line = find<QLineEdit>(field);
    line->selectAll();
    QTest::keyClicks(line, text);
}

QString ConnectScene::nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button != nullptr && widget->accessibleName().isEmpty() ? button->text()
                                                                   : widget->accessibleName();
}

QString ConnectScene::code() const
{
    return find<CodeField>(u"Verification code"_s)->toPlainText();
}

} // namespace spacekey
