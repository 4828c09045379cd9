# SPDX-License-Identifier: Apache-2.0
"""Who listens at a port of this machine, as the kernel lists it."""
import contextlib
import os
import socket
import struct
from pathlib import Path

LISTEN = "0A"  # in the column `st` of /proc/net/tcp


def listeners(port):
    """The addresses on which somebody listens at the port, sorted."""
    return sorted(address for address, at, _ in _listening() if at == port)


def listeners_of(process):
    """The addresses and ports on which it listens, sorted. None where the kernel does not say:
    release builds of SpaceKey keep it from all but root."""
    try:
        sockets = set(_files(process.pid))
    except PermissionError:
        return None
    return sorted((address, port) for address, port, inode in _listening()
                  if f"socket:[{inode}]" in sockets)


def loopback_addresses():
    """Those of this machine, sorted: not every one has ::1."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return ["127.0.0.1"]
    return ["127.0.0.1", "::1"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _files(pid):
    for file in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # just closed
            yield os.readlink(file)


def _listening():
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        file = Path("/proc/net") / table
        lines = file.read_text().splitlines()[1:] if file.exists() else []
        for fields in map(str.split, lines):
            if fields[3] == LISTEN:
                address, port = fields[1].split(":")
                # Words of 32 bits, in the order of the machine.
                words = [int(address[i:i + 8], 16) for i in range(0, len(address), 8)]
                packed = struct.pack(f"={len(words)}I", *words)
                yield socket.inet_ntop(family, packed), int(port, 16), fields[9]
