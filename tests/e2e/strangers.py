# SPDX-License-Identifier: Apache-2.0
"""Others at this machine's loopback addresses, who mean well or not."""
import contextlib
import http.server
import socket
import threading

COOKIES = 20
COOKIE_SIZE = 1060  # 21 kB in all, as seen with Chromium


class Application(http.server.ThreadingHTTPServer):
    """Another program's web server. It remembers what it was asked for; sets many large cookies
    for its host if it is told to, which browsers bring to every port of it."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.asked.append(self.path)
            self.server.cookies_brought = len(self.headers.get("Cookie", ""))
            self.send_response(200)
            if self.server.sets_cookies:
                for i in range(COOKIES):
                    self.send_header("Set-Cookie", f"stranger{i:02}={'x' * COOKIE_SIZE}; Path=/")
            self.end_headers()
            self.wfile.write(b"<!DOCTYPE html><title>Another application</title>")

        def log_message(self, *_):
            """It would be among what the test says."""

    def __init__(self, address, sets_cookies=False):
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        super().__init__((address, 0), self.Handler)
        self.sets_cookies = sets_cookies
        self.asked = []
        self.cookies_brought = 0

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


def hold_idle(address, port, count):
    """A context with so many connections on which nothing is ever sent."""
    held = contextlib.ExitStack()
    for _ in range(count):
        held.enter_context(socket.create_connection((address, port), timeout=5))
    return held


def status_of(port, first_line, host=None):
    """The status of the answer to a request of one's own making."""
    request = f"{first_line}\r\nHost: {host or f'localhost:{port}'}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request.encode())
        return int(connection.makefile("rb").readline().split()[1])


def can_listen(address, port):
    """Whether a program that shares what can be shared may listen there, too."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as server:
        for sharing in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
            server.setsockopt(socket.SOL_SOCKET, sharing, 1)
        try:
            server.bind((address, port))
            server.listen()
        except OSError:
            return False
        return True
