// SPDX-License-Identifier: Apache-2.0
#include "http/request.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

class TstRequest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormKeepsEveryCharacter();
};

void TstRequest::aFormKeepsEveryCharacter()
{
    const Request request =
        Request::form(QUrl(u"https://api.example.org/token"_s),
                      {{u"client_secret"_s, u"a+b/c=d&e f%41é"_s}, {u"scope"_s, u""_s}});
    QCOMPARE(request.verb, Request::Verb::Post);
    QCOMPARE(request.body, "client_secret=a%2Bb%2Fc%3Dd%26e%20f%2541%C3%A9&scope=");
    QVERIFY(request.url.query().isEmpty());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstRequest)
#include "tst_request.moc"
