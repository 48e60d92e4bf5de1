from __future__ import annotations

import pytest

from askrs.errors import ExportError
from askrs.publishing import FORMATS
from fakes import make_answer, make_evidence, make_not_found

ASKED = "2024-05-06T07:08:09+00:00"
MAGIC = {"md": b"# ", "html": b"<!DOCTYPE html>", "pdf": b"%PDF", "docx": b"PK", "bib": b"@article{", "ris": b"TY  - "}


@pytest.fixture
def press(session):
    return session.press


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_answer_is_saved_in_the_format_of_its_suffix(qtbot, press, tmp_path, suffix):
    with qtbot.waitSignal(press.exported) as exported:
        press.save(make_answer(), ASKED, tmp_path / f"a.{suffix}")
    assert exported.args[0].read_bytes().startswith(MAGIC[suffix])


def test_a_session_is_saved_whole(qtbot, press, library, tmp_path):
    kept = library.history.keep(make_not_found(), library.history.keep(make_answer()))
    with qtbot.waitSignal(press.exported):
        press.save_session(kept, tmp_path / "a.md")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == library.history.export(kept)


def test_an_answer_is_copied_as_markdown_in_the_chosen_style(qtbot, press):
    press.style = "apa"
    with qtbot.waitSignal(press.copied) as copied:
        press.copy(make_answer())
    assert copied.args[0].startswith("# Why")
    assert "Mamedov, E." in copied.args[0]


@pytest.mark.parametrize("name", ["no folder/a.md", "a.odt"])
def test_a_file_that_cannot_be_written_is_a_plain_message(qtbot, press, session, tmp_path, name):
    with qtbot.waitSignal(session.failed) as failed:
        press.save(make_answer(), ASKED, tmp_path / name)
    assert isinstance(failed.args[0], ExportError)


def test_there_is_no_bibliography_of_nothing(qtbot, press, session, tmp_path):
    with qtbot.waitSignal(session.failed) as failed:
        press.save(make_not_found(), ASKED, tmp_path / "a.bib")
    assert "No article is cited" in str(failed.args[0])


def test_a_long_session_is_painted_without_a_word_of_qt(qtbot, press, library, tmp_path):
    kept = library.history.keep(make_answer())
    for number in range(20):
        near = make_evidence(["A sentence of some length, said at leisure."] * 9, ())
        library.history.keep(make_not_found(near, question=f"Question {number}?"), kept)
    with qtbot.waitSignal(press.exported, timeout=20_000):
        press.save_session(kept, tmp_path / "a.pdf")
