// SPDX-License-Identifier: Apache-2.0
// What nearly every source includes. It only saves time: every source includes what it needs, and
// the `dev` preset builds without this.
#include <QCoreApplication>
#include <QDateTime>
#include <QDebug>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
