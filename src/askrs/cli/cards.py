"""Articles as a person reads them: a list of cards, or one card with its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from askrs.cli.sheet import Paragraph, Sheet
from askrs.domain.article import Article, ArticleText, Block, BlockKind
from askrs.domain.naming import article_name, spoken_date

__all__ = ["card", "facts", "listed"]

_SIGNS = {BlockKind.TITLE: "# ", BlockKind.LIST_ITEM: "- ", BlockKind.QUOTE: "> "}
_FINGERPRINT = 12
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


def listed(articles: Iterable[Article], sheet: Sheet) -> str:
    """A table, an article a row; a reprint names the article that it repeats."""
    rows = ((str(a.id), a.published, _marked(a), ", ".join(a.authors), a.outlet) for a in articles)
    return sheet.table(("id", "date", "title", "authors", "outlet"), rows)


def _marked(article: Article) -> str:
    return article_name(article) + (f" (same as {article.reprint_of})" if article.reprint_of else "")


def card(article: Article, text: ArticleText, sheet: Sheet) -> str:
    """What is known of the article, then its text, headings marked by their depth."""
    return sheet.paragraphs((*_known(article, sheet), *_body(text, sheet)))


def facts(article: Article, sheet: Sheet) -> str:
    """What is known of the article."""
    return sheet.paragraphs(_known(article, sheet))


def _known(article: Article, sheet: Sheet) -> Iterator[Paragraph]:
    yield 0, sheet.plain(article_name(article), "bold")
    known = {
        "authors": ", ".join(article.authors),
        "outlet": article.outlet,
        "date": spoken_date(article.published),
        "url": article.url,
        "source": article.source,
        "id": str(article.id),
        "same as": str(article.reprint_of or ""),
        "version": article.fingerprint[:_FINGERPRINT],
    }
    for label, value in known.items():
        if value:
            yield 0, sheet.plain(f"{label + ':':<9}{value}")


def _body(text: ArticleText, sheet: Sheet) -> Iterator[Paragraph]:
    before: Block | None = None
    for block in text.blocks:
        if before is None or not before.kind is block.kind is BlockKind.TABLE_ROW:
            yield 0, Text()
        sign = "#" * block.level + " " if block.level else _SIGNS.get(block.kind, "")
        yield 0, sheet.plain(sign + block.span.of(text.text), "bold" if block.kind in _HEADINGS else "")
        before = block
