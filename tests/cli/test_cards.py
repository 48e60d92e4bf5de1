from __future__ import annotations

from askrs.cli.cards import card, listed
from askrs.cli.sheet import Sheet
from askrs.domain.article import ArticleText, Block, BlockKind
from askrs.domain.span import Span
from fakes import make_article

ROW = BlockKind.TABLE_ROW
KINDS = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, ROW, ROW)
TEXT = ArticleText(
    "A\nB\nC\nD\nE\nF",
    tuple(Block(kind, Span(2 * n, 2 * n + 1), 2 if kind is BlockKind.HEADING else 0) for n, kind in enumerate(KINDS)),
)


def test_headings_are_marked_by_depth_and_rows_stay_together() -> None:
    shown = card(make_article(url=""), TEXT, Sheet())
    assert shown.endswith("\n\n# A\n\n## B\n\nC\n\n- D\n\nE\nF\n")


def test_a_card_says_what_is_known_and_nothing_else() -> None:
    shown = card(make_article(authors=(), published="", url=""), TEXT, Sheet())
    assert shown.startswith(
        "Why Moscow holds back the S-400\noutlet:  Responsible Statecraft\nsource:  /articles/s400.html\nid:      1\n"
    )


def test_an_article_without_a_title_is_listed_by_its_file() -> None:
    assert "s400.html" in listed([make_article(title="")], Sheet())
