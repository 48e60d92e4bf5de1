"""A large library for measurements of the window: the sample articles, and more made of their sentences.

``python shelf.py FOLDER COUNT`` makes in ``FOLDER`` a ``library`` with the sample articles, ``long.txt`` (1 MB of text),
``pages.pdf`` (300 pages) and COUNT short articles; and ``new``, a folder of a hundred articles to add. The sample articles
are indexed with the real model; the others have random vectors, so that thousands take seconds.
"""

from __future__ import annotations

import random
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from askrs import Library
from askrs.domain.article import ArticleText, Block, BlockKind, Draft, Metadata
from askrs.domain.span import Span
from askrs.embedding import load_encoder
from askrs.embedding.encoder import ContextualText, Vector
from askrs.indexing import Indexer
from askrs.paths import resources
from askrs.searching.cache import open_index, save_index
from askrs.settings import DEFAULT_MODEL
from askrs.splitting.passages import passages
from askrs.storing import ArticleTable, Database, PassageTable, ReprintTable, SourceTable
from askrs.storing.sources import Source

__all__ = ["LONG", "PAGED", "make"]

LONG, PAGED = "long.txt", "pages.pdf"
"""File names of the article of 1 MB and of the one with 300 pages."""

_LETTERS, _PAGES, _NEW = 1_000_000, 300, 100
_OUTLETS = ("Border Review", "The Meridian", "Harbour Daily", "Gulf Quarterly", "Northern Post", "Atlas", "")
_NAMES = ("Nadia Perera", "Ivo Marsh", "Lena Orlova", "Tomas Reyes", "Amina Diallo", "Kenji Mori", "Ruth Adler")
_LINES, _LEADING, _COLUMNS = 44, 15, 88


class _RandomEncoder:
    """Vectors of the right length under the real model's name, and no model."""

    def __init__(self, fingerprint: str, dimension: int) -> None:
        self.fingerprint, self.dimension = fingerprint, dimension
        self._random = np.random.default_rng(0)

    def encode_passages(self, texts: Sequence[ContextualText]) -> Vector:
        """Unit vectors, one a text."""
        rows = self._random.standard_normal((len(texts), self.dimension)).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def make(folder: Path, count: int) -> None:
    """All of it."""
    drawn, library, files = random.Random(0), folder / "library", folder / "files"
    with Library.open(library) as opened:
        list(opened.index([resources() / "articles"]))
        texts = [opened.text(article.id).text for article in opened.articles()]
    said = [line for text in texts for line in text.split("\n") if line.count(".") > 1 and len(line) < 1500]
    files.mkdir()
    (files / LONG).write_text("The long one\n\n" + "\n\n".join(_until(_LETTERS, said, drawn)), encoding="utf-8")
    (files / PAGED).write_bytes(_pdf([_page(said, drawn) for _ in range(_PAGES)]))
    _write_new(folder / "new", said, drawn)
    encoder = load_encoder(DEFAULT_MODEL)
    quick = _RandomEncoder(encoder.fingerprint, encoder.dimension)
    with closing(Database(library)) as database:
        vectors = open_index(database, quick.dimension)
        list(Indexer(database, quick, vectors).run([files]))
        with database.writing():
            with database.transaction():
                _fill(database, quick, said, drawn, count)
            vectors = open_index(database, quick.dimension)
            save_index(database, vectors)


def _fill(database: Database, encoder: _RandomEncoder, said: Sequence[str], drawn: random.Random, count: int) -> None:
    articles, stored, sources, reprints = (
        table(database) for table in (ArticleTable, PassageTable, SourceTable, ReprintTable)
    )
    for number in range(count):
        title, body = _title(said, drawn, number), drawn.choice(said)
        text = ArticleText(
            f"{title}\n{body}",
            (
                Block(BlockKind.TITLE, Span(0, len(title)), 1),
                Block(BlockKind.PARAGRAPH, Span(len(title) + 1, len(title) + 1 + len(body))),
            ),
        )
        day = f"{1990 + number % 35}-{1 + number % 12:02}-{1 + number % 28:02}"
        facts = Metadata(title, (drawn.choice(_NAMES),), drawn.choice(_OUTLETS), day, language="en")
        source = f"/articles/{number:05}.html"
        article = articles.add(Draft(text, facts), source, f"{number:064x}", f"2026-01-{1 + number % 28:02}T08:00:00Z")
        cut = passages(text)
        rows = encoder.encode_passages([ContextualText(title, "")] * len(cut)).astype(np.float16)
        stored.add(article, text, cut, [row.tobytes() for row in rows])
        reprints.put(article.id, b"", [])
        sources.put(Source(source, 1, 1, article.id))


def _title(said: Sequence[str], drawn: random.Random, number: int) -> str:
    words = drawn.choice(said).split()
    return f"{' '.join(words[: 5 + number % 9]).strip('.,;:“”')} ({number})"


def _until(letters: int, said: Sequence[str], drawn: random.Random) -> Iterator[str]:
    made = 0
    while made < letters:
        paragraph = drawn.choice(said)
        made += len(paragraph) + 1
        yield paragraph


def _write_new(folder: Path, said: Sequence[str], drawn: random.Random) -> None:
    folder.mkdir()
    for number in range(_NEW):
        text = "\n\n".join(f"{drawn.choice(said)} This is note {number}." for _ in range(8))
        (folder / f"new-{number:03}.md").write_text(f"# {_title(said, drawn, number)}\n\n{text}\n", encoding="utf-8")


def _page(said: Sequence[str], drawn: random.Random) -> list[str]:
    lines: list[str] = []
    while len(lines) < _LINES:
        lines += textwrap.wrap(drawn.choice(said).encode("ascii", "ignore").decode(), _COLUMNS)
    return lines[:_LINES]


def _pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A plain PDF, a page a list of lines (PDF 1.4: catalogue, page tree, a font, a page and its content each)."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
        content = f"BT /F1 11 Tf {_LEADING} TL 60 760 Td {shown} ET".encode()
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
    return bytes(made + head + table + tail)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
