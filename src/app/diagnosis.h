// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/diagnosticreport.h"
#include "core/clock.h"
#include "core/oneshot.h"

#include <memory>
#include <vector>

namespace spacekey {

class ClientKeys;
class Credentials;
class Keychain;
class RegionCatalog;
struct Profile;

/// Looks at everything that SpaceKey needs and makes a report of it: tries the keychain
/// (KeychainProbe) and both loopback addresses, settles what interrupted programs have left
/// (Credentials::settle()), reads the index and the settings, tries whether their folders can be
/// written to, asks no server. Where prompting is not allowed and the keychain cannot be used it
/// ends within 2 s. Fails with Cancelled alone.
class Diagnosis final : public OneShot
{
    Q_OBJECT

public:
    /// What is looked at; all of it must outlive the diagnosis.
    struct Subject
    {
        const Profile &profile;
        Keychain &keychain;
        const RegionCatalog &regions;
        Credentials &credentials;
        const ClientKeys &clientKeys;
        const Clock &clock;
    };

    explicit Diagnosis(const Subject &subject, QObject *parent = nullptr);
    ~Diagnosis() override;

Q_SIGNALS:
    /// Terminal.
    void done(const spacekey::DiagnosticReport &report);

protected:
    void begin() override;
    void release() override;

private:
    void probeKeychain();
    void probeLoopback();
    void run(std::unique_ptr<OneShot> probe);
    void settle();
    void finish();
    void countCredentials();
    void addRegions();
    [[nodiscard]] DiagnosticReport::RegionReport &region(const QString &id);
    void lookAtFiles();
    void addPlaces();
    void addPlace(const QString &id, const QString &path);

    const Subject m_subject;
    DiagnosticReport m_report;
    std::vector<std::unique_ptr<OneShot>> m_probes;
};

} // namespace spacekey
