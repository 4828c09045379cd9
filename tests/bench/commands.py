# SPDX-License-Identifier: Apache-2.0
"""How long the command line takes that scripts call again and again."""
import re
import statistics
import subprocess

from laboratory import Laboratory
from stopwatch import Program, difference, in_turns, ratio

RUNS = 101
TOKEN = b"0123456789abcdef0123456789abcdef"
LIMITS = {"least": 1.2, "gh": 0.6, "exec": 3.0, "list": 30.0}
GH_HOST = "github.com"


class Commands:
    def __init__(self, build, scratch, table):
        self._programs = build / "bin"
        self._scratch = scratch
        self._table = table

    def measure(self):
        small = self._laboratory("small")
        large = self._laboratory("large")
        key = small.add_token(TOKEN)
        large.fill(regions=50, credentials=1000)
        gh = GitHub(self._scratch / "gh")
        times = in_turns({
            "least": Program([str(self._programs / "readentry"), "SpaceKey", key]),
            "gh": gh.token(),
            "token": self._command_line(small, "token"),
            "exec": self._command_line(small, "exec", "true"),
            "list none": self._command_line(self._laboratory("empty"), "list", "--json"),
            "list many": self._command_line(large, "list", "--json"),
        }, RUNS)
        median = {name: statistics.median(each) for name, each in times.items()}
        self._table.head("yardstick", "SpaceKey")
        for name, what in (("least", "token, ms (one QtKeychain read)"), ("gh", gh.description)):
            figure = ratio(times, "token", name)
            self._table.row(what, median[name], median["token"], figure, LIMITS[name], figure)
        self._table.head("yardstick", "SpaceKey", "more")
        for name, yardstick, what in (("exec", "token", "exec true, ms (token)"),
                                      ("list many", "list none",
                                       "list --json of 1,000, ms (of none)")):
            figure = difference(times, name, yardstick)
            self._table.row(what, median[yardstick], median[name], figure,
                            LIMITS[name.split()[0]], figure)

    def _laboratory(self, name):
        return Laboratory(self._scratch / name, str(self._programs / "spacekey-cli"))

    def _command_line(self, laboratory, *arguments):
        return Program([str(self._programs / "spacekey-cli"), *arguments], laboratory.variables)


class GitHub:
    """GitHub's command line with a made-up token: in the keyring, if this version can."""

    def __init__(self, folder):
        self._hosts = folder / "hosts.yml"
        folder.mkdir()
        self._token = Program(["gh", "auth", "token"], {"GH_CONFIG_DIR": str(folder),
                                                        "GH_TOKEN": "", "GITHUB_TOKEN": ""})
        kept = "in the keyring" if self._keep_in_keyring() else "in a file"
        said = subprocess.run(["gh", "--version"], capture_output=True, text=True).stdout
        version = re.search(r"\d+\.\d+", said).group()
        self.description = f"token, ms (gh {version}, {kept})"

    def token(self):
        return self._token

    def _keep_in_keyring(self):
        subprocess.run(["secret-tool", "store", "--label=gh", "service", f"gh:{GH_HOST}",
                        "username", ""], input=b"gho_" + TOKEN, check=True)
        self._hosts.write_text(f"{GH_HOST}:\n    user: someone\n    git_protocol: https\n")
        if subprocess.run(self._token.command, env=self._token.environment,
                          capture_output=True).returncode == 0:
            return True
        with self._hosts.open("a") as hosts:
            hosts.write(f"    oauth_token: gho_{TOKEN.decode()}\n")
        return False
