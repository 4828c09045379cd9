# SPDX-License-Identifier: Apache-2.0
"""The tour's last chapters: what is done now and then. `tour` is the Tour."""
from accessible import Role
from desktop import press_keys, wait_until

NOTE = "For the night run of the sequencer. Ask before you revoke it: the LIMS uses it, too."
UNKNOWN = "made-up-made-up-made-up-0123"


def edit(tour):
    window = tour.window
    with tour.step("Name and note"):
        card = window.credential("pipeline")
        window.choose_in_menu_of(card.button("More actions for pipeline"), "e")
        window.root.find_field("Note").write(NOTE)
        tour.picture("21-edit.png")
        window.press("Save")
        wait_until("the note on the card", lambda: window.shows(NOTE))
        tour.check("the note is on the card")


def copy_as(tour):
    window = tour.window
    with tour.step("Copy as"):
        window.open_menu_of(window.credential("pipeline").button("Copy as"))
        tour.picture("22-copy-as.png")
        press_keys("Escape")
        tour.check("it can be left without a choice", not window.has_button("Clear now"))


def paste(tour):
    window = tour.window
    with tour.step("Paste a token"):
        window.choose_in_menu_bar("Paste a token…")
        window.root.find_field("Access token").write(UNKNOWN)
        window.press("Save")
        wait_until("a word on it", lambda: window.shows("belongs to another region"))
        tour.check("a token that the region does not know is not stored",
                   len(window.index_entries()) == 5)
        tour.picture("23-paste.png")
        window.press("Cancel")


def files_of_bs(tour):
    """One file of the bs CLI holds a token that is in the keychain, another one does not."""
    window = tour.window
    folder = window.bs_folder()
    server = window.index_entry("default")["apiServer"].encode()
    _write(folder / "default.cfg", server, window.command_line("token"), mode=0o644)
    with tour.step("Files of the bs CLI"):
        window.choose_in_menu_bar("Import from bs CLI…")
        wait_until("the file", lambda: window.shows("open to other users of this computer"))
        tour.check("it tells which token is in the open, and who can read it",
                   window.shows("also in the keychain as “default”"))
        tour.picture("24-bs-files.png")
        window.press("Fix permissions of default.cfg")
        wait_until("private", lambda: (folder / "default.cfg").stat().st_mode & 0o777 == 0o600)
        tour.check("now it is the person's alone")
        window.press("Move default.cfg to keychain")
        window.button("Take it out")
        tour.check("it asks before the token is taken out of the file")
        tour.picture("25-bs-move.png")
        window.press("Leave it")
        window.press("Close")
    with tour.step("Export to the bs CLI"):
        _write(folder / "uploads.cfg", server, UNKNOWN.encode())
        card = window.credential("pipeline")
        window.choose_in_menu_of(card.button("More actions for pipeline"), "x")
        window.root.find_field("Configuration").write("uploads")
        wait_until("a word on the former token", lambda: window.shows("It holds another token"))
        tour.check("it shows the file before and after, and keeps what would be lost",
                   window.shows("is saved in the keychain first"))
        tour.picture("26-export.png")
        window.press("Cancel")


def diagnostics(tour):
    window = tour.window
    with tour.step("Diagnostics"):
        window.choose_in_menu_bar("Diagnostics…")
        wait_until("the result", lambda: window.shows("Everything works."))
        token = window.command_line("token").decode().strip()
        tour.check("everything works, and no token is in the report", not window.shows(token))
        tour.picture("27-diagnostics.png")
        window.root.find(Role.PUSH_BUTTON, "Close").press()


def _write(file, server, token, mode=0o600):
    file.write_bytes(b"apiServer   = " + server + b"\naccessToken = " + token.strip() + b"\n")
    file.chmod(mode)
