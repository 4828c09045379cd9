# SPDX-License-Identifier: Apache-2.0
"""The table that the bench prints: a line a figure, each with its limit."""


class Table:
    def __init__(self):
        self._broken = []

    def head(self, yardstick, subject, comparison="ratio"):
        """A part of the table: what is compared with what."""
        print(f"\n{'':40}{yardstick:>11}{subject:>11}{comparison:>8}{'limit':>8}")

    def row(self, what, yardstick, subject, comparison, limit, value):
        """`value` is held against `limit`; what is None leaves its cell empty."""
        broken = value > limit
        if broken:
            self._broken.append(what.strip())
        print(f"{what:40}{cell(yardstick, 11, 1)}{cell(subject, 11, 1)}{cell(comparison, 8, 2)}"
              f"{limit:>8}{'   BROKEN' if broken else ''}", flush=True)

    def note(self, text):
        print(f"    ({text})")

    def end(self):
        """Sums up; the exit status."""
        if not self._broken:
            print("\nEvery limit is kept.")
            return 0
        print(f"\n{len(self._broken)} limits are broken:" if len(self._broken) > 1
              else "\nA limit is broken:", "; ".join(self._broken))
        return 1


def cell(figure, width, digits):
    return f"{'' if figure is None else f'{figure:.{digits}f}':>{width}}"
