// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace spacekey {

/// One way to write a file, of all that bs reads (protocol.md §8).
struct BsForm
{
    QByteArray start; ///< byte order mark, header and what else precedes the two
    QByteArray end; ///< of each line
    QByteArray delimiter;
    QByteArray quote;
    QByteArray serverKey;
    QByteArray tokenKey;
    QByteArray comment; ///< behind a value
    bool tokenFirst = false;
    bool lastLineOpen = false;
    /// What SpaceKey does not know, between the two and in the sections after them.
    QByteArray unknown = "clientKey= 12=34\n  ; caf\xE9\n\nclientSecret : a b \n";
    QByteArray sections = "[BSFS]\n\taccessToken = theirs\napiServer=theirs \n[\xFF]\n%(x)s = \\\n";

    [[nodiscard]] QByteArray file(const QByteArray &server, const QByteArray &token) const
    {
        const auto line = [this](const QByteArray &key, const QByteArray &value) -> QByteArray {
            return key + delimiter + quote + value + quote + comment;
        };
        const QByteArray first = line(serverKey, server);
        const QByteArray second = line(tokenKey, token);
        QByteArray text = start + (tokenFirst ? second : first) + '\n' + unknown
            + (tokenFirst ? first : second) + (lastLineOpen ? QByteArray() : '\n' + sections);
        return text.replace('\n', end);
    }

    /// Each with each other.
    [[nodiscard]] static QList<BsForm> all();
};

inline QList<BsForm> BsForm::all()
{
    QList<BsForm> every{BsForm{}};
    const auto vary = [&every](auto BsForm::*part, const auto &values) {
        QList<BsForm> more;
        for (const BsForm &form : std::as_const(every)) {
            for (const auto &value : values) {
                more.append(form);
                more.last().*part = value;
            }
        }
        every = more;
    };
    const QByteArray bom = "\xEF\xBB\xBF";
    vary(&BsForm::start,
         QList<QByteArray>{"", bom, "[DEFAULT]\n", bom + "# mine\n[default] ; x\n",
                           "[A]\nb = accessToken = 1\n[ DEFAULT ]\n\n"});
    vary(&BsForm::end, QList<QByteArray>{"\n", "\r\n", "\r"});
    vary(&BsForm::delimiter, QList<QByteArray>{"=", " = ", "   =\t", ": ", " =\xC2\xA0"});
    vary(&BsForm::quote, QList<QByteArray>{"", "\"", "'", "`"});
    vary(&BsForm::serverKey, QList<QByteArray>{"apiServer", "\tAPISERVER", " apiserver"});
    vary(&BsForm::tokenKey, QList<QByteArray>{"accessToken", "ACCESSTOKEN", "  Accesstoken"});
    vary(&BsForm::comment, QList<QByteArray>{"", "  ", " # US = 1", "\t; x"});
    vary(&BsForm::tokenFirst, QList<bool>{false, true});
    vary(&BsForm::lastLineOpen, QList<bool>{false, true});
    return every;
}

} // namespace spacekey
