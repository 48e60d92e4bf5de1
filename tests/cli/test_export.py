from __future__ import annotations

from pathlib import Path

import pytest

from cli_fakes import FakeLibrary


def test_the_document_goes_to_standard_output(askrs, library: FakeLibrary) -> None:
    assert askrs("export", "Why?") == (0, library.export(library.answer), "")


def test_a_file_is_written_and_named(askrs, library: FakeLibrary, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    assert askrs("export", "Why?", "-o", str(file)) == (0, "", f"Written: {file}\n")
    assert file.read_text(encoding="utf-8") == library.export(library.answer)


def test_a_file_is_never_overwritten_unasked(askrs, library: FakeLibrary, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("mine")
    ran = askrs("export", "Why?", "-o", str(file))
    assert ran.code == 1
    assert ran.err == f"askrs: {file} exists already.\n  Choose another file, or add --force to overwrite it.\n"
    assert file.read_text() == "mine"
    assert not library.asked
    assert askrs("export", "Why?", "-o", str(file), "--force").code == 0
    assert file.read_text().startswith("# Why")


@pytest.mark.parametrize("name", ["missing/notes.md", "."])
def test_a_file_that_cannot_be_written_is_a_refusal(askrs, tmp_path: Path, name: str) -> None:
    ran = askrs("export", "Why?", "--force", "-o", str(tmp_path / name))
    assert ran.code == 1
    assert "cannot be written" in ran.err
