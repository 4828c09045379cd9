// SPDX-License-Identifier: Apache-2.0
#include "app/bscount.h"

#include "bscli/bsfolder.h"

#include <QDeadlineTimer>
#include <QThread>

namespace spacekey {

namespace {

bool holdsToken(const QString &path)
{
    const Result<BsFile> file = BsFile::read(path);
    if (!file)
        return false;
    const BsConfig::TokenForm form = file->config().tokenForm();
    return form == BsConfig::TokenForm::Plain || form == BsConfig::TokenForm::Unusual;
}

int countIn(const QString &folder)
{
    const Result<QStringList> paths = BsFolder(folder).files();
    int found = 0;
    for (const QString &path : paths ? *paths : QStringList()) {
        if (QThread::currentThread()->isInterruptionRequested())
            break;
        found += int(holdsToken(path));
    }
    return found;
}

} // namespace

BsCount::BsCount(const QString &folder, QObject *parent)
    : OneShot(parent)
    , m_folder(folder)
{ }

BsCount::~BsCount()
{
    constexpr std::chrono::milliseconds moment(100); // many times what a local file takes
    if (!m_thread)
        return;
    m_thread->requestInterruption();
    if (m_thread->wait(QDeadlineTimer(moment)))
        delete m_thread;
}

void BsCount::begin()
{
    const auto found = std::make_shared<int>(0); // the thread may outlive this
    m_thread = QThread::create([folder = m_folder, found] { *found = countIn(folder); });
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, this,
            [this, found] { succeed([&] { Q_EMIT counted(*found); }); });
    m_thread->start();
}

void BsCount::release()
{
    if (m_thread)
        m_thread->requestInterruption();
}

} // namespace spacekey
