// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulatoroptions.h"

#include "simulator/relay.h"

#include <QCommandLineParser>

namespace spacekey {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 longest = 86'400'000;

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
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return Text{.text = parser.errorText(), .isError = true};
    if (parser.isSet(u"help"_s))
        return Text{.text = parser.helpText(), .isError = false};
    SimulatorOptions options;
    if (const QString problem = options.read(parser); !problem.isEmpty())
        return Text{.text = problem, .isError = true};
    return options;
}

void SimulatorOptions::describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        tr("A BaseSpace on 127.0.0.1 for the sandbox and for tests. It ends when its standard "
           "input closes."));
    parser.addOptions(
        {{u"port"_s, tr("Listen on this port; 0 takes a free one."), u"port"_s, u"0"_s},
         {u"approve-after"_s, tr("Accept each device code after so many seconds."), u"seconds"_s},
         {u"deny-after"_s, tr("Decline each device code after so many seconds."), u"seconds"_s},
         {u"fault"_s,
          tr("The next poll, or so many polls, or always each, meets this fault; may be repeated, "
             "then one comes after the other. The faults are: %1.")
              .arg(faultNames().join(u", "_s)),
          u"name[:count|:always]"_s},
         {u"awkward-secret"_s, tr("Have a client secret with + / = % & and a space in it.")},
         {u"latency"_s, tr("Handle each request so much later."), u"milliseconds"_s, u"0"_s}});
    parser.addHelpOption();
}

QString SimulatorOptions::read(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst());
    bool isPort = false;
    port = parser.value(u"port"_s).toUShort(&isPort);
    if (!isPort)
        return tr("--port takes a number from 0 to 65535.");
    approveAfter = duration(parser.value(u"approve-after"_s), 1000);
    if (parser.isSet(u"approve-after"_s) && !approveAfter)
        return tr("--approve-after takes a number of seconds.");
    denyAfter = duration(parser.value(u"deny-after"_s), 1000);
    if (parser.isSet(u"deny-after"_s) && !denyAfter)
        return tr("--deny-after takes a number of seconds.");
    if (approveAfter && denyAfter)
        return tr("--approve-after and --deny-after exclude each other.");
    const auto late = duration(parser.value(u"latency"_s), 1);
    if (!late)
        return tr("--latency takes a number of milliseconds.");
    latency = *late;
    awkwardSecret = parser.isSet(u"awkward-secret"_s);
    const QStringList texts = parser.values(u"fault"_s);
    for (const QString &text : texts) {
        const auto planned = plannedFault(text);
        if (!planned) {
            return tr("Unknown fault: %1. The faults are: %2.")
                .arg(text, faultNames().join(u", "_s));
        }
        faults.append(*planned);
    }
    return {};
}

} // namespace spacekey
