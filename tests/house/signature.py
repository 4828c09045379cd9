#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each file says under which licence it stands, and none knows a path of somebody's machine.

usage: signature.py ROOT
"""
import re
import sys
from pathlib import Path

LICENCE = "SPDX-License-Identifier: Apache-2.0"
SOURCES = {".cpp", ".h", ".py", ".cmake", ".txt", ".in", ".desktop", ".svg"}
OURS = ["src", "ui", "resources", "translations", "tests", "packaging", "cmake", ".ci", "dev",
        "CMakeLists.txt"]
MACHINE_PATH = re.compile(r"(?<![\w./])/(home|root|Users|work|workspace)/\w")


def files(root):
    for name in OURS:
        start = Path(root) / name
        for file in [start, *sorted(start.rglob("*"))]:
            if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".png":
                yield file


def complaints(file):
    text = file.read_text(encoding="utf-8")
    signed = file.suffix in SOURCES or text.startswith("#!")
    if signed and LICENCE not in "\n".join(text.splitlines()[:3]):
        yield "no licence in the first three lines"
    for number, line in enumerate(text.splitlines(), start=1):
        if MACHINE_PATH.search(line):
            yield f"line {number} names a path of one machine"


def main():
    root = Path(sys.argv[1])
    found, read = 0, 0
    for file in files(root):
        read += 1
        for complaint in complaints(file):
            print(f"{file.relative_to(root)}: {complaint}")
            found += 1
    print(f"{read} files read")
    return 1 if found or not read else 0


if __name__ == "__main__":
    sys.exit(main())
