"""What one library costs, whatever its size; each verb is a process of its own and prints JSON as its last line.

``python scaled.py ask LIBRARY QUESTIONS.json``, ``… recall LIBRARY QUESTIONS.json``, ``… change LIBRARY ARTICLE REMOVED``
and ``… rebuild LIBRARY``. The seconds are those after the interpreter has started and imported askrs.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from askrs import Library
from askrs.embedding import load_encoder
from askrs.searching.cache import FILE_NAME, open_index
from askrs.settings import Settings
from askrs.storing import Database, PassageTable

_BATCH = 20_000
_NEAREST, _LOOKED_AT = 10, 200
"""Recall is that of the ten nearest among the 200 that every question takes from the index."""


def ask(folder: Path, questions: list[str]) -> dict[str, object]:
    """Open, answer the first question, then all of them."""
    with timed() as opening:
        library = Library.open(folder)
        list(library.prepare(load=True))
    with library:
        with timed() as first:
            library.ask(questions[0])
        seconds, searching = [], []
        for question in questions:
            with timed() as asking:
                answer = library.ask(question)
            seconds.append(asking[0])
            searching.append(answer.seconds["search"])
    return {"open": opening[0], "first": first[0], "asked": seconds, "searched": searching}


def recall(folder: Path, questions: list[str]) -> dict[str, object]:
    """The share of the ten truly nearest passages that the index has found."""
    encoder, database = load_encoder(Settings().model), Database(folder)
    asked = np.stack([encoder.encode_question(question).vector for question in questions])
    index, passages = open_index(database, encoder.dimension), PassageTable(database)
    best = [np.empty((0, 2)) for _ in questions]
    ids = passages.ids()
    for first in range(0, len(ids), _BATCH):
        rows = passages.vectors(ids[first : first + _BATCH])
        matrix = np.frombuffer(b"".join(vector for _, vector in rows), np.float16).reshape(len(rows), -1)
        cosines = asked @ matrix.astype(np.float32).T
        numbers = np.array([number for number, _ in rows], float)
        for place, own in enumerate(cosines):
            near = np.argsort(-own)[:_NEAREST]
            both = np.concatenate([best[place], np.stack([numbers[near], own[near]], 1)])
            best[place] = both[np.argsort(-both[:, 1])][:_NEAREST]
    hits = [
        len({number for number, _ in index.search(vector, _LOOKED_AT)} & set(map(int, own[:, 0]))) / len(own)
        for vector, own in zip(asked, best, strict=True)
    ]
    with timed() as looking:
        for vector in asked:
            index.search(vector, _LOOKED_AT)
    database.close()
    return {"recall": float(np.mean(hits)), "lookup": looking[0] / len(asked), "exact": index.is_exact}


def change(folder: Path, article: Path, removed: int) -> dict[str, object]:
    """Add an article to an open library, then remove the ``removed`` last ones."""
    with Library.open(folder) as library:
        list(library.prepare(load=True))
        with timed() as adding:
            list(library.index([article]))
        last = sorted(one.id for one in library.articles() if one.outlet == "The Crowd")[-removed:]
        with timed() as removing:
            library.remove(last)
    return {"add": adding[0], "remove": removing[0], "removed": len(last)}


def rebuild(folder: Path) -> dict[str, object]:
    """Make the vector index anew from the library, as after its loss, and save it."""
    (folder / FILE_NAME).unlink(missing_ok=True)
    with timed() as making, Library.open(folder) as library:
        list(library.prepare(load=True))
        list(library.index([]))
    return {"rebuild": making[0]}


@contextmanager
def timed() -> Iterator[list[float]]:
    """A list that holds the seconds afterwards."""
    seconds: list[float] = []
    start = time.perf_counter()
    yield seconds
    seconds.append(time.perf_counter() - start)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["ask" | "recall" as verb, folder, questions]:
            outcome = {"ask": ask, "recall": recall}[verb](Path(folder), json.loads(Path(questions).read_text()))
        case ["change", folder, article, removed]:
            outcome = change(Path(folder), Path(article), int(removed))
        case ["rebuild", folder]:
            outcome = rebuild(Path(folder))
        case _:
            sys.exit(__doc__)
    print(json.dumps(outcome))
