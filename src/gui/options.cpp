// SPDX-License-Identifier: Apache-2.0
#include "gui/options.h"

#include "core/plaintext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

Error usage(const QString &what)
{
    return {
        .code = Error::Code::Usage, .what = what, .remedy = Words::tr("See “spacekey --help”.")};
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Words::tr("Keeps BaseSpace access tokens in this computer's keychain."));
    parser.addOptions(
        {{u"sandbox"_s, Words::tr("Opens a playground with a simulated BaseSpace.")},
         {u"region"_s, Words::tr("Shows this region first, for example euc1."), u"ID"_s},
         {u"appearance"_s, Words::tr("Light or dark, whatever the system's setting."),
          u"light|dark"_s},
         {{u"h"_s, u"help"_s}, Words::tr("Shows this text.")},
         {{u"v"_s, u"version"_s}, Words::tr("Shows the version.")}});
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return usage(plainLine(parser.errorText()));
    if (!parser.positionalArguments().isEmpty()) {
        return usage(Words::tr("“%1” is not understood.")
                         .arg(plainLine(parser.positionalArguments().first(), 64)));
    }
    Options options{.sandbox = parser.isSet(u"sandbox"_s),
                    .region = parser.value(u"region"_s).toLower(),
                    .help = parser.isSet(u"help"_s),
                    .version = parser.isSet(u"version"_s)};
    const QString appearance = parser.value(u"appearance"_s);
    if (appearance == "light"_L1)
        options.appearance = Palettes::Appearance::Light;
    else if (appearance == "dark"_L1)
        options.appearance = Palettes::Appearance::Dark;
    else if (parser.isSet(u"appearance"_s))
        return usage(Words::tr("The appearance can only be light or dark."));
    if (parser.isSet(u"region"_s) && options.region.isEmpty())
        return usage(Words::tr("--region needs the id of a region."));
    return options;
}

QString Options::helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace spacekey
