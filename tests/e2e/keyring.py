# SPDX-License-Identifier: Apache-2.0
"""The real keyring of the session, read beside SpaceKey with libsecret's own tool."""
import hashlib
import subprocess


def stored_secret(service, key):
    """The secret's bytes; raises if the keyring has none. Never to be printed."""
    return subprocess.run(["secret-tool", "lookup", "server", service, "user", key],
                          check=True, capture_output=True, timeout=10).stdout


def fingerprint(secret):
    return hashlib.sha256(secret.strip()).hexdigest()
