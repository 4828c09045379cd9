// SPDX-License-Identifier: Apache-2.0
#include "app/bsfiles.h"
#include "app/clientkeys.h"
#include "app/credentials.h"
#include "app/hardening.h"
#include "app/keychain.h"
#include "app/launchinbox.h"
#include "app/loopbackports.h"
#include "app/sandbox.h"
#include "app/shutdownsignals.h"
#include "core/profile.h"
#include "core/regioncatalog.h"
#include "core/settings.h"
#include "core/signinsettings.h"
#include "core/systemclock.h"
#include "gui/appicon.h"
#include "gui/clipboard.h"
#include "gui/mainwindow.h"
#include "gui/options.h"
#include "gui/style.h"
#include "gui/tidyend.h"
#include "gui/translation.h"

#include <QApplication>
#include <QByteArrayView>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <array>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

constexpr int failedStatus = 1;
constexpr int usageStatus = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

int complain(int status, const QString &what, const QString &remedy)
{
    QTextStream(stderr) << "spacekey: "_L1 << what << ' ' << remedy << Qt::endl;
    return status;
}

int refuse(const Error &error)
{
    return complain(usageStatus, error.what, error.remedy);
}

bool anyArgument(int argc, char **argv, bool (*matches)(QByteArrayView))
{
    return std::any_of(argv + 1, argv + argc,
                       [matches](const char *argument) { return matches(argument); });
}

bool asksForText(QByteArrayView argument)
{
    return argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v";
}

/// Whether Qt may find a display. Where there is none it ends the program before that can speak.
bool mayHaveDisplay(int argc, char **argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    constexpr std::array variables{"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET",
                                   "QT_QPA_PLATFORM"};
    return std::ranges::any_of(variables,
                               [](auto name) { return !qEnvironmentVariableIsEmpty(name); })
        || qgetenv("XDG_SESSION_TYPE") == "wayland" || anyArgument(argc, argv, [](auto argument) {
               return argument.endsWith("-platform") || argument.endsWith("-display");
           });
#else
    Q_UNUSED(argc);
    Q_UNUSED(argv);
    return true;
#endif
}

bool isKnown(const QString &region, const RegionCatalog &regions, const Profile &profile)
{
    return region.isEmpty() || regions.find(region)
        || (profile.sandbox && region == Sandbox::regionId);
}

/// The program without a display: text, or why there is no window.
int answer(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    translate(app);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error());
    if (options->help || options->version) {
        QTextStream(stdout) << (options->help ? Options::helpText()
                                              : "spacekey "_L1
                                        + QCoreApplication::applicationVersion() + u'\n');
        return 0;
    }
    const Result<Profile> profile = Profile::chosen(options->sandbox);
    if (!profile)
        return refuse(profile.error());
    Settings settings(*profile);
    if (!isKnown(options->region, RegionCatalog(settings), *profile))
        return refuse(RegionCatalog::unknownRegion(options->region));
    return complain(failedStatus, Words::tr("There is no display to open a window on."),
                    Words::tr("Start it in a desktop session, or use spacekey-cli."));
}

void showSandbox(Sandbox &sandbox, MainWindow &window)
{
    window.markAsSandbox();
    QObject::connect(&window, &MainWindow::firstPainted, &sandbox, &Sandbox::start);
    QObject::connect(&sandbox, &Sandbox::ready, &window,
                     [&window] { window.showRegion(Sandbox::regionId); });
    QObject::connect(&sandbox, &Sandbox::failed, &window, &MainWindow::showError);
}

int run(const Options &options)
{
    const Result<Profile> chosen = Profile::chosen(options.sandbox);
    if (!chosen)
        return refuse(chosen.error());
    const Profile &profile = *chosen;
    QCoreApplication::setApplicationName(profile.applicationName);
    if (profile.sandbox)
        Sandbox::emptyFolders(profile);
    const SystemClock clock;
    Settings settings(profile);
    RegionCatalog regions(settings);
    SignInSettings signIn(settings, regions);
    if (!isKnown(options.region, regions, profile))
        return refuse(RegionCatalog::unknownRegion(options.region));

    Keychain keychain(profile, clock, Prompting::Allowed);
    Credentials credentials(profile, keychain, regions, clock);
    const BsFiles bsFiles(profile, regions, keychain, credentials, clock);
    ClientKeys clientKeys(profile, settings, keychain);
    LoopbackPorts ports{clock};
    LaunchInbox launches(regions, signIn, clientKeys, credentials, ports, clock);
    Sandbox sandbox(profile, clock, regions, clientKeys, keychain);
    Clipboard clipboard(*QGuiApplication::clipboard(), settings, clock);
    MainWindow window({.settings = settings,
                       .regions = regions,
                       .signIn = signIn,
                       .credentials = credentials,
                       .bsFiles = bsFiles,
                       .keychain = keychain,
                       .clientKeys = clientKeys,
                       .ports = ports,
                       .launches = launches,
                       .clipboard = clipboard,
                       .clock = clock},
                      options.region);

    // What may take its time waits for the first paint.
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&] {
        QGuiApplication::setWindowIcon(appIcon());
        settings.watch();
        credentials.watch();
        keychain.watch();
        launches.listen();
    });
    if (profile.sandbox)
        showSandbox(sandbox, window);

    const ShutdownSignals shutdown;
    TidyEnd end(window, clipboard, credentials);
    QObject::connect(&shutdown, &ShutdownSignals::requested, &end, &TidyEnd::begin);
    QObject::connect(&end, &TidyEnd::ended, qApp, &QCoreApplication::quit);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
#if defined(NDEBUG) && !defined(SPACEKEY_DUMPABLE)
    forbidCoreDumps();
#endif
    QCoreApplication::setApplicationName(u"spacekey"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(SPACEKEY_VERSION));
    if (anyArgument(argc, argv, asksForText) || !mayHaveDisplay(argc, argv))
        return answer(argc, argv);

    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"spacekey"_s);
    translate(app);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error());
    QApplication::setStyle(new Style(options->appearance));
    return run(*options);
}
