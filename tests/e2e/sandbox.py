# SPDX-License-Identifier: Apache-2.0
"""SpaceKey's window in the sandbox, as a person uses it: by the names that design and tests share."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

from accessible import Role, State, application
from commandline import Connecting
from desktop import press_keys, wait_until
from simulator import Simulator

# Stands in for the system's browser opener, and remembers what it was asked to open.
OPENER = '#!/bin/sh\nprintf "%s\\n" "$1" >>"$(dirname "$0")/links"\n'


class SandboxWindow:
    """Starts on entry; ends, with its simulator, on exit. Then status is its exit status."""

    def __init__(self, desktop, build, appearance="light", language="en"):
        self._desktop = desktop
        self._programs = Path(build) / "bin"
        self._command_line = [str(self._programs / "spacekey-cli"), "--sandbox"]
        self._appearance = appearance
        self._language = language
        self._opener = Path(tempfile.mkdtemp(dir=desktop.scratch))
        self.status = None

    def __enter__(self):
        opener = self._opener / "xdg-open"
        opener.write_text(OPENER)
        opener.chmod(0o755)
        environment = {**os.environ, "PATH": f"{self._opener}:{os.environ['PATH']}"}
        if self._language != "en":
            environment |= {"LC_ALL": f"{self._language}.UTF-8", "LANGUAGE": self._language}
        self.process = self._desktop.start(
            str(self._programs / "spacekey"), "--sandbox", "--appearance", self._appearance,
            env=environment)
        self.root = application(self.process)
        # The simulator starts after the window.
        wait_until("the sandbox's region is chosen", lambda: self.region() == "Sandbox", 30)
        self.button("Connect BaseSpace")
        return self

    def __exit__(self, *_):
        self._children = self._running_children()
        self.status = self._desktop.end(self.process)

    # What is on the screen

    def button(self, name, seconds=20):
        return self.root.button(name, seconds)

    def has_button(self, name):
        return bool(self.root.all(Role.PUSH_BUTTON, name))

    def press(self, name):
        self.button(name).press()

    def shows(self, text):
        return self.root.shows(text)

    def regions(self):
        return self.root.find(Role.LIST, "Regions")

    def region(self):
        """The chosen region's name."""
        chosen = [c for c in self.regions().all(Role.LIST_ITEM) if c.has(State.SELECTED)]
        return chosen[0].name if chosen else None

    def choose_region(self, name):
        self.regions().find(Role.LIST_ITEM, name).click()
        wait_until(f"{name} is chosen", lambda: self.region() == name)

    def chosen_preset(self):
        chosen = [c for c in self.root.all(Role.RADIO_BUTTON) if c.has(State.CHECKED)]
        return chosen[0].name if len(chosen) == 1 else None

    def credential(self, name):
        """The group that is the credential's card; waits for it."""
        group = self.root.find(Role.PANEL, "Credentials")
        return group.find(Role.PANEL, name)

    def wait_for_name(self):
        """What the Done page calls the new credential."""
        return self.root.find_text("Credential name", 30).text

    def wait_for_state(self, name, state):
        """Of the credential; `state` is how its card's line on it begins."""
        card = self.credential(name)
        wait_until(f"{name} is {state}",
                   lambda: any(c.name.startswith(state) for c in card.all(Role.LABEL)))

    def wait_until_gone(self, name):
        """The credential's card."""
        wait_until(f"no credential {name}", lambda: not self.root.all(Role.PANEL, name))

    def wait_for_refusal(self):
        wait_until("a word on the refusal",
                   lambda: self.shows("declined") or self.shows("refused"), 30)

    # What a person does in more than one movement

    def choose_in_menu_bar(self, entry):
        found = self.root.all(Role.MENU_ITEM, entry, showing=False)[0]
        wait_until(f"menu entry {entry}", lambda: found.has(State.ENABLED))
        found.press()

    def choose_in_menu_of(self, button, letter):
        """The entry of the menu under the button with that letter; Qt leaves such menus out of
        the tree."""
        self.open_menu_of(button)
        press_keys(letter)

    def open_menu_of(self, button):
        before = self._windows()
        button.press()
        wait_until(f"the menu of {button.name}", lambda: self._windows() != before)

    def connect_by_redirect(self):
        """As far as “What is it for?”."""
        self.choose_in_menu_of(self.button("More ways to connect"), "r")
        self.button("Continue")

    def ask_for_code(self):
        """From “What is it for?” on: the link and the code."""
        self.press("Continue")
        link = self.root.find_text("Verification link").text
        code = self.root.find_text("Verification code").text
        wait_until("the link in the browser", lambda: link in self.opened_links())
        return link, code

    # What is beside the window

    def opened_links(self):
        links = self._opener / "links"
        return links.read_text().splitlines() if links.exists() else []

    def index_entries(self):
        index = Path(os.environ["XDG_DATA_HOME"]) / "spacekey-sandbox" / "credentials.json"
        return json.loads(index.read_text())["credentials"]

    def bs_folder(self):
        """Where the sandbox has its files of the bs CLI."""
        folder = Path(os.environ["XDG_DATA_HOME"]) / "spacekey-sandbox" / ".basespace"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def index_entry(self, name):
        return next(e for e in self.index_entries() if e["name"] == name)

    def command_line(self, *arguments):
        """What spacekey-cli prints, in the same sandbox."""
        return subprocess.run([*self._command_line, *arguments],
                              check=True, capture_output=True, timeout=30).stdout

    def connecting(self, name):
        """A sign-in by redirect on the command line, under way."""
        return Connecting([*self._command_line, "connect", "--flow", "redirect", "--no-browser",
                           "--name", name])

    def simulator(self):
        regions = json.loads(self.command_line("region", "list", "--json"))
        return Simulator(next(r["apiUrl"] for r in regions if r["id"] == "sandbox"))

    def simulator_ended(self):
        """Whether no child outlives the window; waits a little."""
        return wait_until("its children ended", lambda: not any(
            Path(f"/proc/{child}").exists() for child in self._children), 5)

    def _windows(self):
        """Those of the program that are on the screen, menus among them."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                               str(self.process.pid)], capture_output=True).stdout

    def _running_children(self):
        tasks = Path(f"/proc/{self.process.pid}/task")
        return [int(child) for children in tasks.glob("*/children")
                for child in children.read_text().split()]
