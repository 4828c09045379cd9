# SPDX-License-Identifier: Apache-2.0
"""The simulated BaseSpace: what it has counted, and the hooks that bend it."""
import contextlib
import json
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

NETWORK = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Simulator:
    """One that runs, at api_url."""

    def __init__(self, api_url):
        self.api_url = api_url

    def post(self, path, **form):
        """An application's request, or a hook: status and what the answer's JSON says."""
        request = urllib.request.Request(self.api_url + path,
                                         urllib.parse.urlencode(form).encode())
        try:
            with NETWORK.open(request, timeout=10) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            return refusal.code, json.load(refusal)

    def hook(self, hook, **parameters):
        """Calls a hook of src/simulator/control.h."""
        status, answer = self.post(f"/simulator/{hook}?{urllib.parse.urlencode(parameters)}")
        if status != 200:
            raise RuntimeError(f"the hook {hook}: {answer['error_description']}")

    def counters(self):
        with NETWORK.open(self.api_url + "/simulator/counters", timeout=10) as answer:
            return json.load(answer)


@contextlib.contextmanager
def own_simulator(build):
    """A simulator for oneself, with what it said on starting in its `sandbox`."""
    # It ends when its standard input does: on leaving the context.
    with subprocess.Popen([Path(build) / "bin" / "spacekey-simulator"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        sandbox = json.loads(process.stdout.readline())
        simulator = Simulator(sandbox["apiUrl"])
        simulator.sandbox = sandbox
        yield simulator
