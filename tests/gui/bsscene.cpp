// SPDX-License-Identifier: Apache-2.0
#include "gui/bsscene.h"

#include <QDir>
#include <QFile>

namespace spacekey {

using namespace Qt::StringLiterals;

BsScene::BsScene()
{
    QDir().mkpath(scene.files.folder());
    QFile::setPermissions(scene.files.folder(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray BsScene::token(int user)
{
    Simulator &simulator = scene.bench.simulator;
    return simulator.authority()
        .issueToken(simulator.users().at(user), Scopes::parse(u"browse global"_s))
        .bytes();
}

void BsScene::writeFile(const QString &name, const QByteArray &token, bool loose)
{
    writeText(name,
              "apiServer   = " + scene.bench.region().apiServer().toUtf8()
                  + "\naccessToken = " + token + '\n',
              loose);
}

void BsScene::writeText(const QString &name, const QByteArray &text, bool loose)
{
    QFile file(path(name));
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
        qFatal("not written");
    const auto own = QFile::ReadOwner | QFile::WriteOwner;
    file.setPermissions(loose ? own | QFile::ReadOther | QFile::ReadGroup : own);
}

QByteArray BsScene::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QString BsScene::path(const QString &name) const
{
    return scene.files.folder() + u'/' + name;
}

} // namespace spacekey
