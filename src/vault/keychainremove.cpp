// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainremove.h"

#include "vault/keychainerrors.h"

#include <qt6keychain/keychain.h>

namespace spacekey {

void KeychainRemove::work(const KeyringView &)
{
    // Also when it is not there yet: a write that was given up may still come, and QtKeychain does
    // one job after another.
    using Job = QKeychain::DeletePasswordJob;
    run<Job>(std::make_unique<Job>(entry().service), [this](const Job &job) {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
            confirm();
        else
            failByKeychain(job);
    });
}

void KeychainRemove::confirm()
{
    // A delete that did nothing is reported as success (qt-pitfalls.md).
    lookAgain([this](const KeyringView &view) {
        switch (view.entry) {
        case KeyringView::Entry::Missing:
            return finish();
        case KeyringView::Entry::There:
            return fail(KeychainError::notRemoved(backend()));
        case KeyringView::Entry::NotKnown:
            return confirmByReading();
        }
    });
}

void KeychainRemove::confirmByReading()
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(std::make_unique<Job>(entry().service), [this](const Job &job) {
        if (job.error() == QKeychain::EntryNotFound)
            finish();
        else
            fail(KeychainError::notRemoved(backend()));
    });
}

} // namespace spacekey
