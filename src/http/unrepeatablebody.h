// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace spacekey {

/// A request's body that can be read once. Qt sends a request again by itself when the server
/// closes the connection instead of answering; a poll would then come too early. With this body
/// it fails with QNetworkReply::ContentReSendError instead.
class UnrepeatableBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit UnrepeatableBody(const QByteArray &body, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
};

} // namespace spacekey
