// SPDX-License-Identifier: Apache-2.0
#include "app/bsexport.h"

#include "app/bsnames.h"
#include "app/bsserver.h"
#include "app/credentials.h"
#include "app/tokenaddition.h"
#include "app/tokensearch.h"
#include "bscli/bsfolder.h"
#include "bscli/bspreview.h"
#include "core/plaintext.h"
#include "vault/naming.h"

#include <utility>

namespace spacekey {

BsExport::BsExport(const QString &folder, const BsExportRequest &request,
                   const RegionCatalog &regions, Keychain &keychain, Credentials &credentials,
                   const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_folder(folder)
    , m_request(request)
    , m_regions(regions)
    , m_keychain(keychain)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

BsExport::~BsExport() = default;

void BsExport::begin()
{
    Result<BsFile> file = BsFolder(m_folder).config(m_request.config);
    if (!file)
        return fail(file.error());
    m_file = std::make_unique<BsFile>(std::move(file).value());
    std::unique_ptr<TokenRead> read = m_credentials.token(m_request.credential);
    connect(read.get(), &TokenRead::tokenRead, this, [this](AccessToken token) { prepare(token); });
    next(std::move(read));
}

void BsExport::release()
{
    m_file.reset();
    m_wanted.reset();
}

void BsExport::prepare(const AccessToken &token)
{
    const BsConfig &before = m_file->config();
    const BsConfig form = m_request.defaultHeader ? before.withDefaultHeader() : before;
    const Result<BsConfig> after = form.withCredential(m_request.credential.apiServer, token);
    if (!after)
        return fail(after.error());
    m_wanted = std::make_unique<BsConfig>(*after);
    const bool hasToken = before.tokenForm() != BsConfig::TokenForm::Missing;
    m_plan = {.file = m_file->path(),
              .isNew = !m_file->exists(),
              .replacesToken = hasToken && before.accessToken() != token,
              .before = bsPreview(before),
              .after = bsPreview(*after)};
    if (m_plan.replacesToken)
        searchFormer();
    else
        announce(true);
}

void BsExport::searchFormer()
{
    const BsConfig &config = m_file->config();
    const AccessToken former = config.accessToken();
    if (former.isNull()) // what stands there can be no token, and yet somebody may need it
        return announce(false);
    const BsServer server(m_file->path(), config.apiServer(), m_regions);
    if (const Result<Region> region = server.region())
        m_formerRegion = *region;
    auto search = std::make_unique<TokenSearch>(server.apiServer(), former, m_credentials);
    connect(search.get(), &TokenSearch::searched, this,
            [this](std::optional<Credential> found) { announce(found.has_value()); });
    // What cannot be found out counts as unknown: kept once too often rather than lost.
    connect(search.get(), &OneShot::failed, this, [this] { announce(false); });
    attempt(std::move(search));
}

void BsExport::announce(bool formerIsKnown)
{
    if (!formerIsKnown && m_formerRegion) {
        IndexContents stored;
        stored.credentials = m_credentials.all();
        m_plan.former = BsExportPlan::Former::Imported;
        m_plan.formerCredential = m_formerRegion->id + u'/'
            + freeName(stored, m_formerRegion->id, bsPreviousName(m_file->configName()));
    } else if (!formerIsKnown) {
        m_plan.former = BsExportPlan::Former::BackedUp;
    }
    m_waits = true;
    Q_EMIT planned(BsExportPlan(m_plan));
}

void BsExport::proceed()
{
    if (isRunning() && std::exchange(m_waits, false))
        QMetaObject::invokeMethod(this, &BsExport::run, Qt::QueuedConnection);
}

void BsExport::run()
{
    if (!isRunning())
        return;
    if (const Outcome folder = BsFolder(m_folder).makePrivate(); !folder)
        return fail(folder.error());
    switch (m_plan.former) {
    case BsExportPlan::Former::Nothing:
        return write();
    case BsExportPlan::Former::Imported:
        return importFormer();
    case BsExportPlan::Former::BackedUp:
        return backUp({});
    }
}

void BsExport::importFormer()
{
    const AdditionRequest request{.region = *m_formerRegion,
                                  .token = m_file->config().accessToken(),
                                  .name = bsPreviousName(m_file->configName()),
                                  .source = Credential::Source::Imported,
                                  .ifTaken = AdditionRequest::IfTaken::Number,
                                  .keepRevoked = true};
    auto addition = std::make_unique<TokenAddition>(request, m_keychain, m_credentials, m_clock);
    connect(addition.get(), &OneShot::failed, this, [this](Error error) { backUp(error); });
    connect(addition.get(), &TokenAddition::stored, this, [this](Credential former, Error warning) {
        m_result.former = former;
        m_result.warning = warning;
        write();
    });
    attempt(std::move(addition));
}

void BsExport::backUp(const Error &why)
{
    if (!isRunning())
        return;
    const Result<QString> backup = m_file->backUp();
    if (!backup)
        return fail(backup.error());
    m_result.backup = *backup;
    m_result.warning = why;
    m_result.warning.what = why.what.isEmpty()
        ? tr("The token that stood in %1 belongs to no region here.").arg(plainPath(m_plan.file))
        : tr("The token that stood in %1 could not be imported: %2")
              .arg(plainPath(m_plan.file), why.what);
    m_result.warning.remedy =
        tr("It is kept in %1; delete that file when nobody needs it any more.")
            .arg(plainPath(*backup));
    write();
}

void BsExport::write()
{
    if (const Outcome written = m_file->write(*m_wanted); !written)
        return fail(written.error());
    m_result.file = m_file->path();
    succeed([this, result = m_result] { Q_EMIT exported(result); });
}

} // namespace spacekey
