#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""`spacekey-cli connect --flow redirect` with a real browser that comes back, among strangers.

usage: tst_redirect.py BUILD
"""
import sys
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

from browser import Chromium, PlainHttp, open_browser
from commandline import CommandLine
from desktop import enter_session, wait_until
from listeners import free_port, listeners, loopback_addresses
from simulator import own_simulator
from strangers import COOKIE_SIZE, COOKIES, Application, can_listen, hold_idle, status_of

GRANTED = "SpaceKey has received your permission"
FAVICON = "GET /favicon.ico HTTP/1.1"
# From a program that has not seen the link.
STRAYS = [(FAVICON, 204), ("GET / HTTP/1.1", 404),
          ("GET /callback HTTP/1.1", 400), ("GET /callback/?code=c0de&state=guess HTTP/1.1", 404),
          ("GET /callback?code=c0de HTTP/1.1", 400), ("HEAD /callback HTTP/1.1", 405),
          ("GET /callback?code=c0de&state=guess HTTP/1.1", 400),
          ("GET /callback?error=access_denied&state=guess HTTP/1.1", 400),
          ("POST /callback?code=c0de&state=guess HTTP/1.1", 405), ("GARBAGE", 400)]


class Redirect(unittest.TestCase):
    build = None

    @classmethod
    def setUpClass(cls):
        scratch = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.simulator = cls.enterClassContext(own_simulator(cls.build))
        cls.browser = cls.enterClassContext(open_browser(scratch))
        cls.cli = CommandLine(cls.build, cls.simulator.sandbox)

    def setUp(self):
        self.name = self.id().rpartition(".")[2][:64]
        self.before = self.simulator.counters()

    def connect(self, **how):
        return self.enterContext(self.cli.connect("--name", self.name, **how))

    def fix_port(self, port):
        self.addCleanup(self.cli.set_redirect_port, 0)
        self.cli.set_redirect_port(port)

    def accept(self, connecting, browser=None):
        browser = browser or self.browser
        browser.open(connecting.link)
        browser.sign_in("1001")
        browser.accept()

    def counted(self, what):
        """How many there were in this test."""
        return self.simulator.counters()[what] - self.before[what]

    def check_granted(self, connecting):
        """The browser is back, the credential stored, the code used once."""
        wait_until("the browser to be back",
                   lambda: self.browser.address().startswith(connecting.redirect_uri))
        self.assertEqual(self.browser.title(), GRANTED)
        self.assertEqual(connecting.status(), 0, connecting.errors())
        self.assertEqual(connecting.output(), f"Open {connecting.link}\nStored sim/{self.name}\n")
        self.assertEqual(self.counted("tokenCalls"), 1)
        self.assertEqual(self.counted("codeExchanges"), 1)

    def test_a_person_accepts(self):
        # So that the program is still there when the page is loaded again.
        self.simulator.hook("fault", name="slow", path="/users/current")
        port = free_port()
        self.fix_port(port)
        self.assertEqual(listeners(port), [])
        connecting = self.connect()
        self.assertEqual(connecting.redirect_uri, f"http://localhost:{port}/callback")
        self.assertEqual(listeners(port), loopback_addresses())

        self.accept(connecting)
        wait_until("the result page", lambda: self.browser.title() == GRANTED)
        over = time.monotonic()
        self.browser.reload()
        self.assertEqual(self.browser.title(), GRANTED)
        self.assertNotIn("<script", self.browser.page())
        wait_until("the port to be closed", lambda: not listeners(port),
                   over + 2 - time.monotonic())
        self.assertTrue(connecting.is_running())

        self.check_granted(connecting)
        self.assertEqual(connecting.errors(), "")
        self.assertEqual(self.counted("codeReuses"), 0)

    def test_a_person_declines(self):
        port = free_port()
        self.fix_port(port)
        connecting = self.connect()
        self.browser.open(connecting.link)
        self.browser.sign_in("1001")
        self.browser.decline()
        wait_until("the browser to be back", lambda: "no access" in self.browser.title())
        self.assertEqual(connecting.status(), 5)
        self.assertEqual(listeners(port), [])
        self.assertEqual(self.counted("tokenCalls"), 0)

    def test_what_the_server_says_is_inert(self):
        connecting = self.connect()
        script = "<script>document.title = 'owned'</script><img src=x onerror='document.title=1'>"
        self.browser.open(connecting.callback(error="server_error", error_description=script,
                                              state=connecting.state))
        self.assertIn("no access", self.browser.title())
        self.assertIn("&lt;script&gt;", self.browser.page())
        self.assertNotIn("<script", self.browser.page())
        self.assertNotIn("<img", self.browser.page())
        self.assertNotEqual(connecting.status(), 0)

    def test_a_person_interrupts(self):
        port = free_port()
        self.fix_port(port)
        connecting = self.connect()
        self.browser.open(connecting.link)
        self.assertEqual(listeners(port), loopback_addresses())
        connecting.interrupt()
        self.assertEqual(connecting.status(), 9)
        self.assertEqual(listeners(port), [])

    def test_strangers_do_not_keep_the_browser_out(self):
        """Cookies of another program at localhost, stray requests, idle connections."""
        other = self.enterContext(Application("127.0.0.1", sets_cookies=True).listening())
        for _ in range(2):
            self.browser.open(f"http://localhost:{other.server_port}/")
        self.assertGreater(other.cookies_brought, COOKIES * COOKIE_SIZE)

        connecting = self.connect()
        for i in range(100):
            line, status = STRAYS[i % len(STRAYS)]
            self.assertEqual(status_of(connecting.port, line), status, line)
        for host in ["spacekey.example", f"spacekey.example:{connecting.port}", "localhost"]:
            line = f"GET /callback?code=c0de&state={connecting.state} HTTP/1.1"
            self.assertEqual(status_of(connecting.port, line, host), 400, host)
        for address in loopback_addresses() * 5:
            self.enterContext(hold_idle(address, connecting.port, 40))
            self.assertEqual(status_of(connecting.port, FAVICON), 204)
        self.assertEqual(self.counted("tokenCalls"), 0)
        self.assertTrue(connecting.is_running())

        self.accept(connecting)
        self.check_granted(connecting)
        self.assertEqual(connecting.errors().count("did not match"), 1)

    def test_another_process_at_the_port_never_gets_the_code(self):
        # Where browsers ask first.
        address = loopback_addresses()[-1]
        other = self.enterContext(Application(address).listening())
        self.fix_port(other.server_port)
        refused = self.connect()
        self.assertEqual(refused.status(), 1)
        self.assertIn(str(other.server_port), refused.errors())
        self.assertEqual(refused.output(), "")

        self.cli.set_redirect_port(0)
        connecting = self.connect()
        self.assertNotEqual(connecting.port, other.server_port)
        for late in [*loopback_addresses(), "0.0.0.0", "::"][:len(loopback_addresses()) * 2]:
            self.assertFalse(can_listen(late, connecting.port), late)
        self.accept(connecting)
        self.check_granted(connecting)
        self.assertEqual(other.asked, [])
        if isinstance(self.browser, Chromium):  # for others, localhost may be 127.0.0.1 alone
            self.browser.open(f"http://localhost:{other.server_port}/callback")
            self.assertIn("/callback", other.asked)

    def test_the_browser_insists_on_https(self):
        connecting = self.connect()
        self.browser.open_in_vain(connecting.callback("https", code="c0de", state="guess"))
        wait_until("a word on https", lambda: "https" in connecting.errors())
        self.assertTrue(connecting.is_running())
        self.accept(connecting)
        self.check_granted(connecting)
        self.assertEqual(connecting.errors().count("https"), 1)

    def test_the_https_address_can_be_pasted(self):
        # This one stops where Chromium goes on; from there on Chromium has https.
        elsewhere = PlainHttp(follows=False)
        connecting = self.connect(at_terminal=True)
        self.accept(connecting, elsewhere)
        stuck = urllib.parse.urlsplit(elsewhere.address())._replace(scheme="https").geturl()
        self.browser.open_in_vain(stuck)
        wait_until("a word on https", lambda: "https" in connecting.errors())
        self.assertEqual(self.counted("tokenCalls"), 0)
        self.assertEqual(self.browser.address(), stuck)
        connecting.type(self.browser.address())
        self.assertEqual(connecting.status(), 0, connecting.errors())
        self.assertTrue(connecting.output().endswith(f"\nStored sim/{self.name}\n"))
        self.assertEqual(self.counted("codeExchanges"), 1)


if __name__ == "__main__":
    enter_session(Path(__file__).resolve(), sys.argv[1:])
    Redirect.build = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
