// SPDX-License-Identifier: Apache-2.0
#include "vault/nativekeychain.h"

namespace spacekey {
namespace {

class NativeLook final : public KeyringLook
{
public:
    explicit NativeLook(const QString &name)
        : m_name(name)
    { }

protected:
    void begin() override
    {
        const KeyringView view{.state = KeyringView::State::Unlocked, .backend = m_name};
        succeed([this, &view] { Q_EMIT seen(view); });
    }

private:
    QString m_name;
};

class NativeUnlock final : public KeyringUnlock
{
protected:
    void begin() override
    {
        succeed([this] { Q_EMIT unlocked(); });
    }
};

} // namespace

NativeKeychain::NativeKeychain(const QString &name, QObject *parent)
    : KeyringState(parent)
    , m_name(name)
{ }

std::unique_ptr<KeyringLook> NativeKeychain::look(const std::optional<KeyringEntry> &, Waking)
{
    return std::make_unique<NativeLook>(m_name);
}

std::unique_ptr<KeyringUnlock> NativeKeychain::unlock(const KeyringView &)
{
    return std::make_unique<NativeUnlock>();
}

} // namespace spacekey
