// SPDX-License-Identifier: Apache-2.0
// The least that a program which reads one entry of the keychain with QtKeychain can be.
#include <qt6keychain/keychain.h>

#include <QCoreApplication>

#include <cstdio>

// usage: readentry SERVICE KEY; prints the value.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    QKeychain::ReadPasswordJob job(QString::fromLocal8Bit(argv[1]));
    job.setAutoDelete(false);
    job.setKey(QString::fromLocal8Bit(argv[2]));
    QObject::connect(&job, &QKeychain::Job::finished, &application, [&job] {
        if (job.error() == QKeychain::NoError)
            std::puts(job.binaryData().constData());
        QCoreApplication::exit(int(job.error()));
    });
    job.start();
    return QCoreApplication::exec();
}
