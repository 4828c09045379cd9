// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace spacekey {

/// What a browser shows that has come to a LoopbackServer. It says what is known, and no more:
/// never that something was saved. It holds no script and loads nothing.
struct ResultPage
{
    Q_DECLARE_TR_FUNCTIONS(ResultPage)

public:
    enum class Look { Good, Bad, Plain };

    int status = 200;
    QString title;
    QStringList paragraphs; ///< plain text, server text included
    Look look = Look::Plain;

    /// The token is there.
    [[nodiscard]] static ResultPage granted();
    [[nodiscard]] static ResultPage notGranted(const Error &error);
    /// The person decides in the window what becomes of the launch.
    [[nodiscard]] static ResultPage launch();
    [[nodiscard]] static ResultPage refusedLaunch();
    [[nodiscard]] static ResultPage tooManyLaunches();
    /// A reply that nobody waits for.
    [[nodiscard]] static ResultPage unexpectedReply();
    /// A request that is none of ours, by its HTTP status.
    [[nodiscard]] static ResultPage stray(int status);

    /// The whole HTTP answer. The connection ends with it.
    [[nodiscard]] QByteArray toHttp() const;

private:
    [[nodiscard]] QString html(const QString &style) const;
};

} // namespace spacekey
