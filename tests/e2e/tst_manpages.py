#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The man pages as they are installed: readable without a complaint, and complete.

usage: tst_manpages.py BUILD
"""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT",
            "FILES", "SEE ALSO"]


class ManPages(unittest.TestCase):
    build = None

    @classmethod
    def setUpClass(cls):
        prefix = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        subprocess.run(["cmake", "--install", cls.build, "--prefix", prefix,
                        "--component", "manpages"], check=True, capture_output=True)
        cls.pages = {page.name: page for page in prefix.glob("share/man/man1/*.1")}
        cls.overview = cls.program("help")
        commands = re.search(r"Commands:\n(.*?)\n\n", cls.overview, re.DOTALL)[1]
        cls.commands = [re.split("  +", line.strip())[0] for line in commands.splitlines()]

    @classmethod
    def program(cls, *arguments):
        return subprocess.run([Path(cls.build) / "bin" / "spacekey-cli", *arguments], check=True,
                              capture_output=True, text=True, timeout=30).stdout

    @staticmethod
    def read(page):
        """What `man --warnings` shows, and what it complains of. By what it runs: in containers
        `man` itself is often not the real one."""
        shown = subprocess.run(["groff", "-K", "utf8", "-mandoc", "-w", "mac", "-T", "utf8",
                                "-P-cbou", "-rLL=200n", page], check=True, text=True,
                               capture_output=True, timeout=30)
        return shown.stdout, shown.stderr

    def test_there_is_one_for_each_command(self):
        wanted = ["spacekey-cli.1"] + [f"spacekey-cli-{command.replace(' ', '-')}.1"
                                       for command in self.commands]
        self.assertEqual(sorted(wanted), sorted(self.pages))

    def test_no_formatter_complains(self):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                text, complaints = self.read(page)
                self.assertEqual("", complaints)
                self.assertTrue(text)
                lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", page], text=True,
                                      capture_output=True, timeout=30)
                self.assertEqual((0, ""), (lint.returncode, lint.stdout))

    def test_they_say_what_the_help_says(self):
        for command in self.commands:
            with self.subTest(command=command):
                text, _ = self.read(self.pages[f"spacekey-cli-{command.replace(' ', '-')}.1"])
                headings = [line for line in text.splitlines() if line in SECTIONS]
                self.assertEqual(SECTIONS, headings)
                for option in re.findall(r"^  (--[a-z-]+)", self.program("help", *command.split()),
                                         re.MULTILINE):
                    self.assertIn(option, text)
                self.assertIn("SPACEKEY_REGION", text)

    def test_a_command_is_shown_as_it_is_typed(self):
        text, _ = self.read(self.pages["spacekey-cli-env.1"])
        self.assertIn('eval "$(spacekey-cli env)"', text)
        self.assertIn("~/.config/spacekey/spacekey.ini", text)


if __name__ == "__main__":
    ManPages.build = sys.argv.pop(1)
    unittest.main()
