from __future__ import annotations

from dataclasses import replace

import pytest

from askrs.domain.article import BlockKind
from askrs.errors import UnknownArticle
from askrs.gui.versions import cited_text
from gui_fakes import set_text


@pytest.fixture
def card(library):
    return library.articles()[0]


def test_the_text_of_today_is_the_article_s(library, card):
    assert cited_text(library, card) == (library.text(card.id), True)


def test_an_older_text_is_given_as_it_was(library, card):
    then = library.text(card.id)
    library.old_texts[card.fingerprint] = then
    del library.shelf[card]
    library.shelf[replace(card, fingerprint="new")] = set_text(((BlockKind.PARAGRAPH, "Other words."),))
    assert cited_text(library, card) == (then, False)


def test_an_article_that_was_added_again_is_found_by_its_fingerprint(library, card):
    text = library.shelf.pop(card)
    library.shelf[replace(card, id=99)] = text
    assert cited_text(library, card) == (text, True)


def test_an_article_that_is_gone_is_named(library, card):
    del library.shelf[card]
    with pytest.raises(UnknownArticle) as gone:
        cited_text(library, card)
    assert gone.value.message == f"“{card.title}” is no longer in your library."
