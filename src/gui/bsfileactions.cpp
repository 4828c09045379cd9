// SPDX-License-Identifier: Apache-2.0
#include "gui/bsfileactions.h"

#include "app/bsfiles.h"
#include "app/bsimport.h"
#include "app/bsremoval.h"
#include "app/customregion.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "gui/bsfilecard.h"
#include "gui/keychainwords.h"

#include <QFileInfo>

namespace spacekey {

using namespace Qt::StringLiterals;
using Kind = StateLabel::Kind;

namespace {

QString sentences(const QString &first, const QString &second)
{
    return QString(first + u' ' + second).trimmed();
}

} // namespace

BsFileActions::BsFileActions(const BsFiles &files, RegionCatalog &regions, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_regions(regions)
{ }

BsFileActions::~BsFileActions() = default;

void BsFileActions::cancel()
{
    if (m_job)
        m_job->cancel();
}

void BsFileActions::import(BsFileCard &card, const How &how)
{
    auto job = m_files.importFile({.file = card.finding().file, .replace = how.replace});
    connect(job.get(), &BsImport::imported, &card, [this, &card, how](const BsImported &result) {
        imported(card, result, how.thenTakeOut);
    });
    connect(job.get(), &OneShot::failed, &card,
            [this, &card, how](const Error &error) { notImported(card, error, how); });
    start(card, std::move(job), tr("Importing…"));
}

void BsFileActions::imported(BsFileCard &card, const BsImported &result, bool thenTakeOut)
{
    const Credential &credential = result.credential;
    const QString name = plainLine(credential.name);
    QString kept = credential.user
        ? tr("In the keychain as “%1” of %2, and read back.").arg(name, credential.title())
        : tr("In the keychain as “%1”, and read back.").arg(name);
    const bool doubtful = result.unusual && credential.health != Credential::Health::Valid;
    if (doubtful) {
        kept = sentences(kept,
                         tr("It does not look like a token of bs: BaseMount may have encrypted it. "
                            "The file was left as it is."));
    } else if (!result.warning.what.isEmpty()) {
        kept = sentences(kept, result.warning.sentences());
    }
    if (thenTakeOut && !doubtful)
        askToTakeOut(card, kept);
    else
        card.say(doubtful || !result.warning.what.isEmpty() ? Kind::Attention : Kind::Good, kept);
}

void BsFileActions::notImported(BsFileCard &card, const Error &error, const How &how)
{
    if (error.code == Error::Code::Cancelled)
        return card.say({}, {});
    if (error.code != Error::Code::NameTaken)
        return card.say(Kind::Bad, error.sentences());
    const How consented{.thenTakeOut = how.thenTakeOut, .replace = true};
    card.ask(
        sentences(error.what, tr("It holds another token. Replace it with the one in this file?")),
        tr("Replace"), [this, &card, consented] { import(card, consented); });
}

void BsFileActions::askToTakeOut(BsFileCard &card, const QString &kept)
{
    const QString name = plainLine(QFileInfo(card.finding().file).fileName());
    card.ask(sentences(kept,
                       tr("Take it out of %1 now? bs and other programs that read this file will "
                          "no longer find it there.")
                           .arg(name)),
             tr("Take it out"), [this, &card] { takeOut(card); });
}

void BsFileActions::takeOut(BsFileCard &card)
{
    auto job = m_files.removeToken(card.finding().file);
    connect(job.get(), &BsRemoval::removed, &card, [&card](const Error &warning) {
        if (warning.what.isEmpty())
            card.say(Kind::Good, tr("The token is in the keychain, and no longer in the file."));
        else
            card.say(Kind::Attention, warning.sentences());
    });
    connect(job.get(), &OneShot::failed, &card, [&card](const Error &error) {
        if (error.code == Error::Code::Cancelled)
            card.say(Kind::Neutral, tr("The token is still in the file."));
        else
            card.say(Kind::Bad, error.sentences());
    });
    start(card, std::move(job), tr("Reading it back, then taking it out…"));
}

void BsFileActions::askToAddRegion(BsFileCard &card)
{
    const std::optional<Region> region = card.finding().newRegion;
    if (!region)
        return;
    card.ask(tr("Add the server %1 as a region named “%2”? The token is sent to it when it is "
                "imported: do so only if you trust it.")
                 .arg(region->apiServer(), plainLine(region->name)),
             tr("Add region"), [this, &card, region] { addRegion(card, *region); });
}

void BsFileActions::addRegion(BsFileCard &card, const Region &region)
{
    if (const Outcome added = addCustomRegion(region, m_regions); !added)
        card.say(Kind::Bad, added.error().sentences());
    else
        card.say(Kind::Good,
                 tr("Added the region “%1”. The token can be imported now.")
                     .arg(plainLine(region.name)));
    Q_EMIT changed();
}

void BsFileActions::fixPermissions(BsFileCard &card)
{
    if (const Outcome fixed = m_files.fixPermissions(card.finding().file); !fixed)
        card.say(Kind::Bad, fixed.error().sentences());
    else
        card.say(Kind::Good, tr("Only you can read and change it now."));
    Q_EMIT changed();
}

template<typename Job>
void BsFileActions::start(BsFileCard &card, std::unique_ptr<Job> job, const QString &with)
{
    connect(job.get(), &Job::waitingForUnlock, &card,
            [&card] { card.say(Kind::Neutral, keychainwords::waitingAndHowToGoOn()); });
    connect(job.get(), &OneShot::over, this, [this] {
        m_job.reset();
        Q_EMIT changed();
        Q_EMIT busyChanged();
    });
    card.say(Kind::Neutral, with);
    m_job = std::move(job);
    m_job->start();
    Q_EMIT busyChanged();
}

} // namespace spacekey
