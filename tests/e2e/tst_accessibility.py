#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The window as a screen reader and a keyboard have it, on each of its pages.

usage: tst_accessibility.py BUILD
"""
import sys
import tempfile
import unittest
from pathlib import Path

from accessible import Role, State
from browser import PlainHttp
from desktop import Desktop, enter_session, press_keys, wait_until
from sandbox import SandboxWindow

# Each of these is for a person to use, so it needs a name.
CONTROLS = {Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.RADIO_BUTTON, Role.CHECK_BOX, Role.TEXT,
            Role.PASSWORD_TEXT, Role.ENTRY, Role.COMBO_BOX, Role.SPIN_BUTTON, Role.SLIDER,
            Role.LIST, Role.LIST_ITEM, Role.TABLE, Role.TREE, Role.MENU, Role.MENU_ITEM,
            Role.CHECK_MENU_ITEM, Role.RADIO_MENU_ITEM, Role.LINK, Role.PAGE_TAB}
PRESETS = ["Identify", "Browse", "Download", "Upload", "bs CLI"]


class Accessibility(unittest.TestCase):
    build = None

    @classmethod
    def setUpClass(cls):
        scratch = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.desktop = cls.enterClassContext(Desktop(scratch))

    def setUp(self):
        self.window = self.enterContext(SandboxWindow(self.desktop, self.build))
        self.root = self.window.root

    def accept(self, link, user="1001"):
        browser = PlainHttp()
        browser.open(link)
        browser.sign_in(user)
        browser.accept()

    def check_controls(self, page):
        """All that is on the screen can be named, and its buttons pressed."""
        seen = 0
        for control in self.root.all():
            if control.role in CONTROLS:
                seen += 1
                self.assertTrue(control.name.strip(), f"{page}: a nameless {control.role_name}")
            if control.role == Role.PUSH_BUTTON:
                self.assertIn("Press", control.actions, f"{page}: {control.name}")
        self.assertGreater(seen, 3, page)

    def test_every_page(self):
        window, root = self.window, self.root
        self.check_controls("not connected")
        for item in root.all(Role.MENU_ITEM, showing=False):
            self.assertTrue(item.name, "a nameless item in a menu")
        names = [item.name for item in window.regions().all(Role.LIST_ITEM, showing=False)]
        for region in ["United States", "London, UK", "Beijing, China", "Sandbox"]:
            self.assertIn(region, "\n".join(names))

        window.press("Connect BaseSpace")
        window.button("Continue")
        for preset in PRESETS:
            root.find(Role.RADIO_BUTTON, preset)
        self.check_controls("what is it for")

        link, code = window.ask_for_code()
        for name in ["Copy link", "Open browser again", "Copy code", "Cancel"]:
            window.button(name)
        shown = root.find_text("Verification code")
        self.assertTrue(shown.has(State.READ_ONLY) or not shown.has(State.EDITABLE))
        for character in code:
            self.assertIn(character, shown.description)
        self.check_controls("waiting")

        self.accept(link)
        self.assertEqual(window.wait_for_name(), "default")
        for name in ["Copy token", "Connect another", "Done"]:
            window.button(name)
        self.check_controls("done")

        window.press("Done")
        window.credential("default")
        self.check_controls("connected")
        window.press("Copy token")
        window.button("Clear now")
        self.check_controls("copied")

    def test_client_pair(self):
        """A region without a client pair leads to the place where it is set up."""
        self.window.choose_region("London, UK")
        self.window.press("Connect BaseSpace")
        self.root.find_field("Client key").write("0123456789abcdef0123456789abcdef")
        self.root.find_field("Client secret").write("fedcba9876543210fedcba9876543210")
        self.check_controls("client pair")
        self.window.press("Save")
        self.window.button("Continue")

    def test_keyboard_alone(self):
        """The main job with Tab, arrow, Space and Enter."""
        window = self.window
        self.reach("Connect BaseSpace")
        press_keys("space")
        window.button("Continue")
        self.reach("Continue")
        press_keys("Return")
        link = self.root.find_text("Verification link").text
        self.reach("Copy code")
        self.reach("Cancel")
        self.accept(link)
        self.assertEqual(window.wait_for_name(), "default")
        self.reach("Done")
        press_keys("Return")
        window.credential("default")
        self.reach("Copy token")
        press_keys("space")
        window.button("Clear now")
        self.reach("Sandbox")  # in the list of regions
        press_keys("Home")
        wait_until("the first region", lambda: window.region() == "United States")
        self.assertFalse(window.has_button("Copy token"))

    def reach(self, name):
        """Tab until the focus is on name."""
        visited = []
        for _ in range(40):
            focused = self.focused()
            if focused and focused.name == name:
                return
            visited.append(focused.name if focused else None)
            press_keys("Tab")
            wait_until("the focus to move", lambda: self.focused() is not None)
        self.fail(f"{name} is not on the way of the Tab key: {visited}")

    def focused(self):
        inside = [c for c in self.root.all() if c.has(State.FOCUSED)]
        return inside[-1] if inside else None


if __name__ == "__main__":
    enter_session(Path(__file__).resolve(), sys.argv[1:])
    Accessibility.build = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2, warnings="ignore")
