"""What the tables are; nothing here opens a connection.

``passages.id`` is never used twice (AUTOINCREMENT), so an id that the vector index knows either is the same passage or
is gone. ``passages_words`` is FTS5 with Porter stems, without diacritics; its rowid is the passage's id. Vectors are
float16, the spans of sentences little-endian uint32 pairs.
"""

from __future__ import annotations

__all__ = ["FILE_NAME", "LATER", "TABLES", "VERSION", "WORDS"]

FILE_NAME = "library.sqlite3"

VERSION = 9
"""``PRAGMA user_version``; a library with a higher one was written by a newer askrs and is left alone.

Whoever raises it adds the step from the last one to ``migrations``.
"""

_CORRECTIONS = """
CREATE TABLE corrections (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (article_id, field)
) WITHOUT ROWID;
"""

_VERSIONS = """
CREATE TABLE versions (
    article_id  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    text        TEXT NOT NULL,
    blocks      TEXT NOT NULL,
    pages       TEXT NOT NULL,
    PRIMARY KEY (article_id, fingerprint)
);
"""
"""Texts that articles had before their files changed."""

_SIGNATURES = """
CREATE TABLE signatures (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    signature  BLOB NOT NULL
);
"""
"""MinHash of each article's evidence; empty for articles that are too short to have one."""

_REPRINTS = """
CREATE TABLE reprints (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    other_id   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID;
"""
"""Pairs of articles that tell one story in the same words, each pair both ways round."""

_VOCABULARY = """
CREATE TABLE vocabulary (
    word     TEXT PRIMARY KEY,
    passages INTEGER NOT NULL,
    plain    INTEGER NOT NULL
) WITHOUT ROWID;
"""
"""The words of all passages and how many hold each, at all and in lower case."""

_SESSIONS = (
    """
CREATE TABLE sessions (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL
);
""",
    """
CREATE TABLE exchanges (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    asked      TEXT NOT NULL,
    question   TEXT NOT NULL,
    searched   TEXT NOT NULL,
    answer     BLOB NOT NULL
);
""",
    "CREATE INDEX exchanges_session ON exchanges (session_id);\n",
)
"""Questions with their answers, the words to find them by and, last since it is the longest, the answer whole."""

_COLLECTIONS = (
    """
CREATE TABLE collections (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
);
""",
    """
CREATE TABLE collected (
    collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    article_id    INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (collection_id, article_id)
);
""",
    "CREATE INDEX collected_article ON collected (article_id);\n",
)
"""Names, and the articles that a person has put under each."""

_REMOVALS = (
    """
CREATE TABLE removals (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,
    encoder    TEXT NOT NULL,
    generation INTEGER NOT NULL
);
""",
    """
CREATE TABLE removed (
    removal_id INTEGER NOT NULL REFERENCES removals (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL,
    part       TEXT NOT NULL,
    c0, c1, c2, c3, c4, c5, c6, c7, c8, c9
);
""",
    "CREATE INDEX removed_part ON removed (removal_id, part, article_id);\n",
)
"""What was removed together, and every row of it: the table that it stood in, ``part``, and its values as they were."""

LATER = {
    3: (_CORRECTIONS,),
    4: (_VERSIONS,),
    5: (_SIGNATURES,),
    6: (_REPRINTS,),
    7: (_VOCABULARY,),
    8: _SESSIONS,
    9: (*_COLLECTIONS, *_REMOVALS),
}
"""What each version has brought, statement by statement."""

WORDS = """CREATE VIRTUAL TABLE passages_words USING fts5 (
    title, body, tokenize = 'porter unicode61 remove_diacritics 2'
)"""
"""The full-text index."""

TABLES = (
    """
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE articles (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT NOT NULL,
    title       TEXT NOT NULL,
    authors     TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    published   TEXT NOT NULL,
    url         TEXT NOT NULL,
    language    TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    added       TEXT NOT NULL
);

CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    blocks     TEXT NOT NULL,
    pages      TEXT NOT NULL
);

CREATE TABLE reports (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    report     TEXT NOT NULL
);

CREATE TABLE sources (
    source     TEXT PRIMARY KEY,
    size       INTEGER NOT NULL,
    modified   INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX sources_article ON sources (article_id);

CREATE TABLE passages (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    sentences  BLOB NOT NULL,
    pages      TEXT NOT NULL,
    vector     BLOB NOT NULL
);
CREATE INDEX passages_article ON passages (article_id);

"""
    + f"{WORDS};"
    + "".join(statement for brought in LATER.values() for statement in brought)
)
