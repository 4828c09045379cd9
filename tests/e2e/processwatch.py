# SPDX-License-Identifier: Apache-2.0
"""What every process of the machine lets be seen of itself, all the while."""
import threading
from pathlib import Path

PAUSE = 0.01  # seconds between two looks


class ProcessWatch:
    """Looks from entry to exit. Then command_lines and environments hold all that was seen: bytes,
    the latter with the name of the program that had it."""

    def __enter__(self):
        self.command_lines, self.environments = set(), set()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self._over.set()
        self._thread.join()

    def _watch(self):
        while not self._over.wait(PAUSE):
            for process in Path("/proc").glob("[0-9]*"):
                try:
                    self.command_lines.add((process / "cmdline").read_bytes())
                    environment = (process / "environ").read_bytes()
                    # Its name last: a program that becomes another one keeps its number.
                    self.environments.add(((process / "comm").read_text().strip(), environment))
                except OSError:
                    continue  # it has gone, or is somebody else's
