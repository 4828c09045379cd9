#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the walls of the house: which room may include what (ARCHITECTURE.md).

usage: walls.py ROOT QT_HEADERS

ROOT is the project, QT_HEADERS the folder that holds QtCore/, QtNetwork/ and so on: a Qt class
belongs to the module in whose folder its header lies. Prints each breach and ends with 1, or
prints how many includes it read.
"""
import re
import sys
from pathlib import Path

# What a room may use: the rooms below it, and the libraries beside Qt Core and the standard one.
ROOMS = {
    "core": set(),
    "http": {"core", "QtNetwork"},
    "oauth": {"core", "http", "QtNetwork", "QtNetworkAuth"},
    "basespace": {"core", "http"},
    "vault": {"core", "QtKeychain", "QtDBus"},
    "bscli": {"core"},
    "app": {"core", "http", "oauth", "basespace", "vault", "bscli"},
    "gui": {"core", "app", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QRCodeGen"},
    "cli": {"core", "app"},
    "simulator": {"core", "QtNetwork", "QtHttpServer"},
}
# app's headers speak core alone, and no others see what it is built on. Only the single instance
# talks to another process.
APP_HEADERS = {"core"}
EXTRA = {"app/singleinstance.cpp": {"QtNetwork"}}

LIBRARIES = {"qt6keychain": "QtKeychain", "qtkeychain": "QtKeychain", "keychain.h": "QtKeychain",
             "qrcodegencpp": "QRCodeGen", "qrcodegen": "QRCodeGen", "qrcodegen.hpp": "QRCodeGen"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


class UnknownHeader(Exception):
    pass


class QtHeaders:
    """Finds the module of a Qt header, as the compiler would."""

    def __init__(self, folder):
        self._modules = {}
        for module in sorted(Path(folder).glob("Qt[A-Z]*")):
            for header in module.iterdir():
                self._modules.setdefault(header.name, module.name)

    def module_of(self, header):
        folder, _, name = header.rpartition("/")
        if folder:
            return folder.split("/")[0]
        if name not in self._modules:
            raise UnknownHeader(header)
        return self._modules[name]


def owner_of(bracket, header, qt):
    """The room or library that an include belongs to; None for the standard library's."""
    first = header.split("/")[0]
    if bracket == '"' and header.startswith("ui_"):
        return "QtWidgets"
    if bracket == '"' and first in ROOMS:
        return first
    if first in LIBRARIES:
        return LIBRARIES[first]
    if re.match(r"Q[A-Za-z]|q[a-z]+\.h$", first):
        return qt.module_of(header)
    if bracket == '"' and not header.endswith(".moc"):
        raise UnknownHeader(header)
    return None


def allowed_in(path):
    """What the file at path, relative to src, may include."""
    room = path.parts[0]
    allowed = APP_HEADERS if room == "app" and path.suffix == ".h" else ROOMS[room]
    return allowed | {room, None, "QtCore"} | EXTRA.get(path.as_posix(), set())


def includes_of(file):
    return INCLUDE.findall(file.read_text(encoding="utf-8"))


def breaches(root, qt):
    """Yields a line for each include that reaches through a wall, and the number read at last."""
    source = Path(root) / "src"
    found, read = [], 0
    for file in sorted([*source.rglob("*.h"), *source.rglob("*.cpp")]):
        path = file.relative_to(source)
        if path.parts[0] not in ROOMS:
            found.append(f"src/{path}: not in a room")
            continue
        for bracket, header in includes_of(file):
            read += 1
            try:
                owner = owner_of(bracket, header, qt)
            except UnknownHeader:
                found.append(f"src/{path}: whose is {header}? (a room's is \"room/file.h\")")
                continue
            if owner not in allowed_in(path):
                found.append(f"src/{path}: {header} belongs to {owner}")
    return found, read


def main():
    root, qt_headers = sys.argv[1:]
    found, read = breaches(root, QtHeaders(qt_headers))
    for line in found:
        print(line)
    if not read:
        print("no include was read")
        return 1
    if not found:
        print(f"{read} includes, none through a wall")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
