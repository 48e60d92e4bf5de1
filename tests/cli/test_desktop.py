from __future__ import annotations

import sys

import pytest

from askrs.cli.desktop_entry import desktop_files


@pytest.fixture
def home(monkeypatch, tmp_path):
    """A user's data folder, and no program beside the ones that a test puts there."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "data"


def put_program(home, name, script):
    program = home.parent / "bin" / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_install_says_what_it_wrote_and_uninstall_what_it_removed(askrs, home):
    ran = askrs("desktop", "install")
    written = [str(path) for path in desktop_files(["askrs"])]
    assert ran.code == 0
    assert [line.removeprefix("Written: ") for line in ran.out.splitlines()][:2] == written
    assert "uninstall" in ran.out
    assert [line.removeprefix("Removed: ") for line in askrs("desktop", "uninstall").out.splitlines()] == written
    assert askrs("desktop", "uninstall").out == "There was nothing to remove.\n"


def test_the_entry_opens_the_library_that_was_named(askrs, home, tmp_path):
    askrs("desktop", "install", "--library", str(tmp_path / "my library"))
    entry = (home / "applications" / "askrs.desktop").read_text()
    assert f'gui --library "{tmp_path}/my library" %F\n' in entry


def test_the_desktop_is_told(askrs, home):
    for name in ("update-desktop-database", "gtk-update-icon-cache"):
        put_program(home, name, f'echo "$@" > {home.parent}/{name}')
    askrs("desktop", "install")
    assert (home.parent / "update-desktop-database").read_text() == f"-q {home}/applications\n"
    assert (home.parent / "gtk-update-icon-cache").read_text() == f"-q -t -f {home}/icons/hicolor\n"


def test_what_opened_a_kind_of_file_before_opens_it_still(askrs, home):
    put_program(
        home,
        "xdg-mime",
        f"""
if [ "$1" = default ]; then echo "$2 $3" >> {home.parent}/chosen; exit; fi
case "$3" in
  application/pdf) if [ -e {home}/applications/askrs.desktop ]; then echo askrs.desktop; else echo evince.desktop; fi;;
  text/html) echo firefox.desktop;;
esac""",
    )
    askrs("desktop", "install")
    assert (home.parent / "chosen").read_text() == "evince.desktop application/pdf\n"


def test_a_folder_that_cannot_be_written_is_one_sentence(askrs, home):
    home.write_text("")
    ran = askrs("desktop", "install")
    assert ran.code == 1
    assert "cannot be written" in ran.err


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_it_is_not_needed(askrs, home, monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    for verb in ("install", "uninstall"):
        ran = askrs("desktop", verb)
        assert ran.code == 1
        assert "Only Linux desktops" in ran.err
    assert not home.exists()
