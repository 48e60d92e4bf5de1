"""The text that an article had when it was cited, whatever has become of the article since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askrs.domain.article import Article, ArticleText
from askrs.domain.filters import Filters
from askrs.domain.naming import article_name
from askrs.errors import UnknownArticle

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["cited_text"]


def cited_text(library: Library, article: Article) -> tuple[ArticleText, bool]:
    """The text of this version of the article, and whether it is still the article's; in the library's lane.

    An article that was removed and added again has another number and the same fingerprint. Raises ``UnknownArticle``
    for one that is no longer there.
    """
    try:
        text = library.text(article.id, article.fingerprint)
    except UnknownArticle as error:
        again = [card for card in library.articles() if card.fingerprint == article.fingerprint]
        if not again:
            raise UnknownArticle(
                f"“{article_name(article)}” is no longer in your library.", "The answer keeps what was quoted of it."
            ) from error
        return library.text(again[0].id, article.fingerprint), True
    cards = library.articles(Filters(articles=frozenset([article.id])))
    return text, any(card.fingerprint == article.fingerprint for card in cards)
