// SPDX-License-Identifier: Apache-2.0
#include "simulator/appsessionendpoint.h"

#include "simulator/apijson.h"
#include "simulator/basicauth.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = "/v1pre3/appsessions/"_L1;
constexpr auto longAgo = "2012-08-21T07:31:37.0000000"_L1;

QJsonObject describe(const Resource &input)
{
    return {{u"Rel"_s, u"Input"_s},
            {u"Type"_s, input.type},
            {u"Href"_s, input.href()},
            {u"HrefContent"_s, input.href()},
            {u"Content"_s,
             QJsonObject{{u"Id"_s, input.id},
                         {u"UserOwnedBy"_s, userReference(input.owner)},
                         {u"Href"_s, input.href()},
                         {u"Name"_s, input.name},
                         {u"DateCreated"_s, longAgo}}}};
}

QJsonObject describe(const AppSession &session)
{
    QJsonArray references;
    for (const Resource &input : session.inputs)
        references.append(describe(input));
    return {{u"References"_s, references},
            {u"Id"_s, session.id},
            {u"Href"_s, session.uri()},
            {u"Application"_s,
             QJsonObject{{u"Id"_s, u"1"_s},
                         {u"Href"_s, u"v1pre3/applications/1"_s},
                         {u"Name"_s, u"SpaceKey"_s},
                         {u"DateCreated"_s, longAgo}}},
            {u"UserCreatedBy"_s, userReference(session.startedBy)},
            {u"Status"_s, u"Running"_s},
            {u"StatusSummary"_s, u"Started on the simulator's launch page"_s},
            {u"DateCreated"_s, apiTime(session.createdAt)}};
}

} // namespace

QList<Route> AppSessionEndpoint::routes()
{
    return {{Method::Get, folder, [this](const Request &request) { return answer(request); }}};
}

Answer AppSessionEndpoint::answer(const Request &request)
{
    m_authority.count(&Counters::appSessionCalls);
    if (!provesClient(request.authorization, m_authority)) {
        Answer refused = v1Error(401, u"BASESPACE.COMMON.UNAUTHORIZED"_s,
                                 u"The client key or the client secret is wrong or missing"_s);
        refused.headers.append(basicChallenge());
        return refused;
    }
    const AppSession *session = m_authority.appSessions().find(request.path.sliced(folder.size()));
    if (!session)
        return v1Error(404, u"BASESPACE.COMMON.NOT_FOUND"_s, u"There is no such app session"_s);
    return Answer::json(200, wrapped(describe(*session), m_authority.behaviour().notifications));
}

} // namespace spacekey::simulator
