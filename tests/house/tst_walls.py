#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The walls hold: each wrong include in a small house of its own is found, each right one is not."""
import tempfile
import unittest
from pathlib import Path

import walls

HEADERS = {"QtCore": ["QString", "QObject"], "QtNetwork": ["QNetworkReply", "QTcpSocket"],
           "QtDBus": ["QDBusConnection"], "QtNetworkAuth": ["QOAuth2AuthorizationCodeFlow"],
           "QtWidgets": ["QLabel"], "QtGui": ["QIcon"], "QtHttpServer": ["QHttpServer"]}


class Walls(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for module, names in HEADERS.items():
            for name in names:
                self.write(f"qt/{module}/{name}", "")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def breaches(self, path, include):
        self.write(f"src/{path}", f"#pragma once\n#include {include}\n")
        found, read = walls.breaches(self.root, walls.QtHeaders(self.root / "qt"))
        self.assertEqual(read, 1)
        return found

    def test_down_is_open(self):
        for path, include in [
                ("core/a.h", "<QString>"), ("core/a.h", "<memory>"), ("core/a.cpp", "<unistd.h>"),
                ("http/a.h", '"core/b.h"'), ("http/a.h", "<QNetworkReply>"),
                ("oauth/a.h", '"http/b.h"'), ("oauth/a.h", "<QOAuth2AuthorizationCodeFlow>"),
                ("basespace/a.cpp", '"http/b.h"'), ("vault/a.h", "<qt6keychain/keychain.h>"),
                ("vault/a.h", "<QDBusConnection>"), ("app/a.cpp", '"oauth/b.h"'),
                ("app/a.h", '"core/b.h"'), ("app/singleinstance.cpp", "<QTcpSocket>"),
                ("gui/a.h", "<QLabel>"), ("gui/a.cpp", '"ui_mainwindow.h"'),
                ("gui/a.cpp", "<qrcodegencpp/qrcodegen.hpp>"), ("cli/a.cpp", '"app/b.h"'),
                ("simulator/a.h", "<QHttpServer>"), ("core/a.cpp", '"a.moc"')]:
            with self.subTest(path=path, include=include):
                self.assertEqual(self.breaches(path, include), [])
                (self.root / "src" / path).unlink()

    def test_all_else_is_a_wall(self):
        for path, include in [
                ("core/a.h", '"http/b.h"'), ("core/a.h", "<QTcpSocket>"),
                ("core/a.h", "<QtNetwork/QTcpSocket>"), ("core/a.cpp", "<QIcon>"),
                ("http/a.h", '"oauth/b.h"'), ("oauth/a.h", '"basespace/b.h"'),
                ("basespace/a.h", '"oauth/b.h"'), ("basespace/a.cpp", '"vault/b.h"'),
                ("vault/a.cpp", '"http/b.h"'), ("vault/a.cpp", "<QNetworkReply>"),
                ("http/a.cpp", "<QDBusConnection>"), ("http/a.cpp", "<qt6keychain/keychain.h>"),
                ("app/a.h", '"vault/b.h"'), ("app/a.h", "<QTcpSocket>"),
                ("app/a.cpp", "<QNetworkReply>"), ("app/a.cpp", "<QLabel>"),
                ("app/a.cpp", '"gui/b.h"'), ("gui/a.cpp", '"vault/b.h"'),
                ("gui/a.cpp", '"oauth/b.h"'), ("gui/a.cpp", "<QNetworkReply>"),
                ("cli/a.cpp", "<QLabel>"), ("cli/a.cpp", '"gui/b.h"'),
                ("cli/a.cpp", "<qt6keychain/keychain.h>"), ("simulator/a.cpp", '"app/b.h"'),
                ("simulator/a.cpp", '"http/b.h"'), ("cellar/a.cpp", "<QString>"),
                ("core/a.cpp", "<QNobodyKnows>"), ("core/a.cpp", '"sameroom.h"')]:
            with self.subTest(path=path, include=include):
                self.write(f"src/{path}", f"# include {include}\n")
                found, _ = walls.breaches(self.root, walls.QtHeaders(self.root / "qt"))
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(f"src/{path}: "), found)
                (self.root / "src" / path).unlink()


if __name__ == "__main__":
    unittest.main()
