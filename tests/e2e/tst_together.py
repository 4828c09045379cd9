#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The window and the command line change the credentials at once: nothing is lost.

usage: tst_together.py BUILD
"""
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from accessible import Role, application
from desktop import Desktop, enter_session, press_keys, wait_until

CHANGES = 200


class Together(unittest.TestCase):
    build = None

    def setUp(self):
        scratch = self.enterContext(tempfile.TemporaryDirectory())
        self.desktop = self.enterContext(Desktop(scratch))
        self.index = Path(os.environ["XDG_DATA_HOME"]) / "spacekey" / "credentials.json"
        self.failures = []

    def command_line(self, *arguments, secret=""):
        return subprocess.run([self.build / "bin" / "spacekey-cli", *arguments], check=True,
                              capture_output=True, text=True, input=secret, timeout=30).stdout

    def names(self, region):
        contents = json.loads(self.index.read_text())
        return [e["name"] for e in contents["credentials"] if e["region"] == region]

    def give_a_laboratory(self):
        """A region with many credentials, for the window to remove."""
        self.command_line("region", "add", "lab", "--name", "Lab", "--api-url",
                          "https://lab.example", "--web-url", "https://lab.example")
        self.command_line("add", "--no-check", "--region", "lab", "--name", "0", secret=token(0))
        contents = json.loads(self.index.read_text())
        example = contents["credentials"][0]
        contents["credentials"] = [
            {**example, "name": str(n), "key": f"{example['key'][:-3]}{n:03}", "default": n == 0}
            for n in range(CHANGES)]
        self.index.write_text(json.dumps(contents))

    def add_by_command_line(self):
        try:
            for number in range(CHANGES):
                self.command_line("add", "--no-check", "--region", "use1", "--name", str(number),
                                  secret=token(number))
        except Exception as error:
            self.failures.append(error)

    def remove_in_window(self):
        while left := self.names("lab"):
            press_keys("ctrl+Delete")
            deadline = time.monotonic() + 10
            while self.names("lab") == left and not self.failures:
                self.assertLess(time.monotonic(), deadline, f"{len(left)} are left")
                time.sleep(0.005)

    def test_200_changes_each_are_all_there(self):
        self.give_a_laboratory()
        window = self.desktop.start(str(self.build / "bin" / "spacekey"), "--region", "lab")
        root = application(window)
        wait_until("the cards", lambda: root.all(Role.PUSH_BUTTON, "Copy token"))
        adding = threading.Thread(target=self.add_by_command_line)
        adding.start()
        try:
            self.remove_in_window()
        finally:
            adding.join()
        self.assertEqual(self.failures, [])
        numbers = [str(number) for number in range(CHANGES)]
        self.assertEqual(self.names("lab"), [])
        self.assertEqual(self.names("use1"), numbers)
        regions = root.find(Role.LIST, "Regions")
        wait_until("the window shows what the command line added", lambda: any(
            f"{CHANGES} accounts" in item.description for item in regions.all(Role.LIST_ITEM)), 2)
        for number in numbers:
            given = self.command_line("token", "--region", "use1", "--name", number).strip()
            self.assertTrue(given == token(int(number)), f"another token stands under {number}")
        self.assertIsNone(window.poll())


def token(number):
    return f"{number:08x}" * 4


if __name__ == "__main__":
    enter_session(Path(__file__).resolve(), sys.argv[1:])
    Together.build = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
