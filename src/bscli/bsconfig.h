// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

namespace spacekey {

struct BsContent;

/// What stands in a `*.cfg` file of the bs CLI (protocol.md §8), form and all: a value that is
/// never changed, only replaced by another one in which nothing but the values asked for is
/// different, byte for byte. It cannot be printed, and it wipes its memory when the last copy goes.
///
/// Its two values are those of the keys apiServer and accessToken, in any case, in the default
/// section. Where one stands there twice the last one counts, as it does for Go's ini package and
/// for configparser when it accepts that at all.
class BsConfig final
{
public:
    /// Longer files are refused, in bytes.
    static constexpr qsizetype maxSize = qsizetype(1024) * 1024;

    enum class TokenForm {
        Missing, ///< no accessToken, or an empty one
        Plain, ///< 32 hexadecimal digits, as bs writes it
        Unusual, ///< a token, but not like that: it may be BaseMount's encrypted form
        Unusable, ///< something that can be no token: too long, or with spaces or the like in it
    };

    /// Of a file that is not there yet.
    BsConfig();

    /// Of a file's @p bytes; FileFailure, naming @p path, when there are more than maxSize or a
    /// zero byte is among them. Anything else is accepted.
    static Result<BsConfig> parse(const QByteArray &bytes, const QString &path);

    /// The whole file, token included: only to be written to a file.
    [[nodiscard]] const QByteArray &bytes() const;
    /// As it is written there, whatever that is; empty when there is none.
    [[nodiscard]] QString apiServer() const;
    /// The same as Region::baseUrl(), without trailing slash: any scheme, any host, perhaps
    /// invalid.
    [[nodiscard]] QUrl apiBase() const;
    /// Null when the form is Missing or Unusable.
    [[nodiscard]] AccessToken accessToken() const;
    [[nodiscard]] TokenForm tokenForm() const;
    /// What @p value, bare, would be as an accessToken.
    [[nodiscard]] static TokenForm formOf(QByteArrayView value);
    /// Whether @p token stands anywhere in the file, be it in a comment or in another section.
    [[nodiscard]] bool holds(const AccessToken &token) const;

    /// With these two values in place of its own. Missing lines are put beside the other one, or
    /// first in the default section. @p apiServer is written without trailing slash. Usage when bs
    /// would read one of them as something else.
    [[nodiscard]] Result<BsConfig> withCredential(const QString &apiServer,
                                                  const AccessToken &token) const;
    /// Without each line of the default section that holds accessToken(). Another token that stood
    /// there twice with it stays, and counts then.
    [[nodiscard]] BsConfig withoutToken() const;
    /// With `[DEFAULT]` as its first line, which Python's configparser wants, unless there already
    /// is one above all entries of the default section. Where configparser would not find the two
    /// values in their form (quoted, with a comment behind them, in a `[default]`, among indented
    /// lines, twice), they are taken out; withCredential() puts them below that line then.
    [[nodiscard]] BsConfig withDefaultHeader() const;

    friend bool operator==(const BsConfig &left, const BsConfig &right)
    {
        return left.bytes() == right.bytes();
    }

private:
    explicit BsConfig(const QByteArray &bytes);
    [[nodiscard]] BsConfig withServer(const QByteArray &value) const;
    [[nodiscard]] BsConfig withToken(const QByteArray &value) const;

    std::shared_ptr<const BsContent> m_content;
};

QDebug operator<<(QDebug, const BsConfig &) = delete;

} // namespace spacekey
