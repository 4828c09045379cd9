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

#include <QApplication>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageStatus = 2;

int refuse(const Error &error)
{
    QTextStream(stderr) << "spacekey: "_L1 << error.what << ' ' << error.remedy << Qt::endl;
    return usageStatus;
}

/// --help and --version answer where there is no display, too.
bool asksForText(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView word(argument);
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
}

int answer(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error());
    QTextStream(stdout) << (options->help
                                ? Options::helpText()
                                : "spacekey "_L1 + QCoreApplication::applicationVersion() + u'\n');
    return 0;
}

void translate(QCoreApplication &app)
{
    auto *translator = new QTranslator(&app);
    // English has a file as well: its plural forms.
    if (translator->load(QLocale::system(), u"spacekey"_s, u"_"_s, u":/i18n"_s)
        || translator->load(u":/i18n/spacekey_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

bool isKnown(const QString &region, const RegionCatalog &regions, const Profile &profile)
{
    return region.isEmpty() || regions.find(region)
        || (profile.sandbox && region == Sandbox::regionId);
}

/// An unknown region is refused where there is no display, too. All else waits for the display,
/// which takes options of its own away.
std::optional<Error> unknownRegion(int argc, char **argv)
{
    if (std::none_of(argv + 1, argv + argc, [](const char *argument) {
            return QByteArrayView(argument).startsWith("--region");
        }))
        return std::nullopt;
    QCoreApplication app(argc, argv);
    translate(app);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    const Result<Profile> profile = Profile::chosen(options && options->sandbox);
    if (!options || !profile)
        return std::nullopt;
    Settings settings(*profile);
    if (isKnown(options->region, RegionCatalog(settings), *profile))
        return std::nullopt;
    return RegionCatalog::unknownRegion(options->region);
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
    if (asksForText(argc, argv))
        return answer(argc, argv);
    if (const std::optional<Error> error = unknownRegion(argc, argv))
        return refuse(*error);

    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"spacekey"_s);
    translate(app);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error());
    QApplication::setStyle(new Style(options->appearance));
    return run(*options);
}
