// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include <QMap>
#include <QMetaEnum>
#include <QTest>

using namespace spacekey;

class TestExitCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatScriptsWereTold();
};

void TestExitCode::isWhatScriptsWereTold()
{
    // What is not here ends with 1.
    const QMap<QByteArray, int> promised{
        {"Cancelled", 9},
        {"Usage", 2},
        {"UnknownRegion", 2},
        {"ClientPairMissing", 2},
        {"InvalidName", 2},
        {"CommandNotExecutable", 126},
        {"CommandNotFound", 127},
        {"NoSuchCredential", 3},
        {"NameTaken", 8},
        {"AccessDenied", 5},
        {"InvalidClient", 5},
        {"InvalidScope", 5},
        {"Expired", 6},
        {"TokenRevoked", 7},
        {"KeychainAbsent", 4},
        {"KeychainNoCollection", 4},
        {"KeychainLocked", 4},
        {"KeychainRefused", 4},
        {"KeychainNotAnswering", 4},
        {"NotSaved", 4},
        {"EntryMissing", 4},
    };
    const QMetaEnum codes = QMetaEnum::fromType<Error::Code>();
    int found = 0;
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto promise = promised.constFind(codes.key(i));
        found += promise != promised.cend();
        const int expected = promise == promised.cend() ? 1 : *promise;
        QVERIFY2(int(exitCode(Error::Code(codes.value(i)))) == expected, codes.key(i));
    }
    QCOMPARE(found, promised.size());
}

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
