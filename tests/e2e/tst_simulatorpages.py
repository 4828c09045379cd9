#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The simulator's pages in a real browser: what a person sees there is what the server does.

usage: tst_simulatorpages.py BUILD
"""
import contextlib
import http.server
import json
import queue
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse
import urllib.request
from pathlib import Path

from browser import open_browser
from simulator import NETWORK, own_simulator


class Application(http.server.HTTPServer):
    """The end of a redirect: listens on localhost and remembers what the browser brings."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            address = urllib.parse.urlsplit(self.path)
            if address.path == "/callback":
                self.server.brought.put(dict(urllib.parse.parse_qsl(address.query)))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<!DOCTYPE html><title>Back in the application</title>")

        def log_message(self, *_):
            """The address has a code in it."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), self.Handler)
        self.brought = queue.Queue()
        self.redirect_uri = f"http://localhost:{self.server_port}/callback"

    @contextlib.contextmanager
    def listening(self):
        thread = threading.Thread(target=self.serve_forever)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join()
            self.server_close()


class SimulatorPages(unittest.TestCase):
    build = None

    @classmethod
    def setUpClass(cls):
        scratch = cls.enterClassContext(tempfile.TemporaryDirectory())
        simulator = cls.enterClassContext(own_simulator(cls.build))
        cls.sandbox, cls.post = simulator.sandbox, simulator.post
        cls.browser = cls.enterClassContext(open_browser(scratch))
        cls.application = cls.enterClassContext(Application().listening())

    def begin(self, scope="browse global"):
        status, device = self.post("/v1pre3/oauthv2/deviceauthorization",
                                   client_id=self.sandbox["clientId"],
                                   response_type="device_code", scope=scope)
        self.assertEqual(status, 200)
        return device

    def poll(self, device):
        return self.post("/v1pre3/oauthv2/token", client_id=self.sandbox["clientId"],
                         client_secret=self.sandbox["clientSecret"], grant_type="device",
                         code=device["device_code"])

    def outcome(self, device):
        """The answer to the application's next poll, at the pace that the server asks for."""
        time.sleep(device["interval"] + 0.1)
        return self.poll(device)

    def authorize(self, **more):
        """The browser on the page where an application sends it for a code."""
        self.browser.open(self.sandbox["webUrl"] + "/oauth/authorize?" + urllib.parse.urlencode({
            "client_id": self.sandbox["clientId"], "response_type": "code",
            "redirect_uri": self.application.redirect_uri, "scope": "browse global",
            "state": "a+state/=%20&", **more}))

    def brought(self):
        """What the browser brought the application."""
        return self.application.brought.get(timeout=20)

    def exchange(self, code):
        return self.post("/v1pre3/oauthv2/token", client_id=self.sandbox["clientId"],
                         client_secret=self.sandbox["clientSecret"],
                         grant_type="authorization_code", code=code,
                         redirect_uri=self.application.redirect_uri)

    def who(self, token):
        request = urllib.request.Request(self.sandbox["apiUrl"] + "/v1pre3/users/current",
                                         headers={"x-access-token": token})
        with NETWORK.open(request, timeout=10) as answer:
            return json.load(answer)["Response"]

    def test_a_person_accepts(self):
        device = self.begin()
        self.browser.open(device["verification_with_code_uri"])
        self.assertIn("Sign in", self.browser.title())
        self.browser.sign_in("1002")
        self.assertEqual(self.browser.code(), device["user_code"])
        self.browser.accept()
        self.assertEqual(self.browser.result(), "accepted")
        status, answer = self.outcome(device)
        self.assertEqual(status, 200)
        self.assertEqual(self.who(answer["access_token"])["Name"], "Second User")

    def test_a_workgroup_accepts(self):
        device = self.begin()
        self.browser.open(device["verification_with_code_uri"])
        self.browser.sign_in("2001")
        self.browser.accept()
        status, answer = self.outcome(device)
        self.assertEqual(status, 200)
        self.assertEqual(self.who(answer["access_token"])["Name"], "Genomics Core")

    def test_a_person_declines(self):
        device = self.begin()
        self.browser.open(device["verification_with_code_uri"])
        self.browser.sign_in("1001")
        self.browser.decline()
        self.assertEqual(self.browser.result(), "declined")
        status, answer = self.outcome(device)
        self.assertEqual((status, answer["error"]), (400, "access_denied"))

    def test_a_code_serves_once(self):
        device = self.begin()
        for expected in ["accepted", "past"]:
            self.browser.open(device["verification_with_code_uri"])
            if expected == "accepted":
                self.browser.sign_in("1001")
                self.browser.accept()
            self.assertEqual(self.browser.result(), expected)

    def test_a_person_accepts_and_the_browser_goes_back(self):
        self.authorize()
        self.assertIn("Sign in", self.browser.title())
        self.browser.sign_in("1002")
        self.browser.accept()
        brought = self.brought()
        self.assertEqual(brought["state"], "a+state/=%20&")
        status, answer = self.exchange(brought["code"])
        self.assertEqual(status, 200)
        self.assertEqual(self.who(answer["access_token"])["Name"], "Second User")

    def test_awkward_codes_arrive_unharmed(self):
        self.post("/simulator/codes?name=awkward")
        self.addCleanup(self.post, "/simulator/codes?name=hex")
        self.authorize()
        self.browser.sign_in("1001")
        self.browser.accept()
        code = self.brought()["code"]
        self.assertIn("+/=%2B &%=", code)
        self.assertEqual(self.exchange(code)[0], 200)

    def test_a_person_declines_and_the_browser_goes_back(self):
        self.authorize()
        self.browser.sign_in("1001")
        self.browser.decline()
        self.assertEqual(self.brought(), {
            "error": "access_denied",
            "error_description": "The user did not allow the grant",
            "state": "a+state/=%20&"})

    def test_a_foreign_address_is_not_gone_to(self):
        self.authorize(redirect_uri=self.application.redirect_uri.replace("localhost", "127.0.0.1"))
        self.assertEqual(self.browser.result(), "refused")
        self.assertTrue(self.application.brought.empty())

    def test_a_person_opens_a_run_in_the_application(self):
        self.browser.open(self.sandbox["webUrl"] + "/apps/launch")
        self.browser.sign_in("2001")
        self.browser.launch("555210", self.application.redirect_uri)
        brought = self.brought()
        self.assertEqual(brought["action"], "trigger")
        self.assertRegex(brought["appsessionuri"], "^v1pre3/appsessions/[0-9a-f]{32}$")
        status, answer = self.exchange(brought["authorization_code"])
        self.assertEqual(status, 200)
        self.assertEqual(self.who(answer["access_token"])["Name"], "Genomics Core")


if __name__ == "__main__":
    SimulatorPages.build = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
