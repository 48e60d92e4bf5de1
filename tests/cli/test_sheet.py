from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from askrs.cli.sheet import Sheet
from askrs.domain.span import Span

PLAIN = Sheet()
TERMINAL = Sheet(width=40, styled=True)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_is_plain_and_endless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert Sheet.of_output() == PLAIN


@pytest.mark.parametrize(("columns", "width"), [("10", 30), ("80", 80), ("300", 100)])
def test_a_terminal_is_as_wide_as_a_text_reads_well(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "xterm")
    assert Sheet.of_output() == Sheet(width, styled=True)
    monkeypatch.setenv("TERM", "dumb")
    assert Sheet.of_output() == Sheet(width, styled=False)


def test_marks_are_asterisks_where_no_style_can_be_shown() -> None:
    text = PLAIN.marked("One. Two. Three.", [(Span(10, 16), " [2]"), (Span(0, 4), " [1]")])
    assert PLAIN.paragraphs([(0, text)]) == "**One.** [1] Two. **Three.** [2]\n"


def test_marks_are_bold_and_underlined_on_a_terminal() -> None:
    text = TERMINAL.marked("One. Two.", [(Span(5, 9), "")])
    assert TERMINAL.paragraphs([(0, text)]) == "One. \x1b[1;4mTwo.\x1b[0m\n"


def test_emphasis_is_bold_on_a_terminal_and_nothing_elsewhere() -> None:
    emphasised = [(0, sheet.emphasised("One two.", Span(4, 7))) for sheet in (PLAIN, TERMINAL)]
    assert PLAIN.paragraphs(emphasised[:1]) == "One two.\n"
    assert TERMINAL.paragraphs(emphasised[1:]) == "One \x1b[1mtwo\x1b[0m.\n"
    assert TERMINAL.paragraphs([(0, TERMINAL.emphasised("One.", None))]) == "One.\n"


def test_overlapping_marks_say_no_word_twice() -> None:
    text = PLAIN.marked("One. Two. Three.", [(Span(0, 9), ""), (Span(5, 16), "")])
    assert text.plain.replace("**", "") == "One. Two. Three."


def test_paragraphs_are_wrapped_and_indented() -> None:
    lines = TERMINAL.paragraphs([(4, Text("word " * 20))]).splitlines()
    assert len(lines) > 1
    assert all(line.startswith("    word") and len(line) <= 40 for line in lines)


def test_lines_of_a_text_stay_lines() -> None:
    assert PLAIN.paragraphs([(2, PLAIN.plain("One.\nTwo."))]) == "  One.\n  Two.\n"


@given(st.text(min_size=1, max_size=60), st.sampled_from([PLAIN, TERMINAL]), st.data())
def test_no_outside_character_steers_the_terminal(text: str, sheet: Sheet, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    mark = Span(start, data.draw(st.integers(start + 1, len(text))))
    out = sheet.paragraphs([(2, sheet.marked(text, [(mark, "")])), (0, sheet.emphasised(text, mark))])
    out = out.replace("\x1b[1;4m", "").replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert all(character.isprintable() or character.isspace() or character > "\x9f" for character in out)
    assert not set("\x1b\r\x9b\u202e\u2066") & set(out)


def test_markup_in_a_text_is_text() -> None:
    assert PLAIN.paragraphs([(0, PLAIN.plain("[bold]x[/bold] :smile:"))]) == "[bold]x[/bold] :smile:\n"
    assert "[bold]x" in PLAIN.table(["a"], [["[bold]x"]])


def test_a_table_is_aligned_and_one_line_a_row_in_a_pipe() -> None:
    table = PLAIN.table(["id", "title"], [["1", "Short"], ["12", "Long " * 60], ["3", "two\nlines"]])
    lines = table.splitlines()
    assert lines[:2] == ["id  title", " 1  Short"]
    assert lines[2] == "12  " + " ".join(["Long"] * 60)
    assert lines[3] == " 3  two lines"


def test_a_table_can_be_indented_and_its_numbers_set_right() -> None:
    table = PLAIN.table(["stage", "rank"], [["reader", "1"], ["words", "12"]], numbers=(1,), indent=2)
    assert table.splitlines() == ["  stage   rank", "  reader     1", "  words     12"]


def test_a_table_fits_a_terminal() -> None:
    assert all(len(line) <= 40 for line in Sheet(40).table(["id", "title"], [["1", "Long " * 60]]).splitlines())
