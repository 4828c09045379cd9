# SPDX-License-Identifier: Apache-2.0
"""A program's window as a screen reader has it: controls by role and accessible name."""
import subprocess
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desktop import wait_until  # noqa: E402

# libatspi's introspection data calls the current functions deprecated along with their old names.
warnings.filterwarnings("ignore", message="Atspi.*is deprecated")

Role = Atspi.Role
State = Atspi.StateType


class Control:
    """One object of the accessibility tree."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def name(self):
        return self._accessible.get_name() or ""

    @property
    def description(self):
        return self._accessible.get_description() or ""

    @property
    def role(self):
        return self._accessible.get_role()

    @property
    def role_name(self):
        return self._accessible.get_role_name()

    @property
    def text(self):
        interface = self._accessible.get_text_iface()
        return Atspi.Text.get_text(interface, 0, -1) if interface else ""

    def has(self, state):
        return self._accessible.get_state_set().contains(state)

    @property
    def showing(self):
        return self.has(State.SHOWING)

    @property
    def actions(self):
        interface = self._accessible.get_action_iface()
        if not interface:
            return []
        return [Atspi.Action.get_action_name(interface, i)
                for i in range(Atspi.Action.get_n_actions(interface))]

    def do(self, action):
        interface = self._accessible.get_action_iface()
        Atspi.Action.do_action(interface, self.actions.index(action))

    def press(self):
        self.do("Press")

    def click(self):
        """With the pointer, in its middle."""
        box = self.box
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2),
                        str(box.y + box.height // 2), "click", "1"], check=True)

    def write(self, text):
        Atspi.EditableText.set_text_contents(self._accessible.get_editable_text_iface(), text)

    @property
    def box(self):
        interface = self._accessible.get_component_iface()
        return Atspi.Component.get_extents(interface, Atspi.CoordType.SCREEN)

    def children(self):
        for i in range(self._accessible.get_child_count()):
            child = self._accessible.get_child_at_index(i)
            if child:
                yield Control(child)

    def tree(self):
        """Itself and all below it."""
        yield self
        for child in self.children():
            yield from child.tree()

    def all(self, role=None, name=None, showing=True):
        """Those below it that match."""
        try:
            return [c for c in self.tree()
                    if (role is None or c.role == role) and (name is None or c.name == name)
                    and (not showing or c.showing)]
        except GLib.Error:  # something of it has just gone
            return []

    def find(self, role, name, seconds=20):
        """The first one that is on the screen; waits for it."""
        what = f"{Role.get_name(role)} \u201c{name}\u201d"
        return wait_until(what, lambda: next(iter(self.all(role, name)), None), seconds)

    def button(self, name, seconds=20):
        """A push button that can be pressed; waits for it."""
        def ready():
            return next((c for c in self.all(Role.PUSH_BUTTON, name) if c.has(State.ENABLED)), None)
        return wait_until(f"button \u201c{name}\u201d", ready, seconds)

    def find_text(self, name, seconds=20):
        """A text field by its name, once there is text in it."""
        def filled():
            return next((c for c in self.all(name=name) if c.text), None)
        return wait_until(f"text \u201c{name}\u201d", filled, seconds)

    def find_field(self, name, seconds=20):
        """A field to write into, by its name."""
        def writable():
            return next((c for c in self.all(name=name) if c.has(State.EDITABLE)), None)
        return wait_until(f"field \u201c{name}\u201d", writable, seconds)

    def shows(self, text):
        """Whether a name or a text on the screen contains text."""
        return any(text in c.name or text in c.text for c in self.all())


def application(process, seconds=30):
    """The running program's root, once it has a window."""
    def found():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            try:
                if child and child.get_process_id() == process.pid and child.get_child_count():
                    # Always ask the program itself: a tree of a moment ago is of no use here.
                    child.set_cache_mask(Atspi.Cache.NONE)
                    return Control(child)
            except GLib.Error:
                continue
        if process.poll() is not None:
            raise RuntimeError(f"the program ended with {process.returncode}")
        return None
    return wait_until("a window", found, seconds)
