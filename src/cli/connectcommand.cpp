// SPDX-License-Identifier: Apache-2.0
#include "cli/connectcommand.h"

#include "app/clientkeys.h"
#include "app/credentials.h"
#include "app/keychain.h"
#include "cli/advice.h"
#include "cli/browser.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/lineinput.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

Scopes wantedScopes(const Arguments &arguments)
{
    const std::optional<QString> typed = arguments.value(u"scopes"_s);
    if (!typed)
        return ScopePreset::preset(ScopePreset::Id::Browse).scopes;
    const std::optional<ScopePreset> preset = ScopePreset::find(*typed);
    return preset ? preset->scopes : Scopes::parse(*typed);
}

} // namespace

ConnectCommand::ConnectCommand(const Arguments &arguments, Console &console,
                               const RegionCatalog &regions, Keychain &keychain,
                               Credentials &credentials, ClientKeys &clientKeys,
                               const SignInSettings &signInSettings, LoopbackPorts &ports,
                               const Clock &clock)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_signInSettings(signInSettings)
    , m_ports(ports)
    , m_clock(clock)
{ }

ConnectCommand::~ConnectCommand() = default;

void ConnectCommand::begin()
{
    const Result<ConnectRequest> wanted = request();
    if (!wanted)
        return fail(wanted.error());
    openKeychain(*wanted);
}

void ConnectCommand::release()
{
    m_pasted.reset();
    if (m_unkept)
        warnOfLoss(*m_unkept);
}

Result<ConnectRequest> ConnectCommand::request() const
{
    const QString flowWord = m_arguments.value(u"flow"_s).value_or(flowName(Flow::Device));
    const std::optional<Flow> flow = flowByName(flowWord);
    if (!flow) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("There is no sign-in flow “%1”.").arg(plainLine(flowWord, 32)),
                     .remedy = tr("Use --flow device or --flow redirect.")};
    }
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    if (!region)
        return region.error();
    const Result<QString> name = Choice::newName(m_arguments, *region, m_credentials);
    if (!name)
        return name.error();
    SignInOptions signIn = m_signInSettings.of(region->id);
    signIn.flow = *flow;
    return ConnectRequest{.region = *region,
                          .scopes = wantedScopes(m_arguments),
                          .signIn = signIn,
                          .name = *name,
                          .replace = m_arguments.has(u"force"_s),
                          .toBeStored = true};
}

void ConnectCommand::openKeychain(const ConnectRequest &request)
{
    std::unique_ptr<KeychainAccess> access = m_keychain.access();
    connect(access.get(), &KeychainAccess::ready, this, [this, request] { signIn(request); });
    next(std::move(access));
}

void ConnectCommand::signIn(const ConnectRequest &request)
{
    auto step =
        std::make_unique<ConnectAttempt>(request, m_credentials, m_clientKeys, m_ports, m_clock);
    connect(step.get(), &ConnectAttempt::promptReady, this, &ConnectCommand::showPrompt);
    connect(step.get(), &ConnectAttempt::stageChanged, this, &ConnectCommand::showStage);
    connect(step.get(), &ConnectAttempt::troubled, this, &ConnectCommand::warnOf);
    connect(step.get(), &ConnectAttempt::recovered, this, [this] {
        m_trouble = Error();
        m_console.progress(tr("The server answers again."));
    });
    connect(step.get(), &ConnectAttempt::notSaved, this,
            [this](const Error &error) { fail(error); });
    connect(step.get(), &OneShot::failed, this, [this, region = request.region](Error error) {
        if (error.code == Error::Code::ClientPairMissing)
            error.remedy = Advice::withoutClientKey(region);
        if (error.code == Error::Code::NameTaken) // meanwhile
            error = Choice::nameTaken(region, m_attempt->request().name);
        fail(error);
    });
    connect(step.get(), &ConnectAttempt::stored, this,
            [this](Credential credential, Error warning) { showStored(credential, warning); });
    m_attempt = step.get();
    attempt(std::move(step));
}

