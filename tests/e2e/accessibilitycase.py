# SPDX-License-Identifier: Apache-2.0
"""What the tests of the window as a screen reader and a keyboard have it share."""
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
            Role.CHECK_MENU_ITEM, Role.RADIO_MENU_ITEM, Role.LINK, Role.PAGE_TAB,
            Role.PROGRESS_BAR}


class AccessibilityCase(unittest.TestCase):
    """Each test has a window of its own."""
    build = None

    @classmethod
    def setUpClass(cls):
        scratch = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.desktop = cls.enterClassContext(Desktop(scratch))

    def setUp(self):
        self.window = self.enterContext(SandboxWindow(self.desktop, self.build))
        self.root = self.window.root

    def accept(self, link, user="1001", **how):
        browser = PlainHttp(**how)
        browser.open(link)
        browser.sign_in(user)
        browser.accept()
        return browser

    def store(self, name, user):
        """A credential, by the command line."""
        with self.window.connecting(name) as connecting:
            self.accept(connecting.link, user)
            self.assertEqual(connecting.status(), 0)
        return self.window.credential(name)

    def check_controls(self, page):
        """All that is on the screen can be named, and its buttons pressed."""
        seen = 0
        for control in self.root.all():
            if control.role in CONTROLS:
                seen += 1
                self.assertTrue(control.name.strip(), f"{page}: a nameless {control.role_name}")
            if control.role == Role.PUSH_BUTTON and control.has(State.ENABLED):
                self.assertIn("Press", control.actions, f"{page}: {control.name}")
        self.assertGreater(seen, 3, page)

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
        # A list's current item says so even when the list is not in focus.
        if all(c.role != Role.LIST for c in inside):
            inside = [c for c in inside if c.role != Role.LIST_ITEM]
        return inside[-1] if inside else None


def run():
    """The tests of the program; its argument is BUILD."""
    enter_session(Path(sys.argv[0]).resolve(), sys.argv[1:])
    AccessibilityCase.build = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2, warnings="ignore")
