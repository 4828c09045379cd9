#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The window as a screen reader has it: more access, and less.

usage: tst_accessibility_access.py BUILD
"""
from accessibilitycase import AccessibilityCase, run
from accessible import Role
from browser import PlainHttp
from desktop import wait_until
from listeners import free_port, listeners


class AccessibilityOfAccess(AccessibilityCase):
    def test_redirect(self):
        """The other way to connect, with a browser that insists on https."""
        window, root = self.window, self.root
        window.connect_by_redirect()
        root.find(Role.RADIO_BUTTON, "Custom").do("Toggle")
        scopes = root.find_field("Scopes")
        scopes.write("read project 76076")
        wait_until("the meaning of the scope", lambda: "project 76076." in scopes.description)
        self.check_controls("scope editor")

        window.press("Continue")
        link = root.find_text("Verification link").text
        self.assertEqual(root.all(name="Verification code"), [])
        for name in ["Copy link", "Open browser again", "Cancel"]:
            window.button(name)
        self.check_controls("waiting for the browser")

        stuck = self.accept(link, follows=False).address().replace("http:", "https:", 1)
        PlainHttp().open_in_vain(stuck)
        window.button("Use a code instead")
        address = root.find_field("Address from the browser")
        self.check_controls("the browser is not back")
        address.write(stuck)
        window.press("Use address")
        self.assertEqual(window.wait_for_name(), "default")
        self.check_controls("done")

    def test_another_user(self):
        """Signs in where a credential was to be renewed."""
        window = self.window
        card = self.store("default", "1001")
        card.button("Verify").do("SetFocus")
        window.choose_in_menu_bar("Reconnect with other scopes…")
        window.press("Continue")
        self.accept(self.root.find_text("Verification link").text, "1002")
        for name in ["Replace", "Cancel", "Keep both"]:
            window.button(name)
        self.check_controls("another user")
        window.press("Keep both")
        self.assertEqual(window.wait_for_name(), "Second User")

    def test_looking_after_credentials(self):
        window = self.window
        self.store("default", "1001")
        card = self.store("pipeline", "2001")
        card.button("Copy token")
        card.button("More actions for pipeline")
        simulator = window.simulator()
        simulator.hook("fault", name="slow", path="/users/current")
        window.choose_in_menu_bar("Verify all")
        wait_until("one of two", lambda: window.shows("1 of 2 verified"))
        window.button("Cancel")
        self.check_controls("verifying all")
        wait_until("both", lambda: window.shows("2 valid"))
        window.press("Dismiss")

        window.choose_in_menu_of(card.button("More actions for pipeline"), "v")
        for name in ["Revoke", "Revoke and remove", "Cancel"]:
            window.button(name)
        self.check_controls("revoke")
        window.press("Revoke")
        window.wait_for_state("pipeline", "Revoked")
        card.button("Sign in again")
        self.check_controls("revoked")

        window.choose_in_menu_of(card.button("More actions for pipeline"), "r")
        window.button("Undo")
        window.wait_until_gone("pipeline")
        self.check_controls("removed")
        window.press("Undo")
        window.credential("pipeline")

    def test_launch(self):
        window, root = self.window, self.root
        window.choose_in_menu_bar("Sign-in settings…")
        for name in ["Redirect path", "Redirect port"]:
            root.find_field(name)
        port = free_port()
        root.find_field("Redirect port").write(str(port))
        root.find(Role.CHECK_BOX, "Listen for app launches from BaseSpace").do("Toggle")
        address = root.find_text("Redirect URI").text
        for name in ["Copy", "Save", "Cancel"]:
            window.button(name)
        self.check_controls("sign-in settings")
        window.press("Save")
        wait_until("SpaceKey to listen", lambda: listeners(port))

        browser = PlainHttp()
        browser.open(window.simulator().api_url + "/apps/launch")
        browser.sign_in("2001")
        browser.launch("555210", address)
        for name in ["Dismiss", "Keep token", "Revoke token"]:
            window.button(name)
        root.find_field("Credential name")
        self.check_controls("launch")
        window.press("Dismiss")
        window.button("Connect BaseSpace")


if __name__ == "__main__":
    run()
