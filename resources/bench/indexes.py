"""Which FAISS index suits how many passages: ``python indexes.py LIBRARY PASSAGES`` prints the table of docs/vector-index.md.

The vectors are those of the library among made ones (crowd.py), the questions those of the sample; a lookup takes 200,
recall is the share of the ten truly nearest among them.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import faiss
import numpy as np
from crowd import PASSAGES, Crowd

from askrs.embedding import load_encoder
from askrs.settings import Settings
from askrs.storing import Database, PassageTable

_TEN, _TAKEN = 10, 200
_BYTES, _COSINE = faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT


def candidates(dimension: int) -> Iterator[tuple[str, faiss.Index, int, Callable[[faiss.Index, int], None] | None, tuple[int, ...]]]:
    """Name, empty index, vectors that it is trained with, and what sets how many places it looks at."""
    yield "flat, floats", faiss.IndexFlatIP(dimension), 0, None, (0,)
    yield "flat, bytes", faiss.IndexScalarQuantizer(dimension, _BYTES, _COSINE), 20_000, None, (0,)
    inverted = faiss.IndexIVFScalarQuantizer(faiss.IndexFlatIP(dimension), dimension, 1024, _BYTES, _COSINE)
    yield "1,024 inverted lists, bytes", inverted, 40_960, lambda index, n: setattr(index, "nprobe", n), (16, 64, 256)
    graph = faiss.IndexHNSWSQ(dimension, _BYTES, 32, _COSINE)
    yield "graph of 32 neighbours, bytes", graph, 20_000, lambda index, n: setattr(index.hnsw, "efSearch", n), (128, 512)


def compare(vectors: np.ndarray, questions: np.ndarray) -> Iterator[str]:
    """The table's lines."""
    yield "| index | looked at | made, s | a lookup, ms | recall of ten | MiB |"
    yield "|---|---|---|---|---|---|"
    nearest: list[set[int]] = []
    for name, index, trained, turn, depths in candidates(vectors.shape[1]):
        start = time.perf_counter()
        if trained:
            index.train(vectors[:: max(len(vectors) // trained, 1)])
        index.add(vectors)
        made = time.perf_counter() - start
        for depth in depths:
            if turn:
                turn(index, depth)
            found = [looked_up(index, question) for question in questions]
            nearest = nearest or [set(ids[:_TEN]) for ids, _ in found]
            recall = np.mean([len(set(ids) & right) / _TEN for (ids, _), right in zip(found, nearest, strict=True)])
            seconds = np.median([taken for _, taken in found])
            size = len(faiss.serialize_index(index)) / (1 << 20)
            yield f"| {name} | {depth or 'all'} | {made:.0f} | {1000 * seconds:.1f} | {recall:.3f} | {size:.0f} |"


def looked_up(index: faiss.Index, question: np.ndarray) -> tuple[list[int], float]:
    """The ids that are found and the seconds that it took."""
    start = time.perf_counter()
    ids = index.search(question[None], _TAKEN)[1][0].tolist()
    return ids, time.perf_counter() - start


def main(folder: Path, wanted: int) -> None:
    """Print the table."""
    database, encoder = Database(folder), load_encoder(Settings().model)
    table = PassageTable(database)
    stored = table.vectors(table.ids())
    database.close()
    real = np.frombuffer(b"".join(vector for _, vector in stored), np.float16).reshape(len(stored), -1)
    crowd, vectors = Crowd(real.astype(np.float32), 1), np.empty((wanted, real.shape[1]), np.float32)
    vectors[: len(real)] = real
    for first in range(len(real), wanted, PASSAGES):
        made = np.frombuffer(b"".join(crowd.vectors()), np.float16).reshape(PASSAGES, -1)
        vectors[first : first + PASSAGES] = made[: wanted - first]
    lines = (Path(__file__).parent / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line)["question"] for line in lines]
    for line in compare(vectors, np.stack([encoder.encode_question(question).vector for question in asked])):
        print(line, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
