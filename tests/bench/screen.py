# SPDX-License-Identifier: Apache-2.0
"""When a window is really there: its pixels, watched from outside."""
import select
import subprocess
import time

from Xlib import X
from Xlib.display import Display

PATIENCE = 30  # seconds
UNTOUCHED = 0xFF00FF  # of the ground, which shows through a window until something is painted


class Screen:
    """The display's ground, with no window manager in between."""

    def __init__(self):
        self._display = Display()
        self._root = self._display.screen().root
        self._root.change_attributes(background_pixel=UNTOUCHED,
                                     event_mask=X.SubstructureNotifyMask)
        self._root.clear_area()
        self._display.sync()

    def start(self, program):
        """Starts a Program. Returns the process, and the seconds until its window's first painted
        pixels."""
        self._drain()
        begin = time.perf_counter()
        process = subprocess.Popen(program.command, env=program.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        window = self._mapped_window()
        while not self._is_painted(window):
            time.sleep(0.0005)
        return process, time.perf_counter() - begin

    def _drain(self):
        while self._display.pending_events():
            self._display.next_event()

    def _mapped_window(self):
        while True:
            readable, _, _ = select.select([self._display], [], [], PATIENCE)
            if not readable and not self._display.pending_events():
                raise TimeoutError("no window")
            event = self._display.next_event()
            if event.type == X.MapNotify:
                box = event.window.get_geometry()
                if box.width > 20 and box.height > 20:
                    return box

    def _is_painted(self, box):
        """Whether nothing of the ground is left in the middle row."""
        row = self._root.get_image(box.x, box.y + box.height // 2, box.width, 1, X.ZPixmap,
                                   0xFFFFFF).data
        ground = UNTOUCHED.to_bytes(3, "little")
        return all(row[i:i + 3] != ground for i in range(0, len(row), 4))
