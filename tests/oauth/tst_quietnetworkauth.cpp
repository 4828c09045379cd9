// SPDX-License-Identifier: Apache-2.0
#include "oauth/quietnetworkauth.h"
#include "oauth/redirectflowtest.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// With every logging rule on, no log holds a secret of a sign-in.
class TstQuietNetworkAuth final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSignInLeavesNoSecretInTheLog();
    void rulesAndOtherFiltersStay();
};

namespace {

QString logged;

void keep(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message + u'\n';
}

void filterOfAnother(QLoggingCategory *category)
{
    const bool isIt = QByteArrayView(category->categoryName()) == "another.category";
    category->setEnabled(QtInfoMsg, !isIt);
}

} // namespace

void TstQuietNetworkAuth::aSignInLeavesNoSecretInTheLog()
{
    m_stage->nextCode = "the-code-itself";
    QLoggingCategory::setFilterRules(u"*=true\nqt.networkauth*=true\nqt.networkauth.*=true"_s);
    const auto former = qInstallMessageHandler(keep);
    prompt();
    m_stage->accept();
    const bool granted = isGranted();
    renewFlow();
    prompt();
    m_stage->refuse();
    const bool failed = isFailed();
    qInstallMessageHandler(former);
    QLoggingCategory::setFilterRules({});
    QVERIFY(granted);
    QVERIFY(failed);

    const WireRequest &call = m_stage->tokenCalls.constFirst();
    const QStringList secrets{m_stage->parameter("state"),
                              u"the-code-itself"_s,
                              u"the-token-itself"_s,
                              call.field(u"code_verifier"_s),
                              QString::fromUtf8(m_stage->pair.secret),
                              u"client+secret"_s,
                              u"client%2Bsecret"_s};
    for (const QString &secret : secrets)
        QVERIFY(!logged.contains(secret));
    QVERIFY(!logged.contains("/oauth/authorize"_L1));
}

void TstQuietNetworkAuth::rulesAndOtherFiltersStay()
{
    QLoggingCategory::installFilter(filterOfAnother);
    quietNetworkAuth();
    quietNetworkAuth();
    const QLoggingCategory another("another.category");
    const QLoggingCategory third("third.category");
    const QLoggingCategory quiet("qt.networkauth.anything");
    QVERIFY(!another.isInfoEnabled());
    QVERIFY(third.isInfoEnabled());
    QVERIFY(!quiet.isInfoEnabled());
    QVERIFY(!quiet.isDebugEnabled());
    QVERIFY(!quiet.isWarningEnabled());
    QVERIFY(!quiet.isCriticalEnabled());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstQuietNetworkAuth)
#include "tst_quietnetworkauth.moc"
