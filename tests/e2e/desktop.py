# SPDX-License-Identifier: Apache-2.0
"""A virtual display with a window manager and assistive technology, for one run.

It belongs into a D-Bus session of its own: see tests/support/with-keyring.
"""
import os
import re
import subprocess
import time
from pathlib import Path

SCREEN = "1180x860x24"
GROUND = "#98a1ab"  # what the windows stand out from on a picture
WITH_KEYRING = Path(__file__).resolve().parents[1] / "support" / "with-keyring"


def enter_session(program, arguments):
    """Runs the program anew in a private session with a real keyring, unless it is in one."""
    if "SPACEKEY_TEST_KEYRING_PID" not in os.environ:
        os.execv(WITH_KEYRING, [str(WITH_KEYRING), str(program), *arguments])


def wait_until(what, condition, seconds=20):
    """The first true value of condition(), asked every 50 ms. Raises TimeoutError naming what."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(0.05)


class Desktop:
    """Starts on entry; on exit it ends every process that was started through it, newest first."""

    def __init__(self, scratch, window_manager=True, assistive=True):
        self.scratch = Path(scratch)
        self._window_manager = window_manager
        self._assistive = assistive
        self._processes = []

    def __enter__(self):
        try:
            self._start_display()
            if self._window_manager:
                self._start_window_manager()
            if self._assistive:
                self._start_assistive_technology()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        while self._processes:
            self.end(self._processes[-1])

    def start(self, *command, **options):
        """Starts a process; what it says goes into <scratch>/<its name>.log."""
        name = Path(command[0]).name
        with open(self.scratch / f"{name}.log", "ab") as log:
            options.setdefault("stdout", log)
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log, **options)
        self._processes.append(process)
        return process

    def end(self, process):
        """Asks it to end, and makes it after 10 s. Returns its exit status."""
        self._processes.remove(process)
        process.terminate()
        try:
            return process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def _start_display(self):
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN,
                   "-nolisten", "tcp", "-noreset", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.pop("QT_QPA_PLATFORM", None)
        # What D-Bus starts later, such as the keyring's prompt, belongs on this display too.
        subprocess.run(["dbus-update-activation-environment", "DISPLAY"], check=True)

    def _start_window_manager(self):
        subprocess.run(["xsetroot", "-solid", GROUND], check=True)
        self.start("openbox")
        wait_until("a window manager", lambda: subprocess.run(
            ["xdotool", "get_desktop"], capture_output=True).returncode == 0)

    def _start_assistive_technology(self):
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        service = Path("/usr/share/dbus-1/services/org.a11y.Bus.service").read_text()
        self.start(re.search(r"^Exec=(\S+)", service, re.MULTILINE)[1])
        subprocess.run(["gdbus", "wait", "--session", "--timeout", "10", "org.a11y.Bus"], check=True)


def press_keys(*keys):
    """Types on the display's keyboard, as xdotool names the keys."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "40", *keys], check=True)


def take_picture(file, window="root"):
    """A screenshot, taken when two in a row are alike, or after 2 s (a countdown may be running)."""
    def shot():
        subprocess.run(["import", "-silent", "-window", str(window), f"png:{file}"], check=True)
        return subprocess.run(["identify", "-format", "%#", str(file)], check=True,
                              capture_output=True).stdout

    deadline = time.monotonic() + 2
    last, now = None, shot()
    while now != last and time.monotonic() < deadline:
        last, now = now, shot()
