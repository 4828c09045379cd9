// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulatoroptions.h"

#include "simulator/relay.h"

#include <QCommandLineParser>

#include <limits>

namespace spacekey {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 longest = 24 * 3600 * 1000;

/// Of a number of units that last @p unitMs each; unset when it is no number from 0 to a day.
std::optional<milliseconds> duration(const QString &text, double unitMs)
{
    bool isNumber = false;
    const double ms = text.toDouble(&isNumber) * unitMs;
    if (!isNumber || !(ms >= 0 && ms <= longest))
        return std::nullopt;
    return milliseconds(static_cast<qint64>(ms));
}

/// NAME, which comes once, NAME:COUNT, or NAME:always.
std::optional<SimulatorOptions::PlannedFault> plannedFault(const QString &text)
{
    const QString name = text.section(u':', 0, 0);
    const QString count = text.section(u':', 1);
    const auto fault = faultByName(name);
    const int times = count == "always"_L1 ? Relay::always : text == name ? 1 : count.toInt();
    if (!fault || (times < 1 && times != Relay::always))
        return std::nullopt;
    return SimulatorOptions::PlannedFault{*fault, times};
}

} // namespace

std::variant<SimulatorOptions, SimulatorOptions::Text>
SimulatorOptions::parse(const QStringList &arguments)
{
    const QCommandLineOption port(u"port"_s, tr("Listen on this port; 0 takes a free one."),
                                  u"port"_s, u"0"_s);
    const QCommandLineOption approve(
        u"approve-after"_s, tr("Accept each device code after so many seconds."), u"seconds"_s);
    const QCommandLineOption deny(
        u"deny-after"_s, tr("Decline each device code after so many seconds."), u"seconds"_s);
    const QCommandLineOption fault(
        u"fault"_s,
        tr("The next poll meets this fault, or so many polls; may be repeated. One of: %1.")
            .arg(faultNames().join(u", "_s)),
        u"name[:count]"_s);
    const QCommandLineOption latency(u"latency"_s, tr("Handle each request so much later."),
                                     u"milliseconds"_s, u"0"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("A BaseSpace on 127.0.0.1 for the sandbox and for tests. It ends when its standard "
           "input closes."));
    parser.addOptions({port, approve, deny, fault, latency});
    const QCommandLineOption help = parser.addHelpOption();

    const auto wrong = [](const QString &text) { return Text{.text = text, .isError = true}; };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return Text{.text = parser.helpText(), .isError = false};
    if (!parser.positionalArguments().isEmpty())
        return wrong(tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));

    SimulatorOptions options;
    bool isPort = false;
    options.port = parser.value(port).toUShort(&isPort);
    if (!isPort)
        return wrong(tr("--port takes a number from 0 to 65535."));
    for (const auto &[option, target] :
         {std::pair(&approve, &options.approveAfter), std::pair(&deny, &options.denyAfter)}) {
        if (!parser.isSet(*option))
            continue;
        *target = duration(parser.value(*option), 1000);
        if (!*target)
            return wrong(tr("--%1 takes a number of seconds.").arg(option->names().constFirst()));
    }
    if (options.approveAfter && options.denyAfter)
        return wrong(tr("--approve-after and --deny-after exclude each other."));
    const auto late = duration(parser.value(latency), 1);
    if (!late)
        return wrong(tr("--latency takes a number of milliseconds."));
    options.latency = *late;
    const QStringList faultTexts = parser.values(fault);
    for (const QString &text : faultTexts) {
        const auto planned = plannedFault(text);
        if (!planned) {
            return wrong(
                tr("Unknown fault: %1. The faults are: %2.").arg(text, faultNames().join(u", "_s)));
        }
        options.faults.append(*planned);
    }
    return options;
}

} // namespace spacekey
