#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What is installed completes command lines in real shells, as a person types them.

usage: tst_shells.py BUILD, in a session with a keyring
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from shell import PROMPT, Shell

# Tells what it was started with, word by word; but is itself when a shell asks it.
STAND_IN = """#!/bin/sh
case $1 in
__complete | completion) exec "$SPACEKEY_TEST_PROGRAM" "$@" ;;
esac
printf '<%s>' "$@"
echo '<end>'
"""

# What is typed before the key Tab, and what the program is started with.
LINES = [("conn", ["connect"]),
         ("reg", ["region"]),
         ("region rem", ["region", "remove"]),
         ("--sand", ["--sandbox"]),
         ("connect --flow dev", ["connect", "--flow", "device"]),
         ("connect --no-br", ["connect", "--no-browser"]),
         ("env --shell power", ["env", "--shell", "powershell"]),
         ("token --region euc", ["token", "--region", "euc1"]),
         ("token --region=euc", ["token", "--region=euc1"]),
         ("token --region lab --name Se", ["token", "--region", "lab", "--name", "Seq Core 'A'"]),
         ("token --region lab --name=Se", ["token", "--region", "lab", "--name=Seq Core 'A'"]),
         ("region remove l", ["region", "remove", "lab"]),
         ("region add x --ca-file cer", ["region", "add", "x", "--ca-file", "certificate.pem"]),
         ("import cer", ["import", "certificate.pem"]),
         ("help region rem", ["help", "region", "remove"]),
         ("exec --region lab -- sequence-th", ["exec", "--region", "lab", "--", "sequence-them"]),
         ("exec sequence-th", ["exec", "sequence-them"]),
         ("exec -- cat cer", ["exec", "--", "cat", "certificate.pem"])]


class Shells(unittest.TestCase):
    build = None

    @classmethod
    def setUpClass(cls):
        cls.home = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.share = cls.home / "installed" / "share"
        subprocess.run(["cmake", "--install", cls.build, "--prefix", cls.home / "installed",
                        "--component", "completions"], check=True, capture_output=True)
        program = Path(cls.build).resolve() / "bin" / "spacekey-cli"
        cls.environment = os.environ | {
            "PATH": f"{cls.home / 'bin'}:{os.environ['PATH']}", "TERM": "vt100", "PS1": PROMPT,
            "HOME": str(cls.home), "ZDOTDIR": str(cls.home), "HISTFILE": "",
            "XDG_DATA_DIRS": f"{cls.share}:/usr/local/share:/usr/share",
            "XDG_DATA_HOME": str(cls.home / "data"), "XDG_CONFIG_HOME": str(cls.home / "config"),
            "SPACEKEY_TEST_PROGRAM": str(program)}
        cls.put_program("spacekey-cli", STAND_IN)
        cls.put_program("sequence-them", "#!/bin/sh\n")
        (cls.home / "certificate.pem").touch()
        cls.run_program(program, "region", "add", "lab", "--name", "Lab", "--api-url",
                        "http://127.0.0.1:1", "--web-url", "http://127.0.0.1:1")
        cls.run_program(program, "add", "--region", "lab", "--name", "Seq Core 'A'", "--no-check",
                        secret="0123456789abcdef0123456789abcdef")

    @classmethod
    def put_program(cls, name, text):
        path = cls.home / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    @classmethod
    def run_program(cls, *command, secret=""):
        subprocess.run(command, check=True, env=cls.environment, input=secret, text=True,
                       capture_output=True, timeout=30)

    def check_lines(self, *command):
        with Shell([shutil.which(command[0]), *command[1:]], self.environment, self.home) as shell:
            for typed, words in LINES:
                with self.subTest(typed=typed):
                    shell.type(f"spacekey-cli {typed}\t\r")
                    self.assertIn("".join(f"<{word}>" for word in words) + "<end>",
                                  shell.read_until("<end>"))
                    shell.read_until(PROMPT)

    def check_choices(self, *command):
        """What can follow is shown, and the command for the shells' scripts is not."""
        with Shell([shutil.which(command[0]), *command[1:]], self.environment, self.home) as shell:
            shell.type("spacekey-cli token --region eu\t\t")
            self.assertIn("euc1", shell.read_until("euw2"))
            shell.type("\x15spacekey-cli \t\t")
            self.assertNotIn("__complete", shell.read_until("whoami"))

    def test_bash(self):
        setup = self.home / "bashrc"
        setup.write_text(f". /usr/share/bash-completion/bash_completion\nPS1='{PROMPT}'\n")
        self.check_lines("bash", "--noprofile", "--rcfile", setup, "-i")
        self.check_choices("bash", "--noprofile", "--rcfile", setup, "-i")

    def test_bash_without_the_package_of_completions(self):
        setup = self.home / "plainbashrc"
        setup.write_text(f"eval \"$(spacekey-cli completion bash)\"\nPS1='{PROMPT}'\n")
        self.check_lines("bash", "--noprofile", "--rcfile", setup, "-i")

    def test_zsh(self):
        (self.home / ".zshrc").write_text(
            f"fpath=({self.share}/zsh/site-functions $fpath)\n"
            f"autoload -U compinit\ncompinit -u -D\nPS1='{PROMPT}'\nunsetopt prompt_sp\n")
        self.check_lines("zsh", "-i")
        self.check_choices("zsh", "-i")

    def test_fish(self):
        for typed, words in LINES:
            with self.subTest(typed=typed):
                answer = subprocess.run(
                    ["fish", "--private", "-c", "complete -C \"$argv\"", f"spacekey-cli {typed}"],
                    check=True, env=self.environment, cwd=self.home, capture_output=True,
                    text=True, timeout=30).stdout
                self.assertEqual([words[-1]], [line.split("\t")[0] for line in answer.splitlines()])


if __name__ == "__main__":
    Shells.build = sys.argv.pop(1)
    unittest.main()
