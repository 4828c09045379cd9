// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfinding.h"
#include "core/credential.h"
#include "core/oneshot.h"

#include <memory>
#include <optional>

namespace spacekey {

class Credentials;
class RegionCatalog;
class TokenSearch;

/// Looks through the bs CLI's folder for files with a token in the open or with loose permissions,
/// and which of their tokens are in the keychain. The keychain is asked only for credentials that
/// may have one of them; when it cannot be read, what it holds stays unknown, with a warning. No
/// server is asked, nothing is changed. Fails with FileFailure when the folder is a symbolic link
/// or no folder; one that is not there holds nothing.
class BsScan final : public OneShot
{
    Q_OBJECT

public:
    /// Made by BsFiles::scan(). @p regions and @p credentials must outlive it.
    BsScan(const QString &folder, const RegionCatalog &regions, Credentials &credentials,
           QObject *parent = nullptr);
    ~BsScan() override;

Q_SIGNALS:
    /// Terminal.
    void scanned(const spacekey::BsFindings &findings);

protected:
    void begin() override;

private:
    /// Unset when there is nothing to search for.
    [[nodiscard]] std::unique_ptr<TokenSearch> search(const BsFinding &finding) const;
    void searchNext();
    void noteFound(std::optional<Credential> found);
    void noteFailed(Error error);

    const QString m_folder;
    const RegionCatalog &m_regions;
    Credentials &m_credentials;
    BsFindings m_findings;
    qsizetype m_next = 0; ///< the file whose token is searched for, or is the next to be
};

} // namespace spacekey
