from __future__ import annotations

import pytest

from askrs.searching.mentions import Mentions

TEXT = (
    "The minister met Recep Tayyip Erdoğan’s envoy. They asked the Ministry of the Interior. "
    "Georgia waits. In Georgia the Grand Ethiopian Renaissance Dam is far away. A grand plan, and Erdogan knows."
)


@pytest.fixture
def mentions(store, database):
    store(TEXT)
    store("Yesterday Georgia and the Georgian Dream spoke. The grain was gone, wrote Recep Tayyip Erdoğan.")
    return Mentions(database)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("geo", ["Georgia", "Georgian Dream"]),
        ("Erdo", ["Recep Tayyip Erdoğan"]),
        ("erdoğ", ["Recep Tayyip Erdoğan"]),
        ("renais", ["Grand Ethiopian Renaissance Dam"]),
        ("inter", ["Ministry of the Interior"]),
        ("gra", []),
        ("ge", []),
        ("xyz", []),
        ("", []),
        ('ge"o', []),
    ],
)
def test_names_are_offered_as_they_are_mostly_written(mentions, typed, offered):
    assert mentions.beginning(typed) == offered


def test_no_more_than_wanted(mentions):
    assert len(mentions.beginning("geo", 1)) == 1


def test_the_sample_articles_name_places(sample_library):
    assert "Hambantota" in sample_library.mentions.beginning("hamb")
