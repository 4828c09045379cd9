// SPDX-License-Identifier: Apache-2.0
#include "gui/tidyend.h"

#include "app/credentials.h"
#include "gui/clipboard.h"
#include "gui/mainwindow.h"

#include <QApplication>
#include <QTimer>

#include <utility>

namespace spacekey {

TidyEnd::TidyEnd(MainWindow &window, Clipboard &clipboard, const Credentials &credentials)
    : m_window(window)
    , m_clipboard(clipboard)
    , m_credentials(credentials)
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &TidyEnd::begin);
    // Direct: when the signal returns, the session may end.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &TidyEnd::prepare,
            Qt::DirectConnection);
}

void TidyEnd::begin()
{
    constexpr std::chrono::seconds patience(2);
    if (std::exchange(m_begun, true))
        return;
    m_clipboard.clear();
    QApplication::closeAllWindows();
    if (!m_credentials.isTidyingUp())
        return end();
    connect(&m_credentials, &Credentials::tidied, this, &TidyEnd::end);
    QTimer::singleShot(patience, this, &TidyEnd::end);
}

void TidyEnd::prepare()
{
    m_clipboard.clear();
    m_window.rememberPlace();
}

void TidyEnd::end()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended();
}

} // namespace spacekey
