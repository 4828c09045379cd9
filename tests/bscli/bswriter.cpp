// SPDX-License-Identifier: Apache-2.0
// A second process for tst_bsfile_trouble: `bswriter FILE` writes two credentials to FILE in turn
// until it is killed, and says so on its standard output once it has begun.
#include "bscli/bsfile.h"

#include <QCoreApplication>

#include <cstdio>

using namespace spacekey;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Result<BsFile> read = BsFile::readOrNew(QCoreApplication::arguments().at(1));
    if (!read)
        return 1;
    BsFile file = std::move(read).value();
    for (int round = 0;; ++round) {
        const Result<BsConfig> config = file.config().withCredential(
            u"https://a.example.org"_s, AccessToken::fromBytes(round % 2 == 0 ? "one" : "two"));
        if (!config || !file.write(*config))
            return 1;
        if (round == 0) {
            std::puts("writing");
            std::fflush(stdout);
        }
    }
}
