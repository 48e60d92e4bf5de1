"""Which articles a question is put to."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.article import Article, ArticleId

__all__ = ["Filters"]


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that an article must all meet; an empty one is no condition.

    ``since`` and ``until`` are ISO 8601 dates, both inclusive; an article without a date meets neither.
    """

    articles: frozenset[ArticleId] | None = None
    outlets: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""

    def accepts(self, article: Article) -> bool:
        """Whether ``article`` meets every condition."""
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
