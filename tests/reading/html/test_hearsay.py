from __future__ import annotations

from pathlib import Path

import pytest

from askrs.reading.html.hearsay import hearsay

BODY = "".join(
    f"<p>Tehran has waited for the S-400 for longer than any other customer of the arms industry, says note {n}.</p>"
    for n in range(4)
)
HEAD = """<html lang="en"><head><title>Why they wait</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Why they wait",
 "author": {"name": "Jane Doe"}}</script><meta property="og:site_name" content="The Desk">
<meta name="date" content="2024-10-25"><link rel="canonical" href="https://desk.example/a"></head>
<body><nav><p>Home</p></nav><ul><li>Subscribe to our great newsletter</li></ul>"""
PAGE = f"{HEAD}<article><h1>Why they wait</h1>{BODY}</article></body></html>"


def test_every_part_of_a_page_is_heard_alone():
    heard = dict(hearsay(PAGE.encode(), Path("a.html")).said)
    assert list(heard) == ["JSON-LD", "OpenGraph", "meta tags", "page"]
    assert (heard["JSON-LD"].title, heard["JSON-LD"].authors) == ("Why they wait", ("Jane Doe",))
    assert (heard["OpenGraph"].outlet, heard["meta tags"].published) == ("The Desk", "2024-10-25")
    assert (heard["page"].url, heard["page"].language, heard["page"].authors) == ("https://desk.example/a", "en", ())


def test_the_report_of_a_page(read_as):
    report = read_as("a.html", PAGE).report
    assert {origin.field: origin.place for origin in report.origins} == {
        "title": "JSON-LD",
        "authors": "JSON-LD",
        "outlet": "OpenGraph",
        "published": "meta tags",
        "url": "page",
        "language": "page",
    }
    assert [(tally.kind.value, tally.blocks) for tally in report.kept] == [("title", 1), ("paragraph", 4)]
    assert [(tally.kind.value, tally.blocks) for tally in report.dropped] == [("list item", 1)]
    assert report.warnings == ()


@pytest.mark.parametrize(("levels", "warned"), [(300, False), (3_000, True)])
def test_a_page_that_is_nested_too_deeply_is_said(levels, warned):
    page = "<html><body>" + "<div>" * levels + "text" + "</div>" * levels
    assert bool(hearsay(page.encode(), Path("a.html")).warnings) is warned
