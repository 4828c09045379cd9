// SPDX-License-Identifier: Apache-2.0
#include "core/settingsfile.h"

#include "core/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// As QSettings takes it, and writes it: each line is empty, a comment, a group or a value.
bool isUnderstood(const QByteArray &ini)
{
    const QByteArrayView mark("\xef\xbb\xbf"); // of UTF-8, as some editors put it
    const QList<QByteArray> lines = ini.sliced(ini.startsWith(mark) ? mark.size() : 0).split('\n');
    return std::ranges::all_of(lines, [](const QByteArray &each) {
        const QByteArray line = each.trimmed();
        if (line.isEmpty() || line.startsWith(';') || line.startsWith('#'))
            return true;
        return line.contains(line.startsWith('[') ? ']' : '=');
    });
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
{
    QFile file(path);
    if (!file.exists())
        return;
    const bool isOpen = file.open(QFile::ReadOnly);
    m_bytes = isOpen ? file.readAll() : QByteArray();
    m_isDamaged = isOpen && file.error() == QFile::NoError && !isUnderstood(m_bytes);
    const QString shown = QDir::toNativeSeparators(path);
    if (file.error() != QFile::NoError) {
        m_problem = {.code = Error::Code::FileFailure,
                     .what =
                         tr("The settings, %1, cannot be read: %2.").arg(shown, file.errorString()),
                     .remedy = tr("Make the file readable for yourself.")};
    } else if (m_isDamaged) {
        m_problem = {
            .code = Error::Code::FileFailure,
            .what =
                tr("The settings, %1, are damaged: not all of them can be understood.").arg(shown),
            .remedy = tr("The rest is used. The next change sets the file aside.")};
    }
}

Result<QString> SettingsFile::setAside() const
{
    QString name = PrivateFile::nameAside(m_path, u"broken"_s, QDateTime::currentDateTimeUtc());
    PrivateFile aside(name);
    if (aside.write(m_bytes) && aside.commit())
        return name;
    return Error{.code = Error::Code::FileFailure,
                 .what = tr("The settings, %1, are damaged, and could not be set aside: %2.")
                             .arg(QDir::toNativeSeparators(m_path), aside.problem()),
                 .remedy = tr("Check that the folder can be written to and the disk is not full.")};
}

Error SettingsFile::wasSetAside(const QString &aside) const
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The settings, %1, were damaged.").arg(QDir::toNativeSeparators(m_path)),
            .remedy = tr("They were set aside as %1; what could be understood is still used.")
                          .arg(QDir::toNativeSeparators(aside))};
}

} // namespace spacekey
