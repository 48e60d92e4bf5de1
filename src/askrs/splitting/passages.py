"""Passages: runs of whole sentences, of a size that one vector can stand for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from askrs.domain.article import ArticleText, Block, BlockKind
from askrs.domain.passage import PassageDraft
from askrs.domain.span import Span
from askrs.splitting.sentences import sentences

__all__ = ["SHORTEST", "TARGET", "passages"]

TARGET = 700
"""Code points that a passage aims at, about 110 English words; characters, because words are no measure in Chinese."""

SHORTEST = 200
"""Code points below which a passage at the end of a run joins the one before it."""

_SEARCHED = frozenset(kind for kind in BlockKind if kind.is_evidence) | {BlockKind.HEADING}

_Piece = tuple[Span, bool]
"""A sentence or heading in the article's text, and whether it may be evidence."""


def passages(article: ArticleText) -> list[PassageDraft]:
    """The passages of an article, in order; titles, captions, bylines and page furniture belong to none.

    A heading begins a new passage once the current one has its size, and is never a sentence of it.
    """
    drafts = []
    for searched, run in groupby(article.blocks, key=lambda block: block.kind in _SEARCHED):
        if searched:
            drafts += [_draft(article, group) for group in _grouped(list(_pieces(article.text, run)))]
    return [draft for draft in drafts if draft.sentences]


def _pieces(text: str, blocks: Iterator[Block]) -> Iterator[_Piece]:
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            yield block.span, False
        else:
            for sentence in sentences(block.span.of(text)):
                yield sentence.shift(block.span.start), True


def _grouped(pieces: list[_Piece]) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and not _is_full(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    if len(groups) > 1 and _length(groups[-1]) < SHORTEST:
        last = groups.pop()
        groups[-1] += last
    return groups


def _is_full(group: list[_Piece], following: _Piece) -> bool:
    length, begins_section = _length(group), not following[1]
    if begins_section:
        return length >= SHORTEST and group[-1][1]
    return length + len(following[0]) / 2 > TARGET


def _length(group: list[_Piece]) -> int:
    return group[-1][0].end - group[0][0].start


def _draft(article: ArticleText, group: list[_Piece]) -> PassageDraft:
    span = Span(group[0][0].start, group[-1][0].end)
    return PassageDraft(
        span=span,
        sentences=tuple(piece for piece, is_evidence in group if is_evidence),
        pages=tuple(page.label for page in article.pages_of(span)),
    )
