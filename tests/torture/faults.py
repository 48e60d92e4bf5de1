"""Faults of disks: full ones, changed bytes, damaged index files; and several writers at once."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import numpy as np

from askrs.domain.finding import Checkup, Finding
from askrs.errors import AskrsError
from askrs.searching.cache import FILE_NAME as INDEX
from askrs.searching.cache import open_index
from askrs.searching.vectors import VectorIndex
from askrs.storing import Database, PassageTable
from askrs.storing.schema import FILE_NAME
from askrs.upkeep import Upkeep
from fake_encoder import FakeEncoder
from torture.material import articles, command, faults_of, made, names_in
from torture.tally import Trials

__all__ = ["flipped_bytes", "full_disks", "index_files", "writers"]

_DISK = ["unshare", "-Urm", "sh", "-c"]


def full_disks(trials: Trials, place: Path, random: Random) -> None:
    """Index onto a disk of its own (a tmpfs in a name space) that is full at some point; then there is room again."""
    names, tally = set(articles(place / "articles", 40, random)), trials.tally
    disk, whole = place / "disk", made(place / "library", place / "articles")
    disk.mkdir()
    if subprocess.run([*_DISK, f"mount -t tmpfs none {disk}"], capture_output=True, check=False).returncode:
        tally.counts["skipped: this system gives no disk of its own"] += 1
        return
    largest = sum(file.stat().st_size for file in whole.iterdir()) // 1024
    index = " ".join(command("index", disk / "library", place / "articles"))
    look = f"{sys.executable} -m askrs --library {disk}/library doctor --full"
    for number in trials:
        size = 16 + (number * largest) // max(trials.wanted - 1, 1)
        script = f"""
            mount -t tmpfs -o size={size}k none {disk}
            {index}; echo look; {look}; echo code $?
            mount -o remount,size=64m {disk}; {index}; {look}; echo code $?; cp -r {disk}/library {place}/after
        """
        shutil.rmtree(place / "after", ignore_errors=True)
        ran = subprocess.run([*_DISK, script], capture_output=True, text=True, check=False)
        before, _, rest = ran.stdout.partition("look\n")
        tally.counts["full"] += "refused" in before
        tally.counts["acknowledged"] += before.count("done ")
        codes = [line for line in rest.splitlines() if line.startswith("code")]
        tally.expect("Traceback" not in ran.stderr, f"{size} kB: {ran.stderr[-300:]}")
        tally.expect("refused" not in before or "DiskFull" in before or "VectorIndex" in before, f"{size} kB: {before}")
        tally.expect(codes[0] in {"code 0", "code 3", "code 10"}, f"{size} kB: {rest}")
        tally.expect(
            codes[-1] == "code 0" and names_in(place / "after") == names, f"{size} kB: it did not go on: {rest}"
        )


def writers(trials: Trials, place: Path, random: Random, count: int = 60) -> None:
    """Three processes add overlapping folders to one library while it is being read: all is there, and once."""
    tally = trials.tally
    names = set(articles(place / "articles", count, random))
    for part in range(3):
        for name in sorted(names)[part * count // 4 : part * count // 4 + count // 2]:
            (place / f"part{part}").mkdir(exist_ok=True)
            shutil.copy(place / "articles" / name, place / f"part{part}" / name)
    longest = 0.0
    for number in trials:
        library = place / f"library{number}"
        running = [
            subprocess.Popen(
                command("index", library, place / f"part{part}"),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            for part in range(3)
        ]
        while any(process.poll() is None for process in running):
            start = time.monotonic()
            if (library / FILE_NAME).exists():
                names_in(library)
            longest = max(longest, time.monotonic() - start)
            time.sleep(0.02)
        said = " ".join(process.communicate()[0] for process in running)
        tally.expect("locked" not in said and "Traceback" not in said, f"round {number}: {said[-300:]}")
        refusals = [line for line in said.splitlines() if "refused" in line]
        tally.expect(not refusals, f"round {number}: {refusals}")
        with closing(Database(library)) as database:
            found = [name for (name,) in database.rows("SELECT title FROM articles")]
        tally.expect(
            len(found) == len(set(found)) == count, f"round {number}: {len(found)} articles, {len(set(found))} titles"
        )
        for fault in faults_of(library):
            tally.expect(False, f"round {number}: {fault}")
        shutil.rmtree(library)
        tally.counts["longest wait of a reader in ms"] = round(longest * 1000)


def index_files(trials: Trials, place: Path, random: Random) -> None:
    """Damage the index file in six ways: it is noticed, and what is made in its place answers the same."""
    articles(place / "articles", 60, random)
    library, tally = made(place / "library", place / "articles"), trials.tally
    whole, dimension = (library / INDEX).read_bytes(), FakeEncoder.dimension
    questions = [FakeEncoder().encode_question(f"{a} {b}").vector for a in ("Oman", "grain") for b in ("dam", "vote")]

    def answers(index: VectorIndex) -> list[object]:
        return [index.search(question, 20) for question in questions]

    with closing(Database(library)) as database:
        right = answers(open_index(database, dimension))
        foreign = VectorIndex(dimension)
        foreign.add(PassageTable(database).ids(), np.eye(PassageTable(database).count(), dimension, dtype=np.float32))
        foreign.save(place / "foreign")
        for number in trials:
            damaged = _damaged(whole, (place / "foreign").read_bytes(), random)
            (library / INDEX).write_bytes(damaged)
            digest = database.fact("index sha256")
            try:
                VectorIndex.load(library / INDEX, digest, dimension)
                tally.expect(False, f"file {number}: was loaded")
            except AskrsError:
                tally.counts["noticed"] += 1
            same = answers(open_index(database, dimension)) == right
            tally.counts["answers the same"] += same
            tally.expect(same, f"file {number}: other answers")


def _damaged(whole: bytes, foreign: bytes, random: Random) -> bytes:
    data = bytearray(whole)
    match random.randrange(6):
        case 0:
            return whole[: random.randrange(len(whole))]
        case 1:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        case 2:
            start = random.randrange(len(data) - 4096)
            data[start : start + 4096] = bytes(4096)
        case 3:
            return foreign
        case 4:
            return whole + whole[: random.randrange(1, 100)]
        case 5:
            data[random.randrange(64)] ^= 1 << random.randrange(8)
    return bytes(data)


def flipped_bytes(trials: Trials, place: Path, random: Random, library: Path) -> None:
    """Turn one bit of one byte of the database: the full look finds it, unless nothing that is stored has changed.

    Bytes that hold nothing (free room in pages) are drawn again; they are told by reading everything that is stored.
    """
    tally, right = trials.tally, _everything(library / FILE_NAME)
    data = (library / FILE_NAME).read_bytes()
    for _ in trials:
        found = changed = False
        while not (found or changed):
            shutil.rmtree(place / "flipped", ignore_errors=True)
            shutil.copytree(library, place / "flipped", ignore=shutil.ignore_patterns("backups"))
            where, bit = random.randrange(len(data)), random.randrange(8)
            damaged = bytearray(data)
            damaged[where] ^= 1 << bit
            (place / "flipped" / FILE_NAME).write_bytes(damaged)
            found = _is_found(place / "flipped")
            changed = found or _everything(place / "flipped" / FILE_NAME) != right
            tally.counts["of no effect, drawn again"] += not changed
        tally.counts["found"] += found
        if not found:
            tally.counts[f"missed at byte {where} bit {bit}"] += 1
    allowed = tally.runs // 200
    tally.expect(tally.runs - tally.counts["found"] <= allowed, f"more than {allowed} were missed")


def _is_found(library: Path) -> bool:
    try:
        *_, checkup = Upkeep(library).check(full=True)
    except AskrsError:
        return True
    assert isinstance(checkup, Checkup)
    assert all(isinstance(finding, Finding) for finding in checkup.findings)
    return not checkup.is_sound


def _everything(file: Path) -> object:
    """All that a database holds: schema, rows, and for the full-text index every place of every word."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        try:
            schema = connection.execute("SELECT * FROM sqlite_schema ORDER BY name").fetchall()
            tables = [name.decode() for kind, name, *_ in schema if kind == b"table"]
            rows = [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables if "_data" not in name]
            connection.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab('main', 'passages_words', 'instance')")
            return schema, rows, connection.execute("SELECT * FROM temp.v").fetchall()
        except (sqlite3.Error, UnicodeError) as error:
            return repr(error)
