"""A passage that somebody takes along, with where it comes from."""

from __future__ import annotations

from askrs.domain.article import Article, ArticleText
from askrs.domain.naming import article_name, spoken_date, spoken_place
from askrs.domain.span import Span

__all__ = ["quoted"]


def quoted(article: Article, text: ArticleText, span: Span) -> str:
    """The words at ``span`` in quotation marks, and in a second line author, title, outlet, date and page."""
    place = spoken_place([page.label for page in text.pages_of(span)], text.headings_of(span))
    said = (
        " and ".join(article.authors),
        f"“{article_name(article)}”",
        article.outlet,
        spoken_date(article.published),
        place,
    )
    return f"“{span.of(text.text).strip()}”\n— {', '.join(filter(None, said))}"
