# SPDX-License-Identifier: Apache-2.0
"""The tour's later chapters: what comes after the main job. `tour` is the Tour."""
import urllib.parse

from accessible import Role
from desktop import wait_until
from keyring import stored_secret
from listeners import free_port, listeners, listeners_of, loopback_addresses

BACK = "SpaceKey has received your permission"
ASKED = "SpaceKey is asking you what to do with it"
SCOPES = "browse global, read project 76076, write global"
RUN = "555210"


def redirect(tour):
    """A second user connects, with scopes of one's own choice, by a browser that comes back."""
    window, browser = tour.window, tour.browser
    with tour.step("With a browser redirect, and scopes of one's own"):
        window.connect_by_redirect()
        window.root.find(Role.RADIO_BUTTON, "Custom").do("Toggle")
        window.root.find_field("Scopes").write(SCOPES)
        wait_until("a word on each scope", lambda: window.shows("project 76076."))
        tour.check("each scope is explained, and a wide one is marked",
                   window.shows("Reaches far: write global"))
        tour.picture("10-scope-editor.png")
    with tour.step("Waiting for the browser to come back"):
        window.press("Continue")
        link = window.root.find_text("Verification link").text
        wait_until("the link in the browser", lambda: link in window.opened_links())
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(link).query))
        port = urllib.parse.urlsplit(asked["redirect_uri"]).port
        tour.check("the link went to the browser, and can be read and copied",
                   bool(window.button("Copy link")))
        tour.check("there is no code to compare",
                   not window.root.all(name="Verification code"))
        tour.check("SpaceKey listens on this computer's own addresses alone",
                   listeners(port) == loopback_addresses())
        tour.picture("11-redirect-waiting.png")
        browser.open(link)
        browser.sign_in("1002")
        browser.accept()
        wait_until("the browser to be back", lambda: browser.title() == BACK)
        browser.picture(tour.pictures / "12-browser-back.png")
        tour.check("the browser is back, and says what has happened")
        wait_until("nobody to listen", lambda: not listeners(port), 2)
        tour.check("nobody listens any more")
        tour.check("it is stored under the user's name",
                   window.wait_for_name() == "Second User")
        tour.picture("13-redirect-done.png")
        window.press("Done")
        window.credential("Second User")


def verify(tour):
    """Two more from the command line, then all are verified; one is revoked elsewhere."""
    window, browser, simulator = tour.window, tour.browser, tour.window.simulator()
    with tour.step("The command line connects, too"):
        for name, user in [("pipeline", "2001"), ("archive", "1001")]:
            with window.connecting(name) as connecting:
                browser.open(connecting.link)
                browser.sign_in(user)
                browser.accept()
                tour.check(f"spacekey-cli has stored “{name}”", connecting.status() == 0)
            window.credential(name)
        tour.check("the window shows both")
    with tour.step("Verify all"):
        simulator.hook("fault", name="slow", count=2, path="/users/current")
        window.press("Verify all")
        wait_until("half of them", lambda: window.shows("2 of 4 verified"))
        tour.check("it tells how far it is, and can be cancelled", bool(window.button("Cancel")))
        tour.picture("14-verify-all.png")
        wait_until("the result", lambda: window.shows("4 valid"))
        tour.check("all four are valid")
        window.press("Dismiss")
    with tour.step("A token that was revoked elsewhere"):
        simulator.hook("revoke", user="1002")
        window.credential("Second User").button("Verify").press()
        window.wait_for_state("Second User", "Revoked")
        tour.check("its card says so, and offers to sign in again",
                   bool(window.credential("Second User").button("Sign in again")))
        tour.picture("15-revoked.png")


def revoke(tour):
    window, simulator = tour.window, tour.window.simulator()
    with tour.step("Revoke a token"):
        before = simulator.counters()["revocations"]
        card = window.credential("archive")
        window.choose_in_menu_of(card.button("More actions for archive"), "v")
        window.button("Revoke and remove")
        tour.check("it says what that breaks", window.shows("Every copy of this token"))
        tour.picture("16-revoke.png")
        window.press("Revoke")
        window.wait_for_state("archive", "Revoked")
        tour.check("the server has revoked it, and the card says so",
                   simulator.counters()["revocations"] == before + 1)


def launch(tour):
    """A run is opened in SpaceKey from BaseSpace."""
    window, browser = tour.window, tour.browser
    port = free_port()
    with tour.step("Listen for app launches"):
        uri = _set_launches(window, port)
        tour.check("the redirect URI to register can be copied",
                   uri == f"http://localhost:{port}/callback")
        tour.check("SpaceKey listens nowhere before it is saved",
                   listeners(port) == [] and not listeners_of(window.process))
        tour.picture("17-sign-in-settings.png")
        window.press("Save")
        wait_until("the port on the loopback addresses",
                   lambda: listeners(port) == loopback_addresses())
        ours = [(address, port) for address in loopback_addresses()]
        tour.check("now it does, at exactly that port of this computer's own addresses",
                   listeners_of(window.process) in (ours, None))
    with tour.step("“Open in SpaceKey”, in BaseSpace"):
        browser.open(window.simulator().api_url + "/apps/launch")
        browser.sign_in("2001")
        browser.launch(RUN, uri)
        wait_until("the browser to be back", lambda: browser.title() == ASKED)
        window.button("Dismiss")
        tour.check("the window shows what was opened, and who did it",
                   window.shows("Instrument A, run 42") and window.shows("Genomics Core"))
        tour.check("nothing is stored yet", len(window.index_entries()) == 4)
        tour.picture("18-launch.png")
        window.root.find_field("Credential name").write("run 42")
        window.press("Keep token")
        window.credential("run 42")
        tour.check("it was kept, under the name given, with its session",
                   window.index_entry("run 42")["session"].startswith("v1pre3/appsessions/"))
        tour.picture("19-kept.png")
    with tour.step("No more launches"):
        _set_launches(window, port)
        window.press("Save")
        wait_until("nobody to listen", lambda: not listeners(port), 2)
        tour.check("nobody listens any more")


def remove(tour):
    window = tour.window
    with tour.step("Remove, and undo"):
        key = window.index_entry("run 42")["key"]
        card = window.credential("run 42")
        window.choose_in_menu_of(card.button("More actions for run 42"), "r")
        window.wait_until_gone("run 42")
        window.button("Undo")
        tour.check("it is gone, and can be taken back")
        tour.picture("20-removed.png")
        window.press("Undo")
        window.credential("run 42")
        tour.check("it is back, with its token", bool(stored_secret("SpaceKey Sandbox", key)))


def _set_launches(window, port):
    """The other way round in the settings, up to Save; the redirect URI that stands there."""
    window.choose_in_menu_bar("Sign-in settings…")
    window.root.find_field("Redirect port").write(str(port))
    window.root.find(Role.CHECK_BOX, "Listen for app launches from BaseSpace").do("Toggle")
    return window.root.find_text("Redirect URI").text
