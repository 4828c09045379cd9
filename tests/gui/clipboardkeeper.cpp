// SPDX-License-Identifier: Apache-2.0
#include "gui/clipboardkeeper.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <cstdlib>
#include <cstring>
#include <xcb/xcb.h>

namespace spacekey {

namespace {

xcb_connection_t *connectionOfThisApplication()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (x11 == nullptr)
        qFatal("no X11 display");
    return x11->connection();
}

} // namespace

ClipboardKeeper::ClipboardKeeper()
    : m_connection(connectionOfThisApplication())
    , m_window(xcb_generate_id(m_connection))
{
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, 0, nullptr);
    xcb_set_selection_owner(m_connection, m_window, atom("CLIPBOARD_MANAGER"), XCB_CURRENT_TIME);
    xcb_flush(m_connection);
    qGuiApp->installNativeEventFilter(this);
}

ClipboardKeeper::~ClipboardKeeper()
{
    qGuiApp->removeNativeEventFilter(this);
    xcb_destroy_window(m_connection, m_window);
    xcb_flush(m_connection);
}

bool ClipboardKeeper::nativeEventFilter(const QByteArray &, void *message, qintptr *)
{
    constexpr int sentByAnother = 0x80;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    if ((event->response_type & ~sentByAnother) != XCB_SELECTION_REQUEST)
        return false;
    const auto request = *static_cast<const xcb_selection_request_event_t *>(message);
    if (request.owner != m_window)
        return false;
    // The text is asked for in the event loop, not in the midst of an event.
    QTimer::singleShot(0, this, [this, request] { keep(request); });
    return true;
}

std::uint32_t ClipboardKeeper::atom(const char *name) const
{
    const auto asked = xcb_intern_atom(m_connection, false, std::uint16_t(std::strlen(name)), name);
    xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(m_connection, asked, nullptr);
    if (reply == nullptr)
        qFatal("the X server is gone");
    const std::uint32_t found = reply->atom;
    std::free(reply);
    return found;
}

void ClipboardKeeper::keep(const xcb_selection_request_event_t &request)
{
    m_kept = QGuiApplication::clipboard()->text();
    xcb_selection_notify_event_t done{};
    done.response_type = XCB_SELECTION_NOTIFY;
    done.time = request.time;
    done.requestor = request.requestor;
    done.selection = request.selection;
    done.target = request.target;
    done.property = request.property;
    xcb_send_event(m_connection, false, request.requestor, XCB_EVENT_MASK_NO_EVENT,
                   reinterpret_cast<const char *>(&done));
    xcb_flush(m_connection);
}

} // namespace spacekey
