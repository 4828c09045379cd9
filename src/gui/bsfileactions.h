// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsimported.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <QObject>

#include <memory>

namespace spacekey {

class BsFileCard;
class BsFiles;
class RegionCatalog;

/// Does what a person asks for one of the bs CLI's files, one thing at a time, and says on its card
/// what came of it. Nothing is taken out of a file, no region is added and no other user's
/// credential is replaced before the card has asked.
class BsFileActions final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; so must the cards, unless it is not busy.
    BsFileActions(const BsFiles &files, RegionCatalog &regions, QObject *parent = nullptr);
    ~BsFileActions() override;

    void importFile(BsFileCard &card) { import(card, {}); }
    /// Imports it, then asks whether to take the token out of the file.
    void moveToKeychain(BsFileCard &card) { import(card, {.thenTakeOut = true}); }
    void askToAddRegion(BsFileCard &card);
    void fixPermissions(BsFileCard &card);

    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }
    /// Ends what goes on.
    void cancel();
    /// Likewise, in silence.
    void stop() { m_job.reset(); }

Q_SIGNALS:
    /// isBusy() is different.
    void busyChanged();
    /// What is in a file, or in the keychain, may be different.
    void changed();

private:
    struct How
    {
        bool thenTakeOut = false;
        bool replace = false; ///< another credential of that name
    };

    void import(BsFileCard &card, const How &how);
    void imported(BsFileCard &card, const BsImported &result, bool thenTakeOut);
    void notImported(BsFileCard &card, const Error &error, const How &how);
    void askToTakeOut(BsFileCard &card, const QString &kept);
    void takeOut(BsFileCard &card);
    void addRegion(BsFileCard &card, const Region &region);
    template<typename Job>
    void start(BsFileCard &card, std::unique_ptr<Job> job, const QString &with);

    const BsFiles &m_files;
    RegionCatalog &m_regions;
    std::unique_ptr<OneShot> m_job;
};

} // namespace spacekey
