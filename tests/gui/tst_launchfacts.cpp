// SPDX-License-Identifier: Apache-2.0
#include "app/launchinbox.h"
#include "gui/launchfacts.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What the window says of a launch before anybody decides.
class TestLaunchFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoseItIsAndWhatItMay();
};

void TestLaunchFacts::saysWhoseItIsAndWhatItMay()
{
    LaunchFacts facts;
    const auto says = [&facts](const QString &text) {
        const auto labels = facts.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](QLabel *each) { return each->text() == text; });
    };
    facts.setLaunch({.user = User{.name = u"Genomics Core"_s, .workgroup = true}});
    QVERIFY(says(u"Genomics Core · workgroup"_s));
    QVERIFY(says(u"not known: the server does not say"_s));
    facts.setLaunch({.scopes = Scopes()});
    QVERIFY(says(u"identity only"_s));
    facts.setLaunch({.user = User{.name = u"Example User"_s, .workgroup = false},
                     .scopes = Scopes::parse(u"browse global"_s)});
    QVERIFY(says(u"Example User"_s));
    QVERIFY(says(u"browse global"_s));
}

QTEST_MAIN(TestLaunchFacts)
#include "tst_launchfacts.moc"
