// SPDX-License-Identifier: Apache-2.0
#include "vault/naming.h"

#include "core/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// The name that this user has in the region; the default one if there are several.
std::optional<QString> nameOfSameUser(const QList<Credential> &stored, const Credential &credential)
{
    std::optional<QString> found;
    for (const Credential &other : stored) {
        if (credential.isOfSameUserAs(other) && (!found || other.isDefault))
            found = other.name;
    }
    return found;
}

QString newName(const IndexContents &contents, const Credential &credential)
{
    QString plain = u"default"_s;
    if (!contents.find(credential.region, plain))
        return plain;
    const QString usable = credential.user ? usableName(credential.user->name) : QString();
    return freeName(contents, credential.region, usable.isEmpty() ? plain : usable);
}

} // namespace

QString usableName(const QString &text, qsizetype maxLength)
{
    QString name = plainLine(QString(text).replace(u'/', u' '), maxLength);
    while (name.startsWith(u'-'))
        name = name.mid(1).trimmed();
    return Credential::isValidName(name) ? name : QString();
}

QString freeName(const IndexContents &contents, const QString &region, const QString &wanted)
{
    const QString base = wanted.first(std::min(wanted.size(), maxNumberedLength)).trimmed();
    QString name = wanted;
    for (int number = 2; contents.find(region, name); ++number)
        name = base + u' ' + QString::number(number);
    return name;
}

Result<QString> chooseName(const IndexContents &contents, const Credential &credential,
                           const Naming &naming)
{
    switch (naming.kind) {
    case Naming::Kind::Automatic: {
        const auto known = nameOfSameUser(contents.stored(credential.region), credential);
        return known ? *known : newName(contents, credential);
    }
    case Naming::Kind::Numbered:
    case Naming::Kind::SameUser:
    case Naming::Kind::Unused:
    case Naming::Kind::Fixed:
        break;
    }
    if (!Credential::isValidName(naming.wanted))
        return invalidName(naming.wanted);
    if (naming.kind == Naming::Kind::Unused)
        return freeName(contents, credential.region, naming.wanted);
    const Credential *former = contents.find(credential.region, naming.wanted);
    const bool mayReplace = naming.kind == Naming::Kind::Fixed
        ? naming.replace
        : former && former->isOfSameUserAs(credential);
    if (!former || mayReplace)
        return naming.wanted;
    if (naming.kind == Naming::Kind::Numbered)
        return freeName(contents, credential.region, naming.wanted);
    return nameTaken(credential.region, naming.wanted);
}

Error nameTaken(const QString &region, const QString &name)
{
    return {.code = Error::Code::NameTaken,
            .what = QCoreApplication::translate("Naming",
                                                "There is already a credential named %1 in %2.")
                        .arg(name, region.toUpper()),
            .remedy = QCoreApplication::translate("Naming", "Choose another name.")};
}

Error invalidName(const QString &name)
{
    return {.code = Error::Code::InvalidName,
            .what = QCoreApplication::translate("Naming", "“%1” cannot be a credential's name.")
                        .arg(plainLine(name)),
            .remedy = QCoreApplication::translate(
                "Naming",
                "A name has 1 to 64 printable characters without “/”, does not start with "
                "“-” and has no spaces at its ends.")};
}

Error noSuchCredential()
{
    return {.code = Error::Code::NoSuchCredential,
            .what = QCoreApplication::translate("Naming", "This credential is not there any more."),
            .remedy = QCoreApplication::translate("Naming", "Connect it again.")};
}

} // namespace spacekey
