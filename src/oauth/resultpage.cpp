// SPDX-License-Identifier: Apache-2.0
#include "oauth/resultpage.h"

#include <QCryptographicHash>
#include <QFile>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString resource(const QString &name)
{
    QFile file(":/spacekey/pages/"_L1 + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

QString className(ResultPage::Look look)
{
    switch (look) {
    case ResultPage::Look::Good:
        return u"good"_s;
    case ResultPage::Look::Bad:
        return u"bad"_s;
    case ResultPage::Look::Plain:
        return u"plain"_s;
    }
    return {};
}

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 414:
        return "URI Too Long";
    case 429:
        return "Too Many Requests";
    default:
        return "Bad Request";
    }
}

} // namespace

ResultPage ResultPage::granted()
{
    return {.title = tr("SpaceKey has received your permission"),
            .paragraphs = {tr("Go back to SpaceKey. You can close this page.")},
            .look = Look::Good};
}

ResultPage ResultPage::notGranted(const Error &error)
{
    QStringList paragraphs{error.what};
    if (!error.serverText.isEmpty())
        paragraphs += tr("The server says: %1").arg(error.serverText);
    paragraphs += tr("Go back to SpaceKey to try again. You can close this page.");
    return {.title = tr("SpaceKey has no access"), .paragraphs = paragraphs, .look = Look::Bad};
}

ResultPage ResultPage::launch()
{
    return {.title = tr("SpaceKey is asking you what to do with it"),
            .paragraphs = {tr("The launch has arrived. Go on in the window of SpaceKey.")},
            .look = Look::Good};
}

ResultPage ResultPage::refusedLaunch()
{
    return {.status = 400,
            .title = tr("This is no launch from BaseSpace"),
            .paragraphs = {tr("SpaceKey has done nothing with it.")},
            .look = Look::Bad};
}

ResultPage ResultPage::tooManyLaunches()
{
    return {.status = 429,
            .title = tr("Too many launches"),
            .paragraphs = {tr("SpaceKey takes a few a minute. Wait a moment, then start the "
                              "application again from BaseSpace.")},
            .look = Look::Bad};
}

ResultPage ResultPage::unexpectedReply()
{
    return {.status = 400,
            .title = tr("SpaceKey does not wait for this reply"),
            .paragraphs = {tr("It may belong to an earlier sign-in. Go back to SpaceKey, and open "
                              "the link that it shows now.")},
            .look = Look::Bad};
}

ResultPage ResultPage::stray(int status)
{
    return {.status = status,
            .title = tr("There is nothing here"),
            .paragraphs = {tr("SpaceKey waits at this port for a browser that comes back from "
                              "BaseSpace.")}};
}

QByteArray ResultPage::toHttp() const
{
    const QString style = resource(u"result.css"_s);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n"
        + "Connection: close\r\n"
          "Cache-Control: no-store\r\n"
          "Referrer-Policy: no-referrer\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'sha256-"
        + QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64()
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n";
    if (status == 204)
        return head + "\r\n";
    if (status == 405)
        head += "Allow: GET\r\n";
    const QByteArray body = html(style).toUtf8();
    return head + "Content-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString ResultPage::html(const QString &style) const
{
    QString text;
    for (const QString &paragraph : paragraphs)
        text += "<p>"_L1 + paragraph.toHtmlEscaped() + "</p>\n"_L1;
    // What is put in last is not looked at again.
    return resource(u"result.html"_s)
        .replace("{{style}}"_L1, style)
        .replace("{{look}}"_L1, className(look))
        .replace("{{title}}"_L1, title.toHtmlEscaped())
        .replace("{{text}}"_L1, text);
}

} // namespace spacekey
