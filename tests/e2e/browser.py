# SPDX-License-Identifier: Apache-2.0
"""A person in a browser, on the simulator's pages: a real Chromium, or plain HTTP without one."""
import os
import re
import shutil
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

SWITCHES = ["--headless", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage",
            "--no-proxy-server", "--window-size=900,760"]


def open_browser(scratch):
    """Chromium if it and its driver are there, else the plain one."""
    programs = [shutil.which("chromium"), shutil.which("chromedriver")]
    return Chromium(scratch, *programs) if all(programs) else PlainHttp()


class Chromium:
    name = "Chromium"

    def __init__(self, scratch, program, driver):
        # Imported here: without a browser there may be no selenium either.
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        options = webdriver.ChromeOptions()
        options.binary_location = program
        for switch in [*SWITCHES, f"--user-data-dir={Path(scratch) / 'chromium'}"]:
            options.add_argument(switch)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")  # it refuses to run as root with one
        self._driver = webdriver.Chrome(
            service=Service(driver, log_path=str(Path(scratch) / "chromedriver.log")),
            options=options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._driver.quit()

    def open(self, link):
        self._driver.get(link)

    def open_in_vain(self, link):
        """Where it cannot get to."""
        from selenium.common.exceptions import WebDriverException
        try:
            self.open(link)
        except WebDriverException as error:
            if "net::ERR_" not in str(error):
                raise
            return
        raise RuntimeError("the browser got there")

    def reload(self):
        self._driver.refresh()

    def sign_in(self, user):
        self._click(f"user-{user}")

    def code(self):
        """The code that the page asks to compare."""
        return self._read("code", lambda element: element.text)

    def accept(self):
        self._click("accept")

    def decline(self):
        self._click("decline")

    def launch(self, item, redirect_uri):
        """On the launch page, after sign_in(): opens the project or run with the id `item`."""
        self._click(f"input-{item}")
        field = self._read("redirect-uri", lambda found: found)
        field.clear()
        field.send_keys(redirect_uri)
        self._click("launch")

    def result(self):
        """What the last page says: accepted, declined …"""
        return self._read("result", lambda element: element.get_attribute("data-result"))

    def title(self):
        return self._driver.title

    def address(self):
        return self._driver.current_url

    def page(self):
        """Its HTML, as it is after all scripts."""
        return self._driver.page_source

    def picture(self, file):
        self._driver.save_screenshot(str(file))

    def _read(self, element, what):
        """what(element) as soon as it says something. The page may change under the question."""
        from selenium.common.exceptions import WebDriverException
        from selenium.webdriver.common.by import By
        from selenium.webdriver.support.wait import WebDriverWait
        waiting = WebDriverWait(self._driver, 20, ignored_exceptions=[WebDriverException])
        return waiting.until(lambda driver: what(driver.find_element(By.ID, element)))

    def _click(self, element):
        from selenium.common.exceptions import WebDriverException
        button = self._read(element, lambda found: found)
        try:
            button.click()
        except WebDriverException as error:
            if "navigat" not in str(error):
                raise
            # The click has led away before the driver had its answer.


class PlainHttp:
    """Submits the pages' forms by itself, as a browser would."""
    name = "plain HTTP (no Chromium here)"

    class NotFollowed(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    def __init__(self, follows=True):
        """Unless it follows redirects, address() is where the last one leads."""
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(),
            urllib.request.HTTPRedirectHandler if follows else self.NotFollowed)
        self._address = self._page = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def open(self, link):
        self._load(link)

    def open_in_vain(self, link):
        try:
            self.open(link)
        except urllib.error.URLError:
            self._address = link
            return
        raise RuntimeError("it got there")

    def reload(self):
        self._load(self._address)

    def sign_in(self, user):
        self._submit(user=user)

    def code(self):
        return self._one(r'id="code">([^<]*)<')

    def accept(self):
        self._submit(decision="accept")

    def decline(self):
        self._submit(decision="decline")

    def launch(self, item, redirect_uri):
        self._submit(input=item, redirect_uri=redirect_uri)

    def result(self):
        return self._one(r'data-result="([^"]*)"')

    def title(self):
        return self._one(r"<title>([^<]*)</title>")

    def address(self):
        return self._address

    def page(self):
        return self._page

    def picture(self, file):
        """There is none to take."""

    def _submit(self, **pressed):
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">',
                                 self._page))
        target = urllib.parse.urljoin(self._address, self._one(r'<form action="([^"]*)"'))
        self._load(target, urllib.parse.urlencode({**hidden, **pressed}).encode())

    def _load(self, address, form=None):
        try:
            answer = self._opener.open(address, form, timeout=20)
        except urllib.error.HTTPError as refusal:  # it has a page to read as well
            answer = refusal
        with answer:
            self._address = answer.headers.get("Location") or answer.geturl()
            self._page = answer.read().decode()

    def _one(self, pattern):
        found = re.search(pattern, self._page)
        if not found:
            raise RuntimeError(f"the page at {self._address} is not the expected one")
        return found.group(1)
