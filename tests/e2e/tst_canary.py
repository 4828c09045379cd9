#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""S1: with every logging rule on, tokens are nowhere but in the keyring and where they were asked for.

usage: tst_canary.py BUILD [hardened]

`hardened` says that the build must leave no core dumps.
"""
import os
import resource
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from accessible import Role
from browser import PlainHttp
from desktop import Desktop, enter_session
from keyring import stored_secret
from processwatch import ProcessWatch
from sandbox import SandboxWindow

LOUD = {"QT_LOGGING_RULES": "*=true", "G_MESSAGES_DEBUG": "all"}
MAX_SIZE = 20 << 20  # of a file that is looked into


class Canary(unittest.TestCase):
    build = None
    hardened = False

    def setUp(self):
        os.environ.update(LOUD)
        self.scratch = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.begin = time.time()
        desktop = self.enterContext(Desktop(self.scratch))
        self.watch = self.enterContext(ProcessWatch())
        self.window = self.enterContext(SandboxWindow(desktop, self.build))
        self.said, self.titles = [], []

    def connect_and_copy(self):
        window = self.window
        window.press("Connect BaseSpace")
        link, _ = window.ask_for_code()
        browser = PlainHttp()
        browser.open(link)
        browser.sign_in("1001")
        browser.accept()
        self.note_titles()
        window.wait_for_name()
        window.press("Copy token")
        window.press("Done")
        window.credential("default")
        self.note_titles()
        window.press("Copy token")
        window.press("Verify")
        window.wait_for_state("default", "Valid")

    def read_diagnostics(self):
        """As it stands there to be copied, and to be sent to somebody who can help."""
        window = self.window
        window.choose_in_menu_bar("Diagnostics…")
        window.button("Copy report")
        report = window.root.find_text("Report").text
        self.assertIn("sandbox: API http://127.0.0.1", report)
        self.said.append(report.encode())
        self.note_titles()
        window.press("Copy report")
        window.press("Close")

    def note_titles(self):
        self.titles.append(subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
            capture_output=True).stdout)
        self.titles += [each.name.encode() for each in self.window.root.all(Role.PANEL)]

    def run_command(self, *arguments, secret=b"", prints_token=False):
        """Its standard output is kept for the search, unless it is to hold a token."""
        done = subprocess.run([self.build / "bin" / "spacekey-cli", "--sandbox", *arguments],
                              input=secret, capture_output=True, timeout=30)
        self.assertEqual(done.returncode, 0, arguments)
        self.said.append(done.stderr if prints_token else done.stderr + done.stdout)
        return done.stdout

    def use_command_line(self, pasted):
        # GLib's own messages go to standard output, before it.
        token = self.run_command("token", prints_token=True).split()[-1]
        self.run_command("add", "--no-check", "--name", "pasted", secret=pasted)
        self.assertTrue(
            self.run_command("token", "--name", "pasted", prints_token=True).split()[-1] == pasted)
        self.assertTrue(token in self.run_command("env", prints_token=True))
        self.run_command("exec", "sleep", "0.3")
        exported = Path(self.run_command("export", "--config", "lab").decode().split()[-1])
        for arguments in (["verify"], ["whoami", "--json"], ["list", "--json"], ["scan", "--json"],
                          ["scan"], ["diagnose"], ["diagnose", "--json"], ["app", "show"],
                          ["remove", "--yes", "--name", "pasted"], ["revoke", "--yes"]):
            self.run_command(*arguments)
        return token, exported

    def files(self):
        """Whatever was written since the beginning: at home, by the programs' output, in /tmp."""
        for folder in {os.environ["HOME"], str(self.scratch), "/tmp"}:
            for path, _, names in os.walk(folder):
                for name in names:
                    file = Path(path) / name
                    try:
                        status = file.lstat()
                        if file.is_file() and not file.is_symlink() and status.st_size < MAX_SIZE \
                                and status.st_mtime >= self.begin - 1:
                            yield file, file.read_bytes()
                    except OSError:
                        continue  # it has gone meanwhile

    def test_it_is_nowhere_else(self):
        pasted = secrets.token_hex(16).encode()
        self.connect_and_copy()
        self.read_diagnostics()
        client_secret = stored_secret("SpaceKey Sandbox", "spacekey-sandbox-app:sandbox").strip()
        token, exported = self.use_command_line(pasted)
        self.watch.stop()

        files = dict(self.files())
        # What the person asked for, and nobody else may read.
        self.assertTrue(token in files.pop(exported), "not exported")
        self.assertEqual(exported.stat().st_mode & 0o777, 0o600)
        self.assertTrue(any(b"qt." in each for each in [*files.values(), *self.said]), "not loud")
        self.assertTrue(any(b"spacekey-cli" in each for each in self.watch.command_lines))
        child = [each for name, each in self.watch.environments if name == "sleep"]
        self.assertTrue(any(b"BASESPACE_ACCESS_TOKEN=" + token in each for each in child))
        for secret in (token, pasted, client_secret):
            self.assertGreaterEqual(len(secret), 32)
            self.assertEqual([str(file) for file, content in files.items() if secret in content], [])
            self.assertFalse(any(secret in each for each in self.said), "said")
            self.assertFalse(any(secret in each for each in self.titles), "in a title")
            self.assertFalse(any(secret in each for each in self.watch.command_lines), "in argv")
            self.assertEqual([name for name, each in self.watch.environments
                              if secret in each and name != "sleep"], [])
        if self.hardened:
            self.assertFalse(leaves_a_core_dump(self.window.process.pid))


def leaves_a_core_dump(pid):
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(pid, resource.RLIMIT_CORE, unlimited)
    os.kill(pid, signal.SIGSEGV)
    return os.WCOREDUMP(os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    enter_session(Path(__file__).resolve(), sys.argv[1:])
    Canary.hardened = "hardened" in sys.argv
    Canary.build = Path(sys.argv[1]).resolve()
    unittest.main(verbosity=2, argv=sys.argv[:1])