void ConnectCommand::showPrompt(const SignInPrompt &prompt)
{
    m_console.print("Open "_L1 + prompt.link.toString(QUrl::FullyEncoded));
    if (!prompt.userCode.isEmpty())
        m_console.print("Code "_L1 + plainLine(prompt.userCode));
    if (m_attempt->request().signIn.flow == Flow::Redirect && LineInput::isPossible())
        takePastedAddress();
    if (prompt.linkTrusted)
        return openBrowser(prompt);
    warnOfLink(prompt.link);
}

void ConnectCommand::warnOfLink(const QUrl &link)
{
    const bool isWeb = link.scheme() == "https"_L1 || link.scheme() == "http"_L1;
    if (!isWeb || link.host().isEmpty()) {
        return m_console.warn({.code = Error::Code::BadAnswer,
                               .what = tr("The link is no web address."),
                               .remedy = tr("Do not open it.")});
    }
    m_console.warn({.code = Error::Code::BadAnswer,
                    .what = tr("The link leads to %1, which does not belong to the region %2.")
                                .arg(plainLine(link.host()), m_attempt->request().region.id),
                    .remedy = tr("Open it only if you expected that.")});
}

void ConnectCommand::openBrowser(const SignInPrompt &prompt)
{
    const bool wanted = !m_arguments.has(u"no-browser"_s) && m_console.hasPerson();
    if (wanted && Browser::hasDisplay() && !Browser::open(prompt.link))
        m_console.progress(tr("No browser could be started. Open the link above in one."));
}

void ConnectCommand::takePastedAddress()
{
    m_pasted = std::make_unique<LineInput>();
    connect(m_pasted.get(), &LineInput::lineRead, this, [this](const QString &address) {
        if (const Outcome taken = m_attempt->pasteAddress(address); !taken)
            m_console.warn(taken.error());
    });
    m_console.progress(tr("If the browser cannot open the page that it comes back to, paste that "
                          "page's address here."));
}

void ConnectCommand::showStage()
{
    switch (m_attempt->stage()) {
    case ConnectAttempt::Stage::LookingUpClientPair:
        return;
    case ConnectAttempt::Stage::AskingForCode:
        return m_console.progress(tr("Asking the server for a link…"));
    case ConnectAttempt::Stage::WaitingForPerson:
        return m_console.progress(tr("Waiting for you to sign in and accept in the browser…"));
    case ConnectAttempt::Stage::Saving:
        m_pasted.reset();
        m_unkept = m_attempt->request().region;
        return m_console.progress(tr("Accepted. Saving to the keychain…"));
    case ConnectAttempt::Stage::AskingWho:
        return m_console.progress(tr("Asking the server who signed in…"));
    }
}

void ConnectCommand::warnOf(Error trouble)
{
    if (trouble.code == Error::Code::BrowserUpgraded && !m_pasted) {
        trouble.remedy = tr("Sign in with --flow device, or run this in a terminal, where the "
                            "address on which the browser ended can be pasted.");
    }
    if (trouble != std::exchange(m_trouble, trouble))
        m_console.warn(trouble);
}

void ConnectCommand::warnOfLoss(const Region &region)
{
    const QString portal = region.portal.toString(QUrl::FullyEncoded);
    m_console.warn({.code = Error::Code::NotSaved,
                    .what = tr("You were signed in, but the token was not kept; at the server it "
                               "is good until it is revoked."),
                    .remedy = portal.isEmpty()
                        ? tr("Revoke it on the developer portal of this region.")
                        : tr("Revoke it on the developer portal: %1").arg(portal)});
}

void ConnectCommand::showStored(const Credential &credential, const Error &warning)
{
    m_unkept.reset();
    if (!warning.what.isEmpty())
        m_console.warn(warning);
    m_console.print("Stored "_L1 + Advice::label(credential));
    finish();
}

} // namespace spacekey
