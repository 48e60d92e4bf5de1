"""Files of every format with changed bytes, read by the limited child: each is read or refused with its reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from askrs.domain.article import Draft
from askrs.errors import ReadError
from askrs.paths import resources
from askrs.reading import Sandbox
from torture.tally import Trials

__all__ = ["FORMATS", "mutations", "odd_files"]

FORMATS = sorted({file.suffix for file in (resources() / "articles").iterdir() if file.is_file()})


def mutations(trials: Trials, place: Path, random: Random, suffix: str) -> None:
    """Change, drop or repeat some bytes of the sample articles of one format."""
    place = place / suffix.lstrip(".")
    samples = [file.read_bytes() for file in sorted((resources() / "articles").glob(f"*{suffix}"))]
    place.mkdir(parents=True)

    def made() -> Iterator[Path]:
        for number in trials:
            file = place / f"{number:05}{suffix}"
            file.write_bytes(_mutated(random.choice(samples), random))
            yield file

    for file in _read(made(), trials):
        file.unlink()


def odd_files(trials: Trials, place: Path, random: Random) -> None:
    """Read every file of a folder of odd ones, which ``ASKRS_ODD_FILES`` names."""
    folder = os.environ.get("ASKRS_ODD_FILES", "")
    if not folder:
        trials.tally.counts["skipped: ASKRS_ODD_FILES names no folder of odd files"] += 1
        return
    files = sorted(file for file in Path(folder).rglob("*") if file.is_file())
    trials.wanted = min(trials.wanted, len(files))
    for _file in _read((files[number] for number in trials), trials):
        pass


def _read(files: Iterable[Path], trials: Trials) -> Iterator[Path]:
    """One child reads them all, unless one of them brings it down; every one becomes a text or a reason."""
    tally = trials.tally
    with Sandbox() as sandbox:
        for path, draft in sandbox.read_all(files):
            tally.counts["read"] += isinstance(draft, Draft)
            tally.counts["refused"] += isinstance(draft, ReadError)
            tally.expect(isinstance(draft, Draft | ReadError), f"{path.name}: {draft!r}")
            yield path


def _mutated(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 10, 40))):
        where = random.randrange(len(changed))
        match random.randrange(3):
            case 0:
                changed[where] = random.randrange(256)
            case 1:
                del changed[where : where + random.randrange(1, 30)]
            case _:
                changed[where:where] = changed[where : where + random.randrange(1, 200)]
    return bytes(changed)
