// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

namespace spacekey {

/// A person's browser on the simulator's pages. Where a page sends it on, it goes only when told
/// to. Waiting leaves the test's event loop running.
class PageVisitor final
{
public:
    /// Opens @p address. The HTTP status; 0 when there is no answer.
    int open(const QUrl &address);
    /// Submits the form of the page, with @p name and @p value as what was pressed.
    int press(const QString &name, const QString &value);
    /// Opens the link to an authorize page, signs in as that user and presses `accept` or
    /// `decline`; where the browser is sent then, invalid when it is not.
    [[nodiscard]] QUrl decide(const QUrl &link, const QString &userId,
                              const QString &decision = QStringLiteral("accept"));

    /// The page that is open, as HTML.
    [[nodiscard]] QString page() const { return m_page; }

private:
    int read(QNetworkReply *reply);
    [[nodiscard]] static QNetworkRequest request(const QUrl &address);

    QNetworkAccessManager m_network;
    QUrl m_address;
    QUrl m_next; ///< where the page sends the browser
    QString m_page;
};

} // namespace spacekey
