from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from askrs.cli.desktop_entry import (
    MEDIA_TYPES,
    data_home,
    desktop_files,
    entry_text,
    exec_line,
    remove_files,
    start_command,
    write_files,
)
from askrs.errors import ExportError
from askrs.reading.formats import SUFFIXES

_KNOWN_TYPES = Path("/usr/share/mime/globs2")


def keys_of(text):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    assert parser.sections() == ["Desktop Entry"]
    return dict(parser["Desktop Entry"])


def test_the_entry_says_what_the_specification_wants():
    keys = keys_of(entry_text(["/opt/askrs", "gui"]))
    assert {"Type", "Name", "Exec"} <= keys.keys()
    assert keys["Exec"] == "/opt/askrs gui %F"
    assert keys["TryExec"] == "/opt/askrs"
    assert keys["Terminal"] in {"true", "false"}
    for name in ("MimeType", "Categories", "Keywords"):
        assert keys[name].endswith(";")
        assert ";;" not in keys[name]
    assert len(keys["MimeType"].split(";")) == len(set(MEDIA_TYPES.values())) + 1


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not here")
def test_the_validator_finds_nothing(tmp_path):
    file = tmp_path / "askrs.desktop"
    file.write_text(entry_text(["/a b/askrs", "gui"]))
    ran = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert ran.stdout + ran.stderr == ""


def test_every_kind_of_file_that_askrs_reads_is_offered():
    assert MEDIA_TYPES.keys() == SUFFIXES


@pytest.mark.skipif(not _KNOWN_TYPES.is_file(), reason="there is no database of media types here")
def test_desktops_call_the_kinds_so():
    rows = [line.split(":") for line in _KNOWN_TYPES.read_text().splitlines() if not line.startswith("#")]
    known = {(row[2].removeprefix("*"), row[1]) for row in rows}
    assert set(MEDIA_TYPES.items()) - known <= {(".text", "text/plain")}


@pytest.mark.parametrize("word", ["/a b/askrs", '/q"uote/askrs', "/back\\slash", "/do$lar`tick", "/100%/askrs", "/é"])
def test_any_path_comes_through_as_it_is(word):
    line = exec_line([word, "gui"])
    unescaped = line.replace("\\\\", "\\")  # the desktop's first reading, of a string; then that of the arguments
    ran = subprocess.run(["sh", "-c", f"printf '%s\\n' {unescaped}"], capture_output=True, text=True, check=True)
    assert [part.replace("%%", "%") for part in ran.stdout.splitlines()] == [word, "gui", "%F"]


def test_a_path_that_would_begin_another_key_is_refused():
    with pytest.raises(ExportError, match="cannot stand in a desktop entry"):
        entry_text(["/a\nTerminal=true", "gui"])


def test_only_an_absolute_data_home_counts(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "here")
    assert data_home() == tmp_path / ".local" / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert data_home() == tmp_path / "data"


def test_what_is_written_is_removed_and_nothing_else(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "applications").mkdir()
    (tmp_path / "applications" / "other.desktop").write_text("kept")
    files = desktop_files(["/opt/askrs"])
    write_files(files)
    assert all(path.read_text() == text for path, text in files.items())
    assert remove_files(list(files)) == list(files)
    assert remove_files(list(files)) == []
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["other.desktop"]


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"):
        write_files({tmp_path / "file" / "askrs.desktop": ""})


def test_askrs_is_started_by_its_absolute_path():
    command = start_command()
    assert os.access(command[0], os.X_OK)
    assert Path(command[0]).is_absolute()
    ran = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    assert ran.stdout.startswith("askrs ")


def test_without_a_script_this_python_starts_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    assert start_command() == [str(tmp_path / "python3"), "-m", "askrs"]
