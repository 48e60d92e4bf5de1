from __future__ import annotations

import pytest
from lxml import html

from askrs.reading.markup import local_name, pieces_of


def shown(markup):
    return [
        (piece.kind.value, " ".join(piece.text.split())) for piece in pieces_of(html.document_fromstring(markup).body)
    ]


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<h2>One</h2><p>Two <b>three</b>,<i> four</i>.</p>", [("heading", "One"), ("paragraph", "Two three, four.")]),
        ("loose<p>tight</p>tail", [("paragraph", "loose"), ("paragraph", "tight"), ("paragraph", "tail")]),
        ("<blockquote><p>Q.</p></blockquote>after", [("quote", "Q."), ("paragraph", "after")]),
        (
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
            [("list item", "a"), ("list item", "b"), ("list item", "c")],
        ),
        ("<table><tr><th>a</th><td>b <p>c</p></td></tr></table>", [("table row", "a | b c")]),
        ("one<br>still one<br><br>two", [("paragraph", "one still one"), ("paragraph", "two")]),
        ("<p>a<script>x()</script>b<!-- c --></p><nav>menu</nav>", [("paragraph", "ab")]),
        ("<figure><figcaption>cap</figcaption></figure>", [("caption", "cap")]),
        ("<aside epub:type='footnote'><p>note</p></aside>", [("footnote", "note")]),
        ("<p hidden>unseen</p>", []),
    ],
)
def test_elements_become_blocks(markup, blocks):
    assert shown(f"<body>{markup}</body>") == blocks


def test_no_depth_is_too_deep():
    tree = html.document_fromstring(
        f"<body>{'<div>' * 1000}deep{'</div>' * 1000}", parser=html.HTMLParser(huge_tree=True)
    )
    assert [piece.text for piece in pieces_of(tree.body)] == ["deep"]


def test_a_name_without_its_namespace():
    assert local_name(html.Element("{http://www.w3.org/1999/xhtml}P")) == "p"
    assert local_name(html.HtmlComment("x")) == ""
