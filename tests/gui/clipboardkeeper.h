// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>
#include <QString>

#include <cstdint>

struct xcb_connection_t;
struct xcb_selection_request_event_t;

namespace spacekey {

/// The clipboard manager of an X11 desktop: what a program still has on the clipboard when it ends
/// is handed over to it (freedesktop.org, “Clipboard Manager specification”), and outlives the
/// program. Without one everything that a program has lent would go with it, cleared or not.
class ClipboardKeeper final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    /// On the display of this application, which must be one of X11.
    ClipboardKeeper();
    ~ClipboardKeeper() override;

    /// The text that the last program to end has left; null when none has left anything.
    [[nodiscard]] QString kept() const { return m_kept; }
    void forget() { m_kept.clear(); }

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

private:
    [[nodiscard]] std::uint32_t atom(const char *name) const;
    void keep(const xcb_selection_request_event_t &request);

    xcb_connection_t *m_connection;
    std::uint32_t m_window;
    QString m_kept;
};

} // namespace spacekey
