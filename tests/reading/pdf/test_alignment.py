from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.reading.pdf.alignment import aligned


def edges(words):
    ends = [0]
    for word in words:
        ends.append(ends[-1] + len(word))
    return frozenset(ends[1:-1])


def apart(one, other):
    return False


def align(text, lines, near=apart):
    words = text.split()
    return aligned("".join(words), ["".join(line.split()) for line in lines], edges(words), near)


def lines_of(places):
    return [None if place is None else place[0] for place in places]


def test_lines_in_another_order_are_found():
    places = align("the left column the right one", ["the right one", "the left", "column"])
    assert lines_of(places) == [1] * 7 + [2] * 6 + [0] * 11
    assert [letter for _, letter in places] == [*range(7), *range(6), *range(11)]


def test_what_no_line_explains_stays_without_a_place():
    places = align("one strange word here", ["one", "word here"])
    assert lines_of(places) == [0] * 3 + [None] * 7 + [1] * 8


def test_a_line_that_stands_twice_is_told_by_its_neighbours():
    lines = ["He said", "no", "and left", "She said", "no", "and stayed"]
    places = align("She said no and stayed He said no and left", lines)
    assert list(dict.fromkeys(lines_of(places))) == [3, 4, 5, 0, 1, 2]


def test_twins_without_neighbours_are_not_told_apart():
    places = align("maybe first maybe second", ["second", "maybe", "first", "maybe"])
    assert None not in lines_of(places)[5:10]
    places = align("yes and yes", ["yes", "yes"])
    assert lines_of(places) == [None] * 9


def test_twins_are_told_apart_by_where_they_stand():
    lines = ["second", "maybe", "first", "maybe"]
    assert (
        lines_of(align("first maybe second", lines, lambda *pair: pair in {(2, 3), (3, 0)}))
        == [2] * 5 + [3] * 5 + [0] * 6
    )


def test_a_hyphenated_word_joins_two_lines_however_short():
    places = aligned("Wilhelmshaven", ["Wil", "helmshaven"], frozenset(), apart)
    assert lines_of(places) == [0] * 3 + [1] * 10


def test_a_short_line_inside_a_word_is_none():
    assert lines_of(align("another other", ["other", "her", "the", "another"]))[:7] == [3] * 7


def test_an_empty_page_and_an_empty_text():
    assert aligned("", ["a"], frozenset(), apart) == []
    assert aligned("ab", [], frozenset(), apart) == [None, None]


def test_a_table_made_to_cost_time_is_left_alone():
    assert set(aligned("a" * 2_000, ["aaaa"] * 200, frozenset(), apart)) == {None}


@given(st.lists(st.text("abc ", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=8), st.randoms())
def test_a_place_holds_the_letter(lines, random):
    order = list(range(len(lines)))
    random.shuffle(order)
    text = " ".join(lines[number] for number in order)
    letters = ["".join(line.split()) for line in lines]
    for letter, place in zip("".join(text.split()), align(text, lines), strict=True):
        assert place is None or letters[place[0]][place[1]] == letter


@given(st.permutations(["war of words", "talks in Oslo", "the long night", "no answer came", "ships at sea"]))
def test_lines_that_differ_are_all_found(lines):
    places = align("talks in Oslo no answer came war of words ships at sea the long night", lines)
    assert None not in places
