# SPDX-License-Identifier: Apache-2.0
"""A shell with a person in front of it, who types command lines and has them completed."""
import os
import select
import subprocess
import time

from terminals import open_terminal

PROMPT = "ready> "


class Shell:
    """Shows PROMPT when it is ready; what it starts writes to the same screen. Ends with the
    context."""

    def __init__(self, command, environment, directory):
        self._keys, terminal = open_terminal()
        self._process = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal,
                                         env=environment, cwd=directory, start_new_session=True)
        os.close(terminal)
        self._screen = ""

    def __enter__(self):
        self.read_until(PROMPT)
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._keys)

    def type(self, keys):
        """What is on the screen before it is not read any more."""
        self._screen = ""
        os.write(self._keys, keys.encode())

    def read_until(self, text):
        """The screen, as soon as it holds the text."""
        deadline = time.monotonic() + 20
        while text not in self._screen:
            ready, _, _ = select.select([self._keys], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise RuntimeError(f"no {text!r} on the screen: {self._screen!r}")
            self._screen += os.read(self._keys, 4096).decode(errors="replace")
        return self._screen
