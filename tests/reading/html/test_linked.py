from __future__ import annotations

import json

import pytest
from lxml import html

from askrs.reading.html.linked import linked_article, name_of, text_of

NEWS = {"@type": "NewsArticle", "headline": "A bridge", "author": {"name": "Jane Doe"}}


def article_in(*scripts):
    body = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return linked_article(html.document_fromstring(f"<html><body>{body}<p>x</p></body></html>"))


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(NEWS),
        json.dumps([{"@type": "WebSite"}, NEWS]),
        json.dumps({"@graph": [{"@type": "Person", "name": "Ann Poe"}, NEWS]}),
        json.dumps({"@type": "WebPage", "mainEntity": NEWS}),
        json.dumps(NEWS | {"@type": ["Thing", "ReportageNewsArticle", "Article"]}),
        json.dumps(NEWS) + ";",
        "//<![CDATA[\n" + json.dumps(NEWS) + "\n//]]>",
        json.dumps(NEWS)[:-1] + ",}",
        '{"@type": "Article" "headline": "A bridge", "author": "Jane Doe"}',
        '{"@type": "Article", "headline": "A bridge", "author": "Jane Doe", "note": "it\\\'s"}',
        '{"@type": "Article", "headline": "A\nbridge", "author": "Jane Doe"}',
    ],
)
def test_an_article_wherever_and_however_it_stands(script):
    found = article_in("{hopeless", script)
    assert (text_of(found["headline"]), name_of(found["author"])) == ("A bridge", "Jane Doe")


def test_the_fullest_of_several_objects_counts():
    assert (
        article_in(json.dumps({"@type": "NewsArticle", "headline": "Other"}), json.dumps(NEWS))["headline"]
        == "A bridge"
    )


def test_references_are_looked_up():
    graph = [
        {"@type": "Organization", "@id": "#desk", "name": "The Desk"},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe"},
        {"@type": "Article", "author": [{"@id": "#jane"}], "publisher": {"@id": "#desk"}, "headline": {"@id": "#none"}},
    ]
    found = article_in(json.dumps({"@graph": graph}))
    assert (name_of(found["author"]), name_of(found["publisher"]), text_of(found["headline"])) == (
        "Jane Doe",
        "The Desk",
        "",
    )


@pytest.mark.parametrize(
    "script", ["", "{", "[[[[[[[[[[1]]]]]]]]]]", '"text"', json.dumps({"@type": "Recipe"}), "[" * 5000]
)
def test_nothing_usable_is_nothing(script):
    assert article_in(script) == {}


@pytest.mark.parametrize(
    ("value", "name"),
    [("Jane Doe", "Jane Doe"), ([{"name": ["Jane Doe"]}], "Jane Doe"), ({"name": None}, ""), ([], ""), (7, "")],
)
def test_names_in_every_form(value, name):
    assert name_of(value) == name
