// SPDX-License-Identifier: Apache-2.0
// A second process for tst_credentialindex: `indexwriter FOLDER PREFIX COUNT` adds that many
// credentials to the index in FOLDER, one change each, and ends with 0 if all were written.
#include "core/systemclock.h"
#include "vault/credentialindex.h"

#include <QCoreApplication>

using namespace spacekey;

namespace {

void addNext(CredentialIndex &index, const QString &prefix, int left)
{
    if (left == 0)
        return QCoreApplication::quit();
    IndexChange *change = index
                              .change([&prefix, left](IndexContents &contents) -> Outcome {
                                  Credential credential;
                                  credential.region = QStringLiteral("use1");
                                  credential.name = prefix + QString::number(left);
                                  credential.key = credential.name;
                                  contents.credentials.append(credential);
                                  return std::monostate{};
                              })
                              .release();
    change->setParent(&index);
    QObject::connect(change, &IndexChange::changed, change, [&index, &prefix, left, change] {
        change->deleteLater();
        addNext(index, prefix, left - 1);
    });
    QObject::connect(change, &OneShot::failed, change, [] { QCoreApplication::exit(1); });
    change->start();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Profile profile = Profile::real();
    profile.dataDir = arguments.at(1);
    const QString prefix = arguments.at(2);
    const SystemClock clock;
    CredentialIndex index(profile, clock);
    addNext(index, prefix, arguments.at(3).toInt());
    return QCoreApplication::exec();
}
