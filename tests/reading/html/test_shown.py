from __future__ import annotations

import pytest
from lxml import html

from askrs.reading.html.shown import shown_authors, shown_date, shown_outlet, shown_title

LONG = "<p>" + "The bridge over the river was built when the two countries were one. " * 4 + "</p>"


def page(body, title="A bridge"):
    return html.document_fromstring(f"<html><head><title>{title}</title></head><body>{body}</body></html>")


@pytest.mark.parametrize(
    ("body", "authors", "day"),
    [
        ("<h1>A bridge</h1><p class=meta>By Jane Doe | 14 March 2019</p>", ("Jane Doe",), "2019-03-14"),
        ("<h1>A bridge</h1><div><span>Jane Doe</span> · <span>22 March 2023</span></div>", ("Jane Doe",), "2023-03-22"),
        (
            "<h1>A bridge</h1><p class=byline>Jane Doe</p><time datetime=2024-05-03>May</time>",
            ("Jane Doe",),
            "2024-05-03",
        ),
        ("<h1>A bridge</h1><p>Oslo, 3 May 2024</p>", (), "2024-05-03"),
        ("<div class=post-date>3 May 2024</div>", (), "2024-05-03"),
        ("<h1>A bridge</h1>" + LONG + "<p>By John Roe | 1 May 2020</p>", (), ""),
        ("<p>By John Roe</p>", (), ""),
    ],
)
def test_credits_under_the_headline(body, authors, day):
    tree = page(body)
    assert (shown_authors(tree), shown_date(tree)) == (authors, day)


@pytest.mark.parametrize(
    ("body", "title", "outlet"),
    [
        ("<div id=masthead><a>The Desk</a><ul><li>Archive</ul></div>", "A bridge - The Desk", "The Desk"),
        ("<div id=footer>Copyright 2019 The Desk. All rights reserved.</div>", "A bridge | The Desk", "The Desk"),
        ("<img class=site-logo alt='The Desk'><footer>© 2024 The Desk</footer>", "A bridge", "The Desk"),
        ("<div>The Desk, an independent magazine. Contact © 2015–2024</div>", "A bridge – The Desk", "The Desk"),
        ("<p>x</p>", "A bridge | The Desk", ""),
        ("<footer>© 2024 Holding Ltd</footer>", "A bridge | The Desk", ""),
    ],
)
def test_an_outlet_needs_two_places(body, title, outlet):
    assert shown_outlet(page(body, title)) == outlet


def test_the_headline_is_preferred_to_the_title_bar():
    assert shown_title(page("<h1>A bridge</h1>", "A bridge | The Desk")) == "A bridge"
    assert shown_title(page("<h1>The Desk</h1><h1>A Bridge</h1>", "A bridge")) == "A Bridge"
    assert shown_title(page("<p>x</p>", "A bridge")) == "A bridge"
