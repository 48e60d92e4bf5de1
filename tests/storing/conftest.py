from __future__ import annotations

import numpy as np
import pytest

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.splitting.passages import passages
from askrs.storing import ArticleTable, Database, PassageTable
from texts import blocks_of


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "library", create=True)
    yield database
    database.close()


@pytest.fixture
def store(database):
    """Add an article of these paragraphs with made-up vectors, in one transaction."""

    def add(*paragraphs: str, title: str = "A title", fingerprint: str = ""):
        draft = Draft(blocks_of(list(paragraphs), [BlockKind.PARAGRAPH] * len(paragraphs)), Metadata(title, ("A. B.",)))
        cut = passages(draft.text)
        rows = [row.tobytes() for row in np.eye(len(cut), 8, dtype=np.float16)]
        with database.transaction():
            name = fingerprint or " ".join(paragraphs)
            article = ArticleTable(database).add(draft, f"/articles/{name}", name, "2026-01-01T00:00:00+00:00")
            PassageTable(database).add(article, draft.text, cut, rows)
        return article

    return add
