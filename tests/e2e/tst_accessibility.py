#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The window as a screen reader and a keyboard have it: the main job.

usage: tst_accessibility.py BUILD
"""
from accessibilitycase import AccessibilityCase, run
from accessible import Role, State
from desktop import press_keys, wait_until

PRESETS = ["Identify", "Browse", "Download", "Upload", "bs CLI", "Custom"]


class Accessibility(AccessibilityCase):
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
        self.assertTrue(shown.has(State.READ_ONLY) and not shown.has(State.EDITABLE))
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
        self.reach("Verify")
        self.reach("More actions for default")
        press_keys("space")
        press_keys("r")
        window.wait_until_gone("default")
        window.button("Undo")
        press_keys("ctrl+z")
        window.credential("default")
        self.reach("Sandbox")  # in the list of regions
        press_keys("Home")
        wait_until("the first region", lambda: window.region() == "United States")
        self.assertFalse(window.has_button("Copy token"))


if __name__ == "__main__":
    run()
