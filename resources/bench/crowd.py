"""A library of any size for the bench: real articles in a crowd of made ones.

``python crowd.py LIBRARY PASSAGES`` fills a library that holds articles already up to so many passages. A made passage
has 110 words, drawn one by one with the frequencies of English (symspellpy's list, from Google's books and SCOWL), so
that common words are as common as they are; its vector is the mean of two real passages' vectors with noise in every
direction, of the size at which its cosine to the nearest real one is .7 on average, as neighbours have it in real
libraries. Everything is stored by the same code that stores real articles; only reading and encoding are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from askrs.domain.article import ArticleText, Block, BlockKind, Draft, Metadata
from askrs.domain.passage import PassageDraft
from askrs.domain.span import Span
from askrs.storing import ArticleTable, Database, PassageTable, ReportTable, ReprintTable, SourceTable
from askrs.storing.sources import Source

WORDS, SENTENCE = 110, 22
"""Words of a passage, and of a sentence."""

PASSAGES = 16
"""Of an article."""

ARTICLES = 500
"""Of a transaction."""

NOISE = 0.7
"""The length of the noise beside a mean of two real vectors, which has length 1."""


class Crowd:
    """Makes articles; the same ones for the same ``seed``."""

    def __init__(self, real: np.ndarray, seed: int) -> None:
        self._real, self._random = real, np.random.default_rng(seed)
        folder = Path(find_spec("symspellpy").origin).parent
        lines = (folder / "frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig").splitlines()
        self._words = np.array([line.split()[0] for line in lines], object)
        counts = np.array([int(line.split()[1]) for line in lines], float)
        self._shares = np.cumsum(counts / counts.sum())

    def article(self) -> tuple[ArticleText, list[PassageDraft], list[bytes]]:
        """A text with a title and 16 paragraphs, each a passage, and the passages' vectors as float16."""
        drawn = np.searchsorted(self._shares, self._random.random(PASSAGES * WORDS), side="right")
        words = list(self._words[np.minimum(drawn, len(self._words) - 1)])
        lines, blocks, drafts, place = [" ".join(words[:8]).capitalize()], [], [], 0
        lines += [self._paragraph(words[at : at + WORDS]) for at in range(0, len(words), WORDS)]
        for line in lines:
            span = Span(place, place + len(line))
            blocks.append(Block(BlockKind.PARAGRAPH if blocks else BlockKind.TITLE, span))
            if len(blocks) > 1:
                drafts.append(PassageDraft(span, tuple(_sentences(line, place)), ()))
            place = span.end + 1
        return ArticleText("\n".join(lines), tuple(blocks)), drafts, self.vectors()

    def signature(self) -> bytes:
        """Like that of a text that nothing repeats."""
        return self._random.integers(0, 2**32, 128, np.uint32).tobytes()

    def _paragraph(self, words: list[str]) -> str:
        parts = (" ".join(words[at : at + SENTENCE]) for at in range(0, WORDS, SENTENCE))
        return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)

    def vectors(self) -> list[bytes]:
        """Those of an article, as float16."""
        one, other = (self._real[self._random.integers(0, len(self._real), PASSAGES)] for _ in range(2))
        noise = self._random.standard_normal(one.shape) / np.sqrt(one.shape[1])
        made = _unit(one + other) + NOISE * noise
        return [row.tobytes() for row in _unit(made).astype(np.float16)]


def fill(folder: Path, wanted: int) -> None:
    """Add made articles to the library in ``folder`` until it holds ``wanted`` passages, or a few more."""
    database = Database(folder)
    articles, passages = ArticleTable(database), PassageTable(database)
    others = ReportTable(database), SourceTable(database), ReprintTable(database)
    real = passages.vectors(passages.ids()[:20000])
    matrix = np.frombuffer(b"".join(vector for _, vector in real), np.float16).reshape(len(real), -1)
    crowd = Crowd(matrix.astype(np.float32), passages.count())
    with database.writing():
        while (missing := wanted - passages.count()) > 0:
            with database.transaction():
                for _ in range(min(ARTICLES, -(-missing // PASSAGES))):
                    _store(crowd, articles, passages, *others)
    database.close()


def _store(crowd: Crowd, articles: ArticleTable, passages: PassageTable, reports, sources, reprints) -> None:
    text, drafts, vectors = crowd.article()
    fingerprint = sha256(text.text.encode()).hexdigest()
    source = f"/crowd/{fingerprint[:16]}.html"
    draft = Draft(text, Metadata(text.blocks[0].span.of(text.text), outlet="The Crowd", published="2024-10-25"))
    article = articles.add(draft, source, fingerprint, "2024-10-25T12:00:00+00:00")
    reports.put(article.id, draft.report)
    passages.add(article, text, drafts, vectors)
    reprints.put(article.id, crowd.signature(), [])
    sources.put(Source(source, len(text.text), 0, article.id))


def _sentences(line: str, place: int) -> Iterator[Span]:
    start = 0
    for part in line.split(". "):
        end = min(start + len(part) + 1, len(line))
        yield Span(place + start, place + end)
        start = end + 1


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
