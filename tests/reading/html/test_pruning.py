from __future__ import annotations

import pytest
from lxml import html

from askrs.reading.html.pruning import prune


def pruned(body):
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    prune(tree)
    return html.tostring(tree.find("body"), encoding="unicode").removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    "hidden",
    [
        '<span class="rollover-card">Jane Doe Five stories about her</span>',
        '<span class="sr-only">opens in a new window</span>',
        '<span style="display: none">Sorry!</span>',
        '<span class="c-tooltip">A minister</span>',
    ],
)
def test_what_nobody_sees_goes_and_the_text_behind_it_stays(hidden):
    assert pruned(f"<p>A minister{hidden} said no.</p>") == "<p>A minister said no.</p>"


def test_a_whole_article_that_a_script_shows_stays():
    body = '<div style="display:none">' + "<p>The bridge is guarded.</p>" * 100 + "</div>"
    assert pruned(body) == body


def test_links_in_capitals_to_other_stories_go():
    assert pruned("<p><a>MINISTER WHO SOLD A BRIDGE</a></p><p>Text.</p>") == "<p>Text.</p>"


@pytest.mark.parametrize(
    "paragraph",
    ["<p><a>The minister who sold a bridge</a></p>", "<p><a>NATO</a></p>", "<p>HE SOLD IT FOR <a>NOTHING</a></p>"],
)
def test_other_links_stay(paragraph):
    assert pruned(paragraph) == paragraph


def test_a_quoted_post_forgets_where_it_came_from():
    post = '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>No.</p></blockquote></div>'
    assert pruned(post) == "<div><blockquote><p>No.</p></blockquote></div>"


def test_text_right_in_a_section_becomes_a_division():
    text = "The bridge is guarded by nobody. " * 4
    assert pruned(f"<section>{text}</section>").startswith("<div>")
    assert pruned("<section><p>Text.</p></section>").startswith("<section>")
