# SPDX-License-Identifier: Apache-2.0
"""How soon a window is there, and what it costs while it is: SpaceKey's against others."""
import os
import signal
import statistics
import subprocess
import time
from pathlib import Path

from browser import PlainHttp
from desktop import Desktop, wait_until
from laboratory import Laboratory
from sandbox import SandboxWindow
from screen import Screen
from stopwatch import Program, ratio

HERE = Path(__file__).resolve().parent
STARTS = 21
IDLE_SECONDS = 10
MANY_SECONDS = 15  # enough for the cards of 1,000 credentials
LIMITS = {"paint": 1.5, "memory": 1.5, "many": 1.4, "wakeups": 0, "stall": 50.0}


class Windows:
    def __init__(self, build, scratch, table):
        self._build = build
        self._scratch = scratch
        self._table = table
        self._program = str(build / "bin" / "spacekey")

    def measure(self):
        bare = Program([str(self._build / "bin" / "barewindow")])
        ours = Program([self._program])
        self._table.head("bare", "SpaceKey")
        with self._quiet_desktop():
            self._paint(bare, ours, LIMITS["paint"])
            memory = self._memory(bare, ours, LIMITS["memory"])
            self._table.row(f"wake-ups in {IDLE_SECONDS} s", *memory, None, LIMITS["wakeups"],
                            memory[1])
        with Desktop(self._scratch) as desktop:
            self._stall(desktop)

    def measure_many(self):
        none, many = (Program([self._program], self._laboratory(name, *size).variables)
                      for name, size in (("none", ()), ("many", (50, 1000))))
        self._table.head("none", "1,000")
        with self._quiet_desktop():
            self._paint(none, many, LIMITS["many"])
            self._memory(none, many, LIMITS["many"])
        one = Program([self._program], self._laboratory("one region", 1, 1000).variables)
        with Desktop(self._scratch) as desktop:
            process = desktop.start(*one.command, env=one.environment)
            silence = longest_silence(process, lambda: time.sleep(MANY_SECONDS))
            self._table.row("longest stall, ms: all in one region", None, silence, None,
                            LIMITS["stall"], silence)

    def _quiet_desktop(self):
        return Desktop(self._scratch, window_manager=False, assistive=False)

    def _laboratory(self, name, regions=0, credentials=0):
        laboratory = Laboratory(self._scratch / name, str(self._build / "bin" / "spacekey-cli"))
        if credentials:
            laboratory.fill(regions, credentials)
        return laboratory

    def _paint(self, yardstick, subject, limit):
        screen = Screen()
        times = {"yardstick": [], "subject": []}
        for _ in range(STARTS + 1):  # in turns, so that both see the same machine
            for name, program in (("yardstick", yardstick), ("subject", subject)):
                process, seconds = screen.start(program)
                times[name].append(seconds * 1000)
                end(process)
        times = {name: each[1:] for name, each in times.items()}
        figure = ratio(times, "subject", "yardstick")
        self._table.row("first paint, ms", *map(statistics.median, times.values()), figure, limit,
                        figure)

    def _memory(self, yardstick, subject, limit):
        """… of a window that has nothing to do; and how often each wakes up."""
        screen = Screen()
        memory, wakeups = [], []
        for program in (yardstick, subject):
            process, _ = screen.start(program)
            time.sleep(3)  # what follows the first paint is over by then
            memory.append(proportional_memory(process.pid))
            before = switches(process.pid)
            time.sleep(IDLE_SECONDS)
            wakeups.append(switches(process.pid) - before)
            end(process)
        figure = memory[1] / memory[0]
        self._table.row("memory (PSS), MiB", *memory, figure, limit, figure)
        return wakeups

    def _stall(self, desktop):
        """The longest silence of the GUI thread while the keyring's daemon is stopped."""
        keyring = int(os.environ["SPACEKEY_TEST_KEYRING_PID"])
        with SandboxWindow(desktop, self._build) as window:
            connect(window)
            usual = longest_silence(window.process, lambda: time.sleep(3))
            os.kill(keyring, signal.SIGSTOP)
            try:
                stopped = longest_silence(window.process, lambda: use(window))
            finally:
                os.kill(keyring, signal.SIGCONT)
        self._table.row("longest stall, ms: at rest", None, usual, None, LIMITS["stall"], usual)
        self._table.row("    with the keyring stopped", None, stopped, None, LIMITS["stall"],
                        stopped)


def longest_silence(process, action):
    """Of its window's thread, in ms, from when the window is there to the end of the action."""
    wait_until("a window", lambda: subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
        capture_output=True).stdout)
    with subprocess.Popen([HERE / "heartbeat.py", str(process.pid)], text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as heartbeat:
        if heartbeat.stdout.readline().strip() != "ready":
            raise RuntimeError("no heartbeat")
        action()
        heartbeat.stdin.close()
        longest, beats = heartbeat.stdout.read().split()
    if int(beats) < 100:
        raise RuntimeError(f"only {beats} heartbeats")
    return float(longest)


def connect(window):
    window.press("Connect BaseSpace")
    link, _ = window.ask_for_code()
    browser = PlainHttp()
    browser.open(link)
    browser.sign_in("1001")
    browser.accept()
    window.wait_for_name()
    window.press("Done")
    window.credential("default")


def use(window):
    """What needs the keyring: copy a token, and connect anew."""
    window.press("Copy token")
    time.sleep(3)
    window.press("Connect BaseSpace")
    window.press("Continue")
    time.sleep(3)


def proportional_memory(pid):
    """PSS in MiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss")


def switches(pid):
    """How often its threads went to sleep of their own will so far: once for each wake-up."""
    total = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                total += int(line.split()[1])
    return total


def end(process):
    process.terminate()
    process.wait(10)
