// SPDX-License-Identifier: Apache-2.0
#include "app/bsremoval.h"

#include "app/bsserver.h"
#include "app/tokensearch.h"
#include "bscli/bserrors.h"
#include "bscli/bsfile.h"
#include "core/plaintext.h"

#include <QDir>
#include <QFileInfo>

namespace spacekey {

namespace {

Error notInKeychain(const QString &path)
{
    return {.code = Error::Code::EntryMissing,
            .what = BsRemoval::tr("The keychain does not hold the token of %1, so it was left "
                                  "there.")
                        .arg(plainPath(path)),
            .remedy = BsRemoval::tr("Import the file first.")};
}

Error outside(const QString &path, const QString &folder)
{
    return {.code = Error::Code::Usage,
            .what = BsRemoval::tr("%1 was left as it is: the sandbox forgets its credentials.")
                        .arg(plainPath(path)),
            .remedy =
                BsRemoval::tr("Only files in %1 can be tried out here.").arg(plainPath(folder))};
}

Error stillThere(const QString &path, bool same)
{
    return {.code = Error::Code::FileFailure,
            .what = same
                ? BsRemoval::tr("The same token still stands elsewhere in %1, in a comment "
                                "or in another section.")
                      .arg(plainPath(path))
                : BsRemoval::tr("Another token stood in %1 as well, and counts now.")
                      .arg(plainPath(path)),
            .remedy = same ? BsRemoval::tr("Look into the file with an editor.")
                           : BsRemoval::tr("Import the file once more.")};
}

} // namespace

BsRemoval::BsRemoval(const QString &file, const QString &onlyIn, const RegionCatalog &regions,
                     Credentials &credentials, QObject *parent)
    : OneShot(parent)
    , m_path(QDir::cleanPath(QFileInfo(file).absoluteFilePath()))
    , m_onlyIn(onlyIn)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

BsRemoval::~BsRemoval() = default;

void BsRemoval::begin()
{
    if (!m_onlyIn.isEmpty() && QFileInfo(m_path).path() != m_onlyIn)
        return fail(outside(m_path, m_onlyIn));
    Result<BsFile> file = BsFile::read(m_path);
    if (!file)
        return fail(file.error());
    const BsConfig &config = file->config();
    const AccessToken token = config.accessToken();
    if (token.isNull())
        return fail(BsError::noToken(m_path));
    auto search = std::make_unique<TokenSearch>(
        BsServer(m_path, config.apiServer(), m_regions).apiServer(), token, m_credentials);
    connect(search.get(), &TokenSearch::searched, this, [this](std::optional<Credential> found) {
        if (found)
            takeOut();
        else
            fail(notInKeychain(m_path));
    });
    m_file = std::make_unique<BsFile>(std::move(file).value());
    next(std::move(search));
}

void BsRemoval::release()
{
    m_file.reset();
}

void BsRemoval::takeOut()
{
    const AccessToken token = m_file->config().accessToken();
    const BsConfig rest = m_file->config().withoutToken();
    if (const Outcome written = m_file->write(rest); !written)
        return fail(written.error());
    Error warning;
    if (rest.holds(token))
        warning = stillThere(m_path, true);
    else if (!rest.accessToken().isNull())
        warning = stillThere(m_path, false);
    succeed([&] { Q_EMIT removed(warning); });
}

} // namespace spacekey
