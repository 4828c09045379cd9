#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The simulator's pages in a real browser: what a person sees there is what the server does.

usage: tst_simulatorpages.py BUILD
"""
import json
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from browser import open_browser

NETWORK = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class SimulatorPages(unittest.TestCase):
    build = None

    @classmethod
    def setUpClass(cls):
        scratch = cls.enterClassContext(tempfile.TemporaryDirectory())
        # It ends when its standard input does: on leaving the context.
        simulator = cls.enterClassContext(subprocess.Popen(
            [cls.build / "bin" / "spacekey-simulator"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE))
        cls.sandbox = json.loads(simulator.stdout.readline())
        cls.browser = cls.enterClassContext(open_browser(scratch))

    def post(self, path, **form):
        """An application's request: status and what the answer's JSON says."""
        request = urllib.request.Request(
            self.sandbox["apiUrl"] + path, urllib.parse.urlencode(form).encode())
        try:
            with NETWORK.open(request, timeout=10) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            return refusal.code, json.load(refusal)

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


if __name__ == "__main__":
    SimulatorPages.build = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
