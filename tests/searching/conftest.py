from __future__ import annotations

import numpy as np
import pytest

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.embedding.encoder import ContextualText
from askrs.searching.cache import open_index
from askrs.splitting.passages import passages
from askrs.storing import ArticleTable, Database, PassageTable
from fake_encoder import FakeEncoder
from texts import blocks_of


@pytest.fixture
def encoder():
    return FakeEncoder()


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "library", create=True)
    yield database
    database.close()


@pytest.fixture
def table(database):
    return PassageTable(database)


@pytest.fixture
def store(database, table, encoder):
    """Add an article of these sentences, with the fake encoder's vectors."""

    def add(text: str, title: str = ""):
        draft = Draft(blocks_of([text], [BlockKind.PARAGRAPH]), Metadata(title))
        cut = passages(draft.text)
        rows = encoder.encode_passages([ContextualText(title, one.span.of(text)) for one in cut]).astype(np.float16)
        with database.transaction():
            article = ArticleTable(database).add(draft, f"/{text[:20]}", title + text, "2026-01-01T00:00:00+00:00")
            table.add(article, draft.text, cut, [row.tobytes() for row in rows])
        return article

    return add


@pytest.fixture
def index(database, encoder):
    """The index of whatever has been stored when it is first called for."""
    return lambda: open_index(database, encoder.dimension)
