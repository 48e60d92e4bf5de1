"""Which articles a question is put to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from askrs.domain.article import Article, ArticleId
from askrs.domain.collection import Collection
from askrs.domain.folding import folded

__all__ = ["Filters"]


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that an article must all meet; an empty one is no condition.

    ``since`` and ``until`` are ISO 8601 dates, both inclusive; an article without a date meets neither. ``collections``
    are names, in lower or upper case: an article must be in one of them.
    """

    articles: frozenset[ArticleId] | None = None
    outlets: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    collections: frozenset[str] = frozenset()

    def within(self, collections: Iterable[Collection]) -> Filters:
        """The same conditions, with the articles of the named collections in place of the names."""
        if not self.collections:
            return self
        wanted = set(map(folded, self.collections))
        held = [one.articles for one in collections if folded(one.name) in wanted]
        together = frozenset[ArticleId]().union(*held)
        articles = together if self.articles is None else together & self.articles
        return replace(self, articles=articles, collections=frozenset())

    def accepts(self, article: Article) -> bool:
        """Whether ``article`` meets every condition; its card does not say in which collections it is.

        Raises ValueError while there are names of collections: ``within`` puts their articles in the place of them.
        """
        if self.collections:
            raise ValueError("the articles of the collections are not known yet")
        return (
            (self.articles is None or article.id in self.articles)
            and (not self.outlets or article.outlet in self.outlets)
            and (not self.authors or not self.authors.isdisjoint(article.authors))
            and self._accepts_date(article.published)
        )

    def _accepts_date(self, published: str) -> bool:
        if not (self.since or self.until):
            return True
        return (
            bool(published)
            and self.since <= published
            and (not self.until or published[: len(self.until)] <= self.until)
        )
