// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/httpclient.h"

#include <QString>
#include <QUrl>

namespace spacekey {

/// A person in a browser on the simulator's pages, for tests that need none to look at: submits
/// the pages' own forms, and stops where the browser is sent to the application.
class Visitor final
{
public:
    /// Follow @p link to oauth/authorize. Returns the address that the browser is sent to, encoded
    /// as it came; empty when it is sent nowhere.
    [[nodiscard]] QByteArray accept(const QUrl &link, const QString &user = QStringLiteral("1001"));
    [[nodiscard]] QByteArray decline(const QUrl &link,
                                     const QString &user = QStringLiteral("1001"));
    /// Opens the resource @p input in the application, on the launch page of @p webUrl. An empty
    /// @p redirectUri leaves what the page suggests.
    [[nodiscard]] QByteArray launch(const QUrl &webUrl, const QString &input,
                                    const QString &redirectUri = {},
                                    const QString &user = QStringLiteral("1001"));

    /// What was seen last.
    [[nodiscard]] const HttpReply &page() const { return m_page; }

private:
    [[nodiscard]] QByteArray decide(const QUrl &link, const QString &user, const QString &decision);
    void open(const QUrl &link);
    /// The form of the page, with its fields and those of @p more.
    void submit(const HttpClient::Fields &more);

    HttpClient m_client;
    QUrl m_address;
    HttpReply m_page;
};

} // namespace spacekey
