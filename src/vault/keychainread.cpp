// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainread.h"

#include "vault/keychainerrors.h"

#include <qt6keychain/keychain.h>

namespace spacekey {

void KeychainRead::work(const KeyringView &view)
{
    if (view.entry == KeyringView::Entry::Missing)
        return fail(KeychainError::entryMissing(backend()));
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(std::make_unique<Job>(entry().service), [this](const Job &job) {
        if (job.error() == QKeychain::NoError)
            return finish(job.binaryData());
        if (job.error() != QKeychain::EntryNotFound)
            return failByKeychain(job);
        // Said of a locked keychain, too (qt-pitfalls.md).
        lookAgain([this](const KeyringView &now) {
            fail(now.entry == KeyringView::Entry::There ? KeychainError::refused(backend())
                                                        : KeychainError::entryMissing(backend()));
        });
    });
}

} // namespace spacekey
