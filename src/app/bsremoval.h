// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

#include <memory>

namespace spacekey {

class BsFile;
class Credentials;
class RegionCatalog;

/// The second half of a move to the keychain: takes the token out of one of the bs CLI's files,
/// and keeps no backup of it. All else in the file stays; the file is 0600 then. It is done only
/// when a stored credential of the file's API server has just been read back from the keychain with
/// this very token.
///
/// Terminal signals: removed(), failed() with EntryMissing (the keychain does not hold the token:
/// import it first), FileFailure, Usage (not in that folder) or a Keychain… code; then the file is
/// as it was.
class BsRemoval final : public OneShot
{
    Q_OBJECT

public:
    /// Made by BsFiles::removeToken(). A file that does not lie in the folder @p onlyIn is left
    /// alone, unless that is empty. @p regions and @p credentials must outlive it.
    BsRemoval(const QString &file, const QString &onlyIn, const RegionCatalog &regions,
              Credentials &credentials, QObject *parent = nullptr);
    ~BsRemoval() override;

Q_SIGNALS:
    /// Terminal: the token is out of the file. @p warning says when the same token, or another one,
    /// still stands somewhere else in it; else its `what` is empty.
    void removed(const spacekey::Error &warning);

protected:
    void begin() override;
    void release() override;

private:
    void takeOut();

    const QString m_path;
    const QString m_onlyIn;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    std::unique_ptr<BsFile> m_file;
};

} // namespace spacekey
