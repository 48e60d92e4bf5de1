from __future__ import annotations

from askrs.reading.html.body import article_pieces
from askrs.reading.html.page import parse

LONG = "A sentence that is long enough to be taken for the body of an article by whoever looks for one. " * 3


def shown(body):
    pieces = article_pieces(parse(f"<html><body><article>{body}</article></body></html>".encode(), "a.html"))
    return [(piece.kind.value, piece.level, " ".join(piece.text.split())) for piece in pieces if piece.text.strip()]


def test_tables_give_rows_and_headings_their_level():
    table = "<table><tr><th>Year</th><th>Tons</th></tr><tr><td>1999</td><td>12</td></tr></table>"
    found = shown(f"<p>{LONG}</p><h3>Trade</h3>{table}<p>{LONG}</p>")
    assert ("heading", 3, "Trade") in found
    assert [text for kind, _, text in found if kind == "table row"] == ["Year | Tons", "1999 | 12"]


def test_two_line_breaks_part_paragraphs():
    found = shown(f"<div>{LONG}<br><br>{LONG.upper()}</div><p>{LONG}</p>")
    assert LONG.upper().strip() in [text for _, _, text in found]


def test_the_tree_is_left_as_it_was():
    tree = parse(f"<html><body><article><p>{LONG}</p></article></body></html>".encode(), "a.html")
    before = tree.text_content()
    article_pieces(tree)
    assert tree.text_content() == before
