from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece
from askrs.reading.pasted import find_title, mark_furniture, mark_headings

TITLE = "A bridge that nobody guards"
BODY = [
    "The bridge over the river was built when the two countries were one; neither wanted to pay for the other half.",
    "Since the spring its guards have gone home at night, a deputy minister said, because nobody told them to stay.",
    "Trade has doubled in the meantime. Smugglers complain that prices fall, and the customs house is for sale.",
    "“We asked for soldiers and were given a study,” said the mayor, who crosses it every morning on a bicycle.",
    "What comes next depends on a vote in November that both governments would rather not hold before the winter.",
]
TEASERS = [
    "Top image credit: A harbour at dusk, seen from the old fort (Harbour Press/Pool via REUTERS)",
    "The quiet harbour",
    "Global ports",
    "No ship has called at the harbour for a year, and yet the cranes are painted every month by men who are paid.",
    "keep readingShow less",
    "Old fort",
    "A fort for rent",
    "The ministry has let the fort to a film company, which blew up a part of it by mistake in the second week.",
    "keep readingShow less",
    "LATEST",
    "Newsletter",
    "Subscribe now to our weekly round-up and don't miss a beat.",
]


def pieces_of(lines):
    place = find_title(lines)
    kinds = [BlockKind.TITLE if number == place else BlockKind.PARAGRAPH for number in range(len(lines))]
    return [Piece(kind, line) for kind, line in zip(kinds, lines, strict=True)]


def marked(lines):
    return {piece.text: piece.kind for piece in mark_furniture(mark_headings(pieces_of(lines)))}


def test_the_head_of_a_page_is_no_evidence():
    head = [
        "Follow us on social",
        TITLE,
        "Why a border went to sleep and who would wake it",
        "Analysis | Borders",
        "By Jane Doe",
    ]
    kinds = marked([*head, *BODY])
    assert [kinds[line].value for line in head] == ["furniture", "title", "furniture", "furniture", "byline"]
    assert {kinds[line] for line in BODY} == {BlockKind.PARAGRAPH}


def test_nothing_after_the_end_of_the_article_is_evidence():
    kinds = marked([TITLE, *BODY, "Top Photo: The bridge in May.", "Analysis | Borders", *TEASERS])
    assert {kinds[line] for line in BODY} == {BlockKind.PARAGRAPH}
    assert not [line for line, kind in kinds.items() if kind.is_evidence and line not in BODY]
    assert kinds["Top Photo: The bridge in May."] is BlockKind.CAPTION


@pytest.mark.parametrize(
    "marker", ["Related", "Read more", "Most read", "More from Borders", "You may also like", "LATEST"]
)
def test_headlines_behind_a_marker_are_no_evidence(marker):
    kinds = marked([TITLE, *BODY, marker, "A fort for rent", "The quiet harbour", "Cranes that nobody needs"])
    assert {line for line, kind in kinds.items() if kind.is_evidence} == set(BODY)


@pytest.mark.parametrize("marker", ["Related: A fort for rent", "Advertisement", "Read more", "Share"])
def test_a_marker_in_the_middle_takes_only_itself(marker):
    kinds = marked([TITLE, *BODY[:2], marker, *BODY[2:]])
    assert kinds[marker] is BlockKind.FURNITURE
    assert {line for line, kind in kinds.items() if kind.is_evidence} == set(BODY)


def test_a_caption_above_the_body_ends_nothing():
    kinds = marked([TITLE, "Top photo: The bridge in May", *BODY])
    assert {line for line, kind in kinds.items() if kind.is_evidence} == set(BODY)


def test_a_read_more_at_the_end_takes_no_body_with_it():
    kinds = marked([TITLE, *BODY[:3], "Deputy minister Roe", *BODY[3:], "Read more"])
    assert {line for line, kind in kinds.items() if kind.is_evidence} >= set(BODY)


def test_a_text_without_sentences_is_left_alone():
    lines = ["Home", "apples", "pears", "Search"]
    assert mark_furniture(pieces_of(lines)) == pieces_of(lines)


