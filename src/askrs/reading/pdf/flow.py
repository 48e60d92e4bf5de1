"""Blocks over the borders of columns and pages: a sentence that runs on makes one paragraph of two."""

from __future__ import annotations

from collections.abc import Sequence

from askrs.domain.article import BlockKind
from askrs.reading.builder import Builder
from askrs.reading.pdf.hyphens import Hyphens
from askrs.reading.pdf.paragraphs import Paragraph, ends_sentence

__all__ = ["flow", "lay"]

_ASIDE = (BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_ROW)


def flow(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` with those joined that a column's or a page's end cut.

    Notes, captions and tables that stand in between go before the paragraph if they share its first page, else behind.
    """
    found: list[Paragraph] = []
    rest = list(paragraphs)
    while rest:
        current = rest.pop(0)
        before: list[Paragraph] = []
        while (place := _continuation(current, rest)) is not None:
            page = current.lines[-1][0]
            before += [aside for aside in rest[:place] if aside.lines[0][0] == page]
            behind = [aside for aside in rest[:place] if aside.lines[0][0] != page]
            onward = rest[place]
            current.lines += onward.lines
            current.last, current.full = onward.last, onward.full
            rest[: place + 1] = behind
            if behind:
                break
        found += [*before, current]
    return found


def _continuation(current: Paragraph, rest: Sequence[Paragraph]) -> int | None:
    """The place in ``rest`` of the paragraph that goes on where ``current`` stopped."""
    if current.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return None
    last = current.last
    for place, other in enumerate(rest[:12]):
        if other.kind in _ASIDE:
            last = last or other.last
            continue
        return place if last and other.first | bool(place) and _runs_on(current, other) else None
    return None


def _runs_on(current: Paragraph, other: Paragraph) -> bool:
    if not _may_run_on(current, other) or abs(current.size - other.size) > 0.08 * current.size:
        return False
    end, start = current.lines[-1][1], other.lines[0][1].text[:1]
    if end.hyphen or (start.islower() and not ends_sentence(end.text)):
        return True
    return not ends_sentence(end.text) and current.full and not other.indented


def _may_run_on(current: Paragraph, other: Paragraph) -> bool:
    """Whether ``other`` is running text: a column that opens with ``1999. The war`` only looks like a list."""
    numbered = other.kind is BlockKind.LIST_ITEM and other.first and other.text[:1].isdigit()
    return other.kind is BlockKind.PARAGRAPH or (numbered and current.kind is BlockKind.PARAGRAPH)


def lay(paragraphs: Sequence[Paragraph], labels: Sequence[str], hyphens: Hyphens, builder: Builder) -> None:
    """Give ``paragraphs`` to ``builder``, page by page; ``labels`` holds what is printed on page 1, 2 and so on."""
    page = 0
    for paragraph in paragraphs:
        parts = _parts(paragraph, hyphens)
        for place, (number, text) in enumerate(parts):
            if number > page:
                page = number
                builder.start_page(number, labels[number - 1])
            if place:
                builder.resume(text)
            else:
                builder.add(paragraph.kind, text, paragraph.level)


def _parts(paragraph: Paragraph, hyphens: Hyphens) -> list[tuple[int, str]]:
    """The text of ``paragraph`` by pages, lines joined."""
    parts: list[tuple[int, str]] = []
    lines = paragraph.lines
    for (number, line), following in zip(lines, [*lines[1:], None], strict=True):
        text = hyphens.join(line.text, following[1].text, marked=line.hyphen) if following else line.text
        if parts and parts[-1][0] == number:
            parts[-1] = (number, parts[-1][1] + text)
        else:
            parts.append((number, text))
    return parts
