# SPDX-License-Identifier: Apache-2.0
"""Pseudo terminals, in a bare root too: it has /dev, but often not /dev/pts."""
import ctypes
import os
import pty

CLONE_NEWNS, MS_NOSUID, MS_NOEXEC, MS_REC, MS_PRIVATE = 0x20000, 2, 8, 0x4000, 1 << 18


def open_terminal():
    """The descriptors of both ends, ours and the program's."""
    try:
        return pty.openpty()
    except OSError:
        _mount_terminals()
        return pty.openpty()


def _mount_terminals():
    """Those that this thread and its children alone see."""
    libc = ctypes.CDLL(None, use_errno=True)
    done = (libc.unshare(CLONE_NEWNS) == 0
            and libc.mount(None, b"/dev", None, MS_REC | MS_PRIVATE, None) == 0
            and libc.mount(b"devpts", b"/dev/pts", b"devpts", MS_NOSUID | MS_NOEXEC, None) == 0)
    if not done:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
