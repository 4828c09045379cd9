// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace spacekey {

/// What went wrong, as a value: a code for the program, three sentences for the person.
/// No token, secret, code or verifier is ever part of it.
struct Error
{
    Q_GADGET

public:
    enum class Code {
        // the person or the caller
        Cancelled,
        Usage,
        UnknownRegion,
        ClientPairMissing,
        NoSuchCredential,
        NameTaken,
        InvalidName,
        RegionChanged,
        AddressNotOurs, ///< the pasted address is not the one of this sign-in
        CommandNotFound, ///< the program that shall be started is not there …
        CommandNotExecutable, ///< … or cannot be started
        // the network (transient while a flow polls)
        Network,
        Timeout,
        Tls,
        NetworkSignIn, // a captive portal answered instead of the server
        RateLimited,
        ServerFailure,
        BadAnswer,
        // the server's refusals (RFC 6749 §5.2, RFC 8628 §3.5, protocol.md §6)
        AccessDenied,
        Expired,
        InvalidClient,
        InvalidScope,
        UnsupportedGrantType,
        Refused,
        TokenRevoked,
        ScopeTooSmall,
        NotRevoked, // asked to revoke, the server still takes the token, or did not answer
        // the browser's way back (protocol.md §3, §4)
        PortInUse,
        ListenFailed,
        ReplyMismatch, // a reply with a wrong state, or none; the flow goes on
        BrowserUpgraded, // the browser asked for https where http was registered; the flow goes on
        LaunchRefused, // an app launch that is not one, or too many of them
        // the keychain
        KeychainAbsent,
        KeychainNoCollection,
        KeychainLocked,
        KeychainRefused,
        KeychainNotAnswering,
        NotSaved,
        EntryMissing,
        // files
        IndexBusy,
        IndexUnusable,
        FileFailure,
    };
    Q_ENUM(Code)

    Code code = Code::Cancelled;
    QString what; ///< what happened, and why, in a sentence
    QString remedy; ///< what to do about it; empty when there is nothing to do
    int httpStatus = 0; ///< 0 when no HTTP answer is behind it
    QString serverText; ///< the server's own words, untrusted plain text
    QString requestId; ///< the server's X-Request-ID, for its support

    /// What happened and what to do, in one line.
    [[nodiscard]] QString sentences() const;

    [[nodiscard]] static Error cancelled();

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace spacekey
