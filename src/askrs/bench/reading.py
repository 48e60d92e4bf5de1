"""``python -m askrs.bench reading``: what askrs makes of files whose true text, or whose trouble, is known.

A folder holds files (gzipped or not, in folders or not) and ``truth.json``, which says of each by name either its true
``text`` or what poppler found in it: ``poppler_chars``, and a ``password`` where one is needed.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import click

from askrs.bench.shingles import Overlap, overlap, word_recall
from askrs.domain.article import ArticleText, BlockKind
from askrs.domain.progress import Indexed, Skipped
from askrs.errors import AskrsError, SettingsError
from askrs.library import Library

__all__ = ["Reading", "read_folder", "reading", "told"]

_NOT_BODY = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.FURNITURE})
_READABLE = 200
"""Characters that poppler must find in a file before it counts as readable."""


@dataclass(slots=True)
class Reading:
    """What became of the files of a folder: their bodies and the refusals by file name, and what it cost.

    ``longest`` is the longest wait for one file in seconds, ``memory`` the most that the reading process took in bytes.
    """

    truth: Mapping[str, Mapping[str, Any]]
    files: Mapping[str, Path]
    bodies: dict[str, str] = field(default_factory=dict)
    refusals: dict[str, AskrsError] = field(default_factory=dict)
    longest: float = 0.0
    memory: int = 0


@click.command("reading")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER...")
def reading(folders: tuple[Path, ...]) -> None:
    """Read the files in each FOLDER and compare with its truth.json."""
    for folder in folders:
        with _unpacked(folder) as (truth, files):
            result = read_folder(truth, files)
            click.echo(f"{folder.name}: {len(files)} files")
            click.echo("\n".join(f"  {line}" for line in told(result)))


def read_folder(truth: Mapping[str, Mapping[str, Any]], files: Mapping[str, Path]) -> Reading:
    """Index all files into a library of their own, and keep what it made of them."""
    result = Reading(truth, files)
    with TemporaryDirectory() as scratch, Library.open(Path(scratch, "library")) as library:
        list(library.prepare())
        before = perf_counter()
        for event in library.index(files.values()):
            if isinstance(event, Indexed | Skipped):
                result.longest, before = max(result.longest, perf_counter() - before), perf_counter()
                name = Path(event.source).name
            if isinstance(event, Indexed):
                result.bodies[name] = _body(library.text(event.article.id))
            elif isinstance(event, Skipped):
                result.refusals[name] = event.error
    result.memory = _largest_child()
    return result


def told(result: Reading) -> Iterator[str]:
    """The numbers as lines for a person."""
    true = {name: entry["text"] for name, entry in result.truth.items() if "text" in entry}
    if true:
        overlaps = (overlap(result.bodies.get(name, ""), text) for name, text in true.items())
        precision, recall, f1 = Overlap.pooled(overlaps)
        yield f"4-gram shingles: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}"
    kinds = Counter(type(error).__name__ for error in result.refusals.values())
    yield f"read {len(result.bodies)}; refused {', '.join(f'{n} {kind}' for kind, n in kinds.most_common()) or 'none'}"
    yield f"longest wait for a file {result.longest:.1f} s; reading took at most {result.memory / 1e6:.0f} MB"
    readable = [name for name, entry in result.truth.items() if _is_readable(entry) and name in result.files]
    if readable:
        given = [name for name in readable if name in result.bodies]
        yield f"text from {len(given)} of {len(readable)} files in which poppler finds {_READABLE} characters"
        recalls = [word_recall(result.bodies[name], text) for name in given if (text := _poppler(result.files[name]))]
        if recalls:
            yield f"word recall against poppler: median {median(recalls):.3f} of {len(recalls)} PDFs"


def _body(text: ArticleText) -> str:
    return "\n".join(block.span.of(text.text) for block in text.blocks if block.kind not in _NOT_BODY)


def _is_readable(entry: Mapping[str, Any]) -> bool:
    return (entry.get("poppler_chars") or 0) >= _READABLE and not entry.get("password")


def _poppler(file: Path) -> str:
    """What ``pdftotext`` makes of a PDF; nothing where there is none, or no such program."""
    program = shutil.which("pdftotext")
    if program is None or file.suffix.lower() != ".pdf":
        return ""
    ran = subprocess.run([program, file, "-"], capture_output=True, timeout=60, check=False)
    return ran.stdout.decode("utf-8", "replace")


def _largest_child() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


@contextmanager
def _unpacked(folder: Path) -> Iterator[tuple[Mapping[str, Mapping[str, Any]], Mapping[str, Path]]]:
    """The truth and the files by name, those that were gzipped in a folder that is gone afterwards."""
    try:
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{folder} has no readable truth.json.", "Name a folder of known files.") from error
    with TemporaryDirectory() as scratch:
        files = {}
        for file in sorted(folder.rglob("*")):
            if file.suffix == ".gz":
                target = Path(scratch, file.stem)
                target.write_bytes(gzip.decompress(file.read_bytes()))
                files[target.name] = target
            elif file.is_file() and file.name != "truth.json":
                files[file.name] = file
        yield truth, files
