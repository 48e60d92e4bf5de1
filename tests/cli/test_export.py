from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from askrs.domain.naming import spoken_date
from askrs.publishing import FORMATS
from cli_fakes import FakeLibrary


def test_the_document_goes_to_standard_output_with_the_day(askrs, library: FakeLibrary) -> None:
    ran = askrs("export", "Why?")
    head, day, rest = ran.out.split("\n\n", 2)
    assert day == f"Asked on {spoken_date(datetime.now().astimezone().isoformat())}."
    assert (ran.code, f"{head}\n\n{rest}", ran.err) == (0, library.export(library.answer), "")


def test_a_file_is_written_and_named(askrs, library: FakeLibrary, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    assert askrs("export", "Why?", "-o", str(file)) == (0, "", f"Written: {file}\n")
    assert file.read_text(encoding="utf-8") == askrs("export", "Why?").out


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


MAGIC = {"md": b"# ", "html": b"<!DOCTYPE html>", "pdf": b"%PDF", "docx": b"PK", "bib": b"@article{", "ris": b"TY  - "}


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_suffix_is_the_format(askrs, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"notes.{suffix.upper()}"
    assert askrs("export", "Why?", "-o", str(file)).code == 0
    assert file.read_bytes().startswith(MAGIC[suffix])


def test_another_suffix_is_refused_before_anything_is_asked(askrs, library: FakeLibrary, tmp_path: Path) -> None:
    ran = askrs("export", "Why?", "-o", str(tmp_path / "notes.odt"))
    assert ran.code == 1
    assert "There is no export to .odt files" in ran.err
    assert not library.asked


def test_sources_are_cited_in_the_chosen_style(askrs) -> None:
    assert "Mamedov, E. (2024, October 25)." in askrs("export", "Why?", "--style", "apa").out
