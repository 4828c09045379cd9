// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"
#include "simulator/answer.h"
#include "simulator/template.h"

#include <QList>
#include <QString>

namespace spacekey::simulator {

/// The parts that all pages for persons are made of. Pages are plain forms, without session,
/// cookie or script; all text is escaped.

[[nodiscard]] Answer htmlPage(int status, const QString &title, const Html &content);
/// The last page of a way; @p kind is what #result says in data-result.
[[nodiscard]] Answer resultPage(int status, const QString &kind, const QString &title,
                                const QString &text);
/// Sends the browser to @p address, which is encoded.
[[nodiscard]] Answer redirect(const QByteArray &address);

/// A button #user-<id> for each of @p users; the form goes to @p action with `user`, and with
/// @p hidden.
[[nodiscard]] Answer signInPage(const QList<User> &users, const QString &action,
                                const Html &hidden);
/// A field that the person does not see.
[[nodiscard]] Html hiddenField(const QString &name, const QString &value);
/// What the templates say of @p user.
[[nodiscard]] TemplateValues describe(const User &user);
[[nodiscard]] Html scopeList(const Scopes &scopes);

} // namespace spacekey::simulator
