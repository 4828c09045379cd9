# SPDX-License-Identifier: Apache-2.0
"""A profile as a large laboratory has it: many regions, many credentials in each."""
import json
import os
import subprocess
from pathlib import Path


class Laboratory:
    """Folders for SpaceKey's files, of their own; the keyring is the session's."""

    def __init__(self, folder, command_line):
        self._command_line = command_line
        self._data = Path(folder) / "data"
        self._config = Path(folder) / "config"
        for each in (self._data, self._config):
            each.mkdir(parents=True, mode=0o700)
        self.variables = {"XDG_DATA_HOME": str(self._data), "XDG_CONFIG_HOME": str(self._config)}

    def add_token(self, token):
        """Of the region use1, as its default credential; returns the key under which it is kept."""
        self._run("add", "--no-check", input=token)
        return self.credentials()[0]["key"]

    def credentials(self):
        return json.loads(self._run("list", "--json"))

    def fill(self, regions, credentials):
        """So many custom regions, and so many credentials, spread over them evenly; the first one
        is the command line's default."""
        self.add_token(b"0123456789abcdef0123456789abcdef")
        ids = [f"lab-{number:02}" for number in range(regions)]
        self._write_regions(ids)
        index = self._data / "spacekey" / "credentials.json"
        contents = json.loads(index.read_text())
        example = contents["credentials"][0]
        contents["credentials"] = [
            self._credential(example, ids[number % regions], number // regions)
            for number in range(credentials)]
        index.write_text(json.dumps(contents, indent=4))
        if len(self.credentials()) != credentials:
            raise RuntimeError("not every credential is listed")

    def _run(self, *arguments, **options):
        return subprocess.run([self._command_line, *arguments], check=True, capture_output=True,
                              env={**os.environ, **self.variables}, **options).stdout

    def _write_regions(self, ids):
        folder = self._config / "spacekey"
        folder.mkdir(mode=0o700, exist_ok=True)
        with open(folder / "spacekey.ini", "w", encoding="utf-8") as settings:
            settings.write(f"[commandLine]\nregion={ids[0]}\n")
            for each in ids:
                settings.write(f"\n[region-{each}]\nname=Laboratory {each}\n"
                               f"apiUrl={address(each)}\nwebUrl={address(each)}\n")

    @staticmethod
    def _credential(example, region, number):
        return {**example, "region": region, "name": f"account-{number}", "default": number == 0,
                "apiServer": address(region), "key": f"spacekey:{region}/account{number:03}",
                "user": {"id": f"{number}", "name": f"Account {number}",
                         "email": f"account{number}@{region}.example", "workgroup": False},
                "scopes": ["browse global", "read global"]}


def address(region):
    return f"https://{region}.example"
