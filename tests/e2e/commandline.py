# SPDX-License-Identifier: Apache-2.0
"""spacekey-cli, as scripts and people start it."""
import fcntl
import os
import signal
import subprocess
import tempfile
import termios
import urllib.parse
from pathlib import Path

from desktop import wait_until
from terminals import open_terminal


class CommandLine:
    """With a region `sim` that is the simulator of `sandbox`, and the default one."""

    def __init__(self, build, sandbox):
        self._program = Path(build) / "bin" / "spacekey-cli"
        self._sandbox = sandbox
        self.run("region", "add", "sim", "--name", "Sim", "--api-url", sandbox["apiUrl"],
                 "--web-url", sandbox["webUrl"])
        self.set_redirect_port(0)
        self.run("default", "--region", "sim")

    def set_redirect_port(self, port):
        self.run("app", "set", "--region", "sim", "--client-id", self._sandbox["clientId"],
                 "--redirect-port", str(port), secret=self._sandbox["clientSecret"])

    def run(self, *arguments, secret=""):
        """What it prints. It must end with 0."""
        return subprocess.run([self._program, *arguments], check=True, capture_output=True,
                              text=True, input=secret, timeout=30).stdout

    def connect(self, *more, at_terminal=False):
        """`connect --flow redirect`, under way."""
        return Connecting([self._program, "connect", "--flow", "redirect", "--no-browser", *more],
                          at_terminal)


class Connecting:
    """A sign-in under way. Ends with the context."""

    def __init__(self, command, at_terminal=False):
        self._output, self._errors = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self._keys, keyboard = open_terminal() if at_terminal else (None, subprocess.DEVNULL)
        take_terminal = (lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)) if at_terminal else None
        self._process = subprocess.Popen(command, stdin=keyboard, stdout=self._output,
                                         stderr=self._errors, start_new_session=at_terminal,
                                         preexec_fn=take_terminal)
        if at_terminal:
            os.close(keyboard)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        if self._keys:
            os.close(self._keys)
        self._output.close()
        self._errors.close()

    @property
    def link(self):
        """What it asks to open; waits for it."""
        line = wait_until("a link", lambda: self.output().partition("\n")[0] if
                          "\n" in self.output() else self._has_ended())
        if not line.startswith("Open "):
            raise RuntimeError(f"no link: {self.errors()}")
        return line.removeprefix("Open ")

    @property
    def redirect_uri(self):
        return self._asked("redirect_uri")

    @property
    def state(self):
        return self._asked("state")

    @property
    def port(self):
        return urllib.parse.urlsplit(self.redirect_uri).port

    def callback(self, scheme="http", **reply):
        """The address of a reply to it."""
        address = urllib.parse.urlsplit(self.redirect_uri)._replace(
            scheme=scheme, query=urllib.parse.urlencode(reply))
        return address.geturl()

    def output(self):
        return self._text(self._output)

    def errors(self):
        return self._text(self._errors)

    def type(self, line):
        os.write(self._keys, line.encode() + b"\n")

    def interrupt(self):
        self._process.send_signal(signal.SIGINT)

    def is_running(self):
        return self._process.poll() is None

    def status(self):
        """With which it ends; waits for it."""
        return self._process.wait(20)

    def _asked(self, parameter):
        """As it stands in the link."""
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.link).query))[parameter]

    def _has_ended(self):
        return "" if self.is_running() else "ended"

    @staticmethod
    def _text(file):
        # Not read(): the program writes where the file's position is.
        return os.pread(file.fileno(), 1 << 20, 0).decode()
