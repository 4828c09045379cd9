// SPDX-License-Identifier: Apache-2.0
#include "app/bsimport.h"

#include "app/bsnames.h"
#include "app/bsserver.h"
#include "app/tokenaddition.h"
#include "app/tokensearch.h"
#include "bscli/bserrors.h"
#include "bscli/bsfile.h"

namespace spacekey {

BsImport::BsImport(const BsImportRequest &request, const RegionCatalog &regions, Keychain &keychain,
                   Credentials &credentials, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_request(request)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

BsImport::~BsImport() = default;

void BsImport::begin()
{
    if (const Outcome outcome = read(); !outcome)
        return fail(outcome.error());
    search();
}

void BsImport::release()
{
    m_token = {};
}

Outcome BsImport::read()
{
    const Result<BsFile> file = BsFile::read(m_request.file);
    if (!file)
        return file.error();
    const BsConfig &config = file->config();
    switch (config.tokenForm()) {
    case BsConfig::TokenForm::Missing:
        return BsError::noToken(file->path());
    case BsConfig::TokenForm::Unusable:
        return BsError::unusableToken(file->path());
    case BsConfig::TokenForm::Unusual:
        m_unusual = true;
        break;
    case BsConfig::TokenForm::Plain:
        break;
    }
    const Result<Region> region = BsServer(file->path(), config.apiServer(), m_regions).region();
    if (!region)
        return region.error();
    m_region = *region;
    m_token = config.accessToken();
    m_backup = file->isBackup();
    m_name = m_backup ? bsPreviousName(file->configName()) : bsCredentialName(file->configName());
    return std::monostate{};
}

void BsImport::search()
{
    auto search = std::make_unique<TokenSearch>(m_region.apiServer(), m_token, m_credentials);
    connect(search.get(), &TokenSearch::searched, this, [this](std::optional<Credential> found) {
        if (!found)
            return add();
        succeed([&] { Q_EMIT imported({.credential = *found, .alreadyThere = true}); });
    });
    next(std::move(search));
}

void BsImport::add()
{
    using IfTaken = AdditionRequest::IfTaken;
    const AdditionRequest request{.region = m_region,
                                  .token = m_token,
                                  .name = m_name,
                                  .replace = m_request.replace && !m_backup,
                                  .source = Credential::Source::Imported,
                                  .ifTaken = m_backup ? IfTaken::Number : IfTaken::Fail};
    auto addition = std::make_unique<TokenAddition>(request, m_keychain, m_credentials, m_clock);
    connect(addition.get(), &OneShot::failed, this, [this](Error error) { additionFailed(error); });
    connect(addition.get(), &TokenAddition::stored, this,
            [this](Credential credential, Error warning) {
                succeed([&] {
                    Q_EMIT imported(
                        {.credential = credential, .unusual = m_unusual, .warning = warning});
                });
            });
    attempt(std::move(addition));
}

void BsImport::additionFailed(Error error)
{
    if (error.code == Error::Code::TokenRevoked) {
        error.remedy = m_unusual
            ? tr("It does not look like one that bs writes; BaseMount may have encrypted it. "
                 "Sign in again.")
            : tr("Sign in again, here or with “bs authenticate”.");
    } else if (error.code == Error::Code::NameTaken) {
        error.remedy = tr("Rename that credential, or let this one take its place.");
    }
    fail(error);
}

} // namespace spacekey