@pytest.mark.parametrize(
    "lines",
    [
        [BODY[0]],
        BODY,
        ["He came.", "He saw.", "He won."],
        ["Breathing pure O", "2 in space causes no damage to those who do it for an hour or less, as far as is known."],
        ["Trioxygen (O", "3) is usually known as ozone and is a very reactive form of oxygen that damages the lungs."],
    ],
)
def test_a_text_that_begins_right_away_has_no_title(lines):
    assert find_title(lines) is None
    assert all(piece.kind is BlockKind.PARAGRAPH for piece in mark_furniture(mark_headings(pieces_of(lines))))


def test_a_title_may_ask_or_stand_twice():
    assert find_title(["Who guards the bridge?", *BODY]) == 0
    assert find_title(["Share", "A bridge", "A bridge", "to nowhere"]) == 1


def test_a_label_alone_between_paragraphs_is_a_heading():
    kinds = marked([TITLE, *BODY[:2], "The mayor’s bicycle", *BODY[2:]])
    assert kinds["The mayor’s bicycle"] is BlockKind.HEADING


def test_two_labels_are_a_list_and_stay():
    kinds = marked([TITLE, *BODY[:2], "The mayor", "The bicycle", *BODY[2:]])
    assert kinds["The mayor"] is BlockKind.PARAGRAPH


def test_a_menu_a_masthead_and_what_a_notice_names_are_no_titles():
    lines = ["World Europe Asia Opinion", "The Desk", "Home > World", TITLE, "By Jane Doe", *BODY]
    assert find_title(lines, {0, 2}) == 3
    assert find_title(["The Desk", TITLE, *BODY, "© 2024 The Desk. All rights reserved."]) == 1


def test_a_heading_stays_one_behind_an_advertisement():
    kinds = marked([TITLE, *BODY[:2], "Advertisement", "The mayor’s bicycle", "Share", *BODY[2:]])
    assert kinds["The mayor’s bicycle"] is BlockKind.HEADING


def test_the_heading_of_a_box_is_furniture():
    box = [Piece(BlockKind.HEADING, "Good mornings", 4), Piece(BlockKind.PARAGRAPH, "Sign up for our newsletter.")]
    section = [Piece(BlockKind.HEADING, "The mayor", 3), Piece(BlockKind.PARAGRAPH, BODY[1])]
    pieces = mark_furniture([Piece(BlockKind.PARAGRAPH, BODY[0]), *box, *section])
    assert [piece.kind.value for piece in pieces] == ["paragraph", "furniture", "furniture", "heading", "paragraph"]


def test_an_advertisement_under_a_heading_takes_nothing_with_it():
    pieces = [Piece(BlockKind.HEADING, "The mayor", 2), Piece(BlockKind.PARAGRAPH, "Advertisement")]
    body = [Piece(BlockKind.HEADING, "The bicycle", 3), Piece(BlockKind.PARAGRAPH, BODY[0])]
    assert mark_furniture([*pieces, *body])[0].kind is BlockKind.HEADING


def test_the_address_behind_an_article_is_furniture_and_one_within_is_not():
    address = "https://desk.example/bridge"
    kinds = mark_furniture(pieces_of([TITLE, *BODY[:2], address, *BODY[2:], address]))
    assert [piece.kind.value for piece in kinds if piece.text == address] == ["paragraph", "furniture"]


def test_paragraphs_that_end_without_a_stop_are_no_labels():
    lines = [TITLE, "The bridge has been sold to a film company, " * 4 + "a deputy minister said", *BODY]
    assert mark_furniture(pieces_of(lines))[1].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "above", ["OPINION", "World", "The River Review", "Borders · Analysis", "Analysis | Middle East"]
)
def test_a_rubric_or_a_papers_name_above_a_longer_line_is_no_title(above):
    assert find_title([above, TITLE, "By Jane Doe", *BODY]) == 1


@pytest.mark.parametrize("title", ["Checkmate", "The River Review"])
def test_it_is_one_where_no_longer_line_follows(title):
    assert find_title([title, "By Jane Doe", *BODY]) == 0
    assert find_title([title, "By Jane Doe", "Why a border went to sleep", *BODY]) == 0


def test_a_short_title_is_not_given_up_for_the_line_under_it():
    assert find_title(["A cold peace", "Why a border went to sleep and who would wake it", *BODY]) == 0
