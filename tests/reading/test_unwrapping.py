from __future__ import annotations

import textwrap

import pytest

from askrs.reading.unwrapping import join_lines, paragraphs

ONE = "The best that Iran could hope for would be that the dust somehow settles after an exchange of blows with Israel."
TWO = "That would widen the options of Tehran, while it lessens the incentives to support destructive forces elsewhere."


def wrap(text, **options):
    return textwrap.fill(text, 60, **options)


def test_hand_broken_lines_are_joined():
    assert paragraphs(f"{wrap(ONE)}\n\n{wrap(TWO)}\n") == [ONE, TWO]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85"])
def test_whatever_ends_the_lines(end):
    assert paragraphs(f"{wrap(ONE)}\n\n{wrap(TWO)}".replace("\n", end)) == [ONE, TWO]


def test_an_indent_parts_paragraphs_too():
    assert paragraphs(wrap(ONE, initial_indent="    ") + "\n" + wrap(TWO, initial_indent="    ")) == [ONE, TWO]


def test_a_last_line_with_room_parts_them_as_well():
    one = f"{ONE} It did not settle then."
    assert paragraphs(f"{wrap(one)}\n{wrap(TWO)}") == [one, TWO]


def test_list_items_stay_apart():
    items = [wrap(f"- {text}", subsequent_indent="  ") for text in (ONE, TWO)]
    assert paragraphs("\n".join(items)) == [f"- {ONE}", f"- {TWO}"]


def test_a_line_that_is_a_paragraph_stays_one():
    assert paragraphs(f"{ONE}\n{TWO}\n\n\nEnd.") == [ONE, TWO, "End."]
    assert paragraphs("He came.\nHe saw.\nHe won.") == ["He came.", "He saw.", "He won."]
    assert paragraphs(" \n\n") == []


def test_a_sentence_that_a_converter_broke_is_mended():
    text = "Breathing pure O\n2 in space causes no damage.\nThe partial pressure is low."
    assert paragraphs(text) == ["Breathing pure O 2 in space causes no damage.", "The partial pressure is low."]


def test_a_hyphen_at_a_line_end_stays_without_a_space():
    assert join_lines(["a two-", "column page -", "and more"]) == "a two-column page - and more"
