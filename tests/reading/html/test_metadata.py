from __future__ import annotations

import json

import pytest

from askrs.domain.article import Metadata
from askrs.reading.html.metadata import page_metadata
from askrs.reading.html.page import parse

NEWS = {
    "@type": "NewsArticle",
    "headline": "A bridge &amp; a river",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
    "publisher": {"@type": "Organization", "name": "The Desk"},
    "datePublished": "2024-05-03T10:00:00Z",
    "inLanguage": "en-GB",
    "url": "https://desk.example/bridge",
}


def metadata_of(head, body="<p>x</p>", attributes=""):
    return page_metadata(parse(f"<html {attributes}><head>{head}</head><body>{body}</body></html>".encode(), "a.html"))


def linked(data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "data",
    [
        NEWS,
        [{"@type": "WebSite"}, NEWS],
        {"@graph": [{"@type": "Person"}, NEWS]},
        NEWS | {"@type": ["Thing", "Article"]},
    ],
)
def test_linked_data_wherever_it_stands(data):
    assert metadata_of(linked(data)) == Metadata(
        "A bridge & a river", ("Jane Doe", "John Roe"), "The Desk", "2024-05-03", "https://desk.example/bridge", "en-GB"
    )


def test_broken_linked_data_is_passed_over():
    assert metadata_of("<script type='application/ld+json'>{broken</script>" + linked(NEWS)).outlet == "The Desk"


def test_meta_tags():
    head = (
        "<title>A bridge - The Desk</title><meta property='og:title' content='A bridge - The Desk'>"
        "<meta name=author content='Jane Doe'>"
        "<meta property='og:site_name' content='The Desk'>"
        "<meta property='article:published_time' content='2024-05-03T10:00'>"
        "<link rel=canonical href='https://desk.example/bridge'>"
    )
    assert metadata_of(head, attributes="lang=en") == Metadata(
        "A bridge", ("Jane Doe",), "The Desk", "2024-05-03", "https://desk.example/bridge", "en"
    )


def test_what_the_page_shows():
    body = "<h1>A bridge</h1><p class=byline>By Jane Doe</p><time datetime='2024-05-03'>May</time>"
    assert metadata_of("<title>A bridge | Desk</title>", body) == Metadata("A bridge", ("Jane Doe",), "", "2024-05-03")


def test_what_it_does_not_say_stays_empty():
    assert metadata_of("<meta name=author content='https://facebook.com/jane'>") == Metadata()


def test_an_address_that_is_none_is_not_kept():
    assert metadata_of("<meta property='og:url' content='file:///etc/passwd'>").url == ""


def test_the_publisher_counts_but_not_its_address():
    assert metadata_of("<meta name=publisher content='The Desk'>").outlet == "The Desk"
    assert metadata_of("<meta name=publisher content='https://facebook.com/desk'>").outlet == ""


def test_a_stand_in_is_nobody():
    body = "<h1>A bridge</h1><p class=byline>By Jane Doe</p>"
    assert metadata_of("<meta name=author content=admin>", body).authors == ("Jane Doe",)
