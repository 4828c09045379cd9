// SPDX-License-Identifier: Apache-2.0
#include "simulator/behaviourhooks.h"

#include "simulator/hook.h"
#include "simulator/redirecturi.h"

#include <initializer_list>
#include <utility>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

/// A hook that sets @p target to what `name` stands for.
template<typename Value>
Route choice(const QString &path, Value &target,
             std::initializer_list<std::pair<QLatin1StringView, Value>> choices)
{
    const QList<std::pair<QLatin1StringView, Value>> known(choices);
    return hook(path, [known, &target](const Form &form) {
        QStringList names;
        for (const auto &[name, value] : known) {
            if (form.value(u"name"_s) == name) {
                target = value;
                return QString();
            }
            names.append(name);
        }
        return QString("name must be one of "_L1 + names.join(u", "_s));
    });
}

/// A hook whose body is what @p take wants, which says whether it was.
Route bodyHook(const QString &path, const QString &wanted,
               const std::function<bool(const QJsonDocument &)> &take)
{
    return {Method::Post, path, [wanted, take](const Request &request) {
                return take(QJsonDocument::fromJson(request.body))
                    ? Answer::json(200, {})
                    : hookRefused("The body must be "_L1 + wanted);
            }};
}

QString tellPolls(Behaviour &behaviour, const Form &form)
{
    const QString error = form.value(u"error"_s);
    const int count = form.count();
    if (error.isEmpty() || count < 1)
        return u"error= and a count of at least 1 are wanted"_s;
    behaviour.nextPolls += QStringList(count, error);
    return {};
}

QString setRefusal(Behaviour &behaviour, const Form &form)
{
    if (form.value(u"error"_s).isEmpty())
        return u"error is missing"_s;
    behaviour.refusal = form.value(u"error"_s);
    return {};
}

QString setGrantable(Behaviour &behaviour, const Form &form)
{
    behaviour.grantable.reset();
    if (form.has(u"scopes"_s))
        behaviour.grantable = Scopes::parse(form.value(u"scopes"_s));
    return {};
}

QString setAbsent(Behaviour &behaviour, const Form &form)
{
    if (form.value(u"path"_s).isEmpty())
        behaviour.absent.clear();
    else
        behaviour.absent.append(form.value(u"path"_s));
    return {};
}

QString registerRedirectUri(Authority &authority, const Form &form)
{
    const QString uri = form.value(u"uri"_s);
    if (!isRedirectUri(uri))
        return u"uri must be an http or https address without a fragment"_s;
    authority.setRedirectUri(uri);
    return {};
}

QList<Route> bodyHooks(Behaviour &behaviour)
{
    return {bodyHook(u"/simulator/device-answer"_s, u"a JSON object"_s,
                     [&behaviour](const QJsonDocument &body) {
                         if (body.isObject())
                             behaviour.deviceAnswer = body.object();
                         return body.isObject();
                     }),
            bodyHook(u"/simulator/notifications"_s, u"a JSON array"_s,
                     [&behaviour](const QJsonDocument &body) {
                         if (body.isArray())
                             behaviour.notifications = body.array();
                         return body.isArray();
                     })};
}

} // namespace

QList<Route> behaviourHooks(Authority &authority)
{
    Behaviour &behaviour = authority.behaviour();
    using enum Behaviour::Revocation;
    const auto with = [&behaviour](QString (*set)(Behaviour &, const Form &)) {
        return [&behaviour, set](const Form &form) { return set(behaviour, form); };
    };
    return bodyHooks(behaviour)
        + QList<Route>{
            hook(u"/simulator/polls"_s, with(tellPolls)),
            hook(u"/simulator/refusal"_s, with(setRefusal)),
            hook(u"/simulator/grant"_s, with(setGrantable)),
            hook(u"/simulator/absent"_s, with(setAbsent)),
            hook(u"/simulator/redirect-uri"_s,
                 [&authority](const Form &form) { return registerRedirectUri(authority, form); }),
            choice(u"/simulator/dialect"_s, behaviour.dialect,
                   {{"basespace"_L1, Behaviour::Dialect::BaseSpace},
                    {"rfc8628"_L1, Behaviour::Dialect::Rfc8628}}),
            choice(u"/simulator/error-name"_s, behaviour.errorName,
                   {{"error"_L1, Behaviour::ErrorName::Error},
                    {"error_code"_L1, Behaviour::ErrorName::ErrorCode}}),
            choice(u"/simulator/codes"_s, behaviour.codes,
                   {{"hex"_L1, Behaviour::Codes::Hex}, {"awkward"_L1, Behaviour::Codes::Awkward}}),
            choice(u"/simulator/pkce"_s, behaviour.pkce,
                   {{"optional"_L1, Behaviour::Pkce::Optional},
                    {"required"_L1, Behaviour::Pkce::Required}}),
            choice(u"/simulator/revocation"_s, behaviour.revocation,
                   {{"done"_L1, Done},
                    {"forbidden"_L1, Forbidden},
                    {"not-allowed"_L1, NotAllowed},
                    {"ignored"_L1, Ignored}})};
}

} // namespace spacekey::simulator
