from __future__ import annotations

import pytest

from askrs.domain.article import Metadata
from askrs.reading.frontmatter import split_front_matter


def test_every_field_finds_its_place():
    head = "title: A bridge\nauthors: [Jane Doe, John Roe]\npublication: The Desk\ndate: 2024-05-03\n"
    head += "url: https://x.org/a\nlang: en"
    assert split_front_matter(f"---\n{head}\n---\nBody") == (
        Metadata("A bridge", ("Jane Doe", "John Roe"), "The Desk", "2024-05-03", "https://x.org/a", "en"),
        "Body",
    )


@pytest.mark.parametrize(
    ("field", "name", "value"),
    [
        ("author: Jane Doe and John Roe", "authors", ("Jane Doe", "John Roe")),
        ('author:\n  - "[[Jane Doe]]"\n  - "[[people/roe|John Roe]]"', "authors", ("Jane Doe", "John Roe")),
        ("author: {name: Jane Doe}", "authors", ("Jane Doe",)),
        ("source: https://x.org/a", "url", "https://x.org/a"),
        ("source: The Desk", "outlet", "The Desk"),
        ("published: 3 May 2024", "published", "2024-05-03"),
        ("date: 2024-05-03T10:00:00Z", "published", "2024-05-03"),
        ("created: 2024-05-03", "published", ""),
        ("title: War: a history", "title", "War: a history"),
        ("title: 1984", "title", "1984"),
        ("title: true", "title", ""),
        ("author: 7", "authors", ("7",)),
    ],
)
def test_the_habits_of_different_programs(field, name, value):
    metadata, body = split_front_matter(f"---\n{field}\nx: 1\n---\nBody")
    assert getattr(metadata, name) == value
    assert body == "Body"


@pytest.mark.parametrize("text", ["Body", "---\nBody", "---\n- a\n- b\n---\nBody", "---\n\n---\nBody"])
def test_what_is_no_head_stays_in_the_text(text):
    assert split_front_matter(text) == (Metadata(), text)


def test_yaml_makes_no_objects():
    assert split_front_matter("---\ntitle: !!python/object/apply:os.getcwd []\n---\nBody")[1] == "Body"


def test_a_head_without_dashes():
    head = "Title: A bridge\nAuthor: Jane Doe\nDate: 3 May 2024\nSource: The Desk\n"
    assert split_front_matter(f"{head}\nBody") == (
        Metadata("A bridge", ("Jane Doe",), "The Desk", "2024-05-03"),
        "Body",
    )


@pytest.mark.parametrize(
    "text", ["Title: A bridge\n\nBody", "By: Jane\nThen he left.\n\nBody", "Title: A\nDate: 1999 was"]
)
def test_one_field_or_a_sentence_makes_no_head(text):
    assert split_front_matter(text) == (Metadata(), text)
