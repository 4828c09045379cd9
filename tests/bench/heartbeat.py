#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Asks a window every 5 ms whether it is alive (_NET_WM_PING, which its GUI thread answers).

usage: heartbeat.py PID

Prints "ready", goes on until its standard input closes, then prints the longest time that an
answer took, in ms.
"""
import select
import sys
import time

from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage

INTERVAL = 0.005


class Heartbeat:
    def __init__(self, pid):
        self._display = Display()
        self._root = self._display.screen().root
        self._protocols = self._display.intern_atom("WM_PROTOCOLS")
        self._ping = self._display.intern_atom("_NET_WM_PING")
        self._window = self._window_of(pid)
        self._root.change_attributes(event_mask=X.StructureNotifyMask)
        self._display.sync()
        self._sent = {}
        self.longest = 0.0

    def _window_of(self, pid):
        clients = self._root.get_full_property(
            self._display.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType).value
        for client in clients:
            window = self._display.create_resource_object("window", client)
            owner = window.get_full_property(self._display.intern_atom("_NET_WM_PID"),
                                             X.AnyPropertyType)
            if owner and owner.value[0] == pid:
                return window
        raise RuntimeError("it has no window")

    def beat(self, number):
        self._window.send_event(ClientMessage(
            window=self._window, client_type=self._protocols,
            data=(32, [self._ping, number, self._window.id, 0, 0])))
        self._display.flush()
        self._sent[number] = time.perf_counter()

    def listen(self):
        while self._display.pending_events():
            event = self._display.next_event()
            if event.type & 0x7F == X.ClientMessage and event.data[1][0] == self._ping:
                self._note(event.data[1][1])

    def _note(self, number):
        if number in self._sent:
            self.longest = max(self.longest, time.perf_counter() - self._sent.pop(number))

    def finish(self):
        """Waits for what is still under way, 10 s at most; what never comes took that long."""
        deadline = time.perf_counter() + 10
        while self._sent and time.perf_counter() < deadline:
            self.listen()
        for number in list(self._sent):
            self._note(number)


def main():
    heartbeat = Heartbeat(int(sys.argv[1]))
    print("ready", flush=True)
    number, due = 1, time.perf_counter()
    while True:
        readable, _, _ = select.select([heartbeat._display, sys.stdin], [], [],
                                       max(0, due - time.perf_counter()))
        heartbeat.listen()
        if sys.stdin in readable:
            break
        if time.perf_counter() >= due:
            heartbeat.beat(number)
            number, due = number + 1, due + INTERVAL
    heartbeat.finish()
    print(f"{heartbeat.longest * 1000:.1f} {number}")


if __name__ == "__main__":
    main()
