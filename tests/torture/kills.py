"""Processes are killed in the middle (SIGKILL): nothing acknowledged is lost, nothing is there by half."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from random import Random

from askrs.searching.cache import open_index
from askrs.storing import Database, PassageTable, RemovedTable
from fake_encoder import FakeEncoder
from torture.material import articles, command, faults_of, killed, made, names_in, until
from torture.tally import Trials

__all__ = ["indexing", "migrating", "removing", "saving", "undoing"]

_LATER = {
    2: "reports",
    3: "corrections",
    4: "versions",
    5: "signatures",
    6: "reprints",
    7: "vocabulary",
    8: "exchanges, sessions",
    9: "collected, collections, removed, removals",
}
"""Tables by the version that brought them."""


def indexing(trials: Trials, place: Path, random: Random, *options: str, count: int = 24) -> None:
    """Kill what indexes at any moment, run after run into one library, until it is full, or another is begun."""
    names, tally = set(articles(place / "articles", count, random)), trials.tally
    library, known = place / "library", set[str]()
    whole = until(command("index", place / "measured", place / "articles", *options))
    for number in trials:
        acknowledged, ended = killed(
            command("index", library, place / "articles", *options),
            random.uniform(0, 1.4 * whole if library.exists() else whole),
        )
        known |= set(acknowledged)
        tally.counts["killed"] += not ended
        found = names_in(library)
        tally.expect(known <= found, f"run {number}: lost {sorted(known - found)}")
        for fault in faults_of(library):
            tally.expect(False, f"run {number}: {fault}")
        tally.counts["acknowledged"] += len(acknowledged)
        tally.counts["found whole"] += len(found)
        if found == names or random.random() < 0.5:
            tally.counts["libraries completed"] += found == names
            shutil.rmtree(library)
            known = set()
    if library.exists():
        made(library, place / "articles", *options)
        tally.expect(names_in(library) == names, "the next run did not complete the library")


def saving(trials: Trials, place: Path, random: Random) -> None:
    """Kill what saves the index: the next to open it has every vector, whatever the file is."""
    articles(place / "articles", 60, random)
    library, tally = made(place / "library", place / "articles"), trials.tally
    for number in trials:
        killed(command("save", library), random.uniform(0, 0.1))
        with closing(Database(library)) as database:
            index, wanted = open_index(database, FakeEncoder.dimension), PassageTable(database).ids()
            tally.expect(set(index.ids().tolist()) == set(wanted), f"run {number}: other vectors than passages")
        for fault in faults_of(library):
            tally.expect(False, f"run {number}: {fault}")
        tally.counts["killed"] += 1


def removing(trials: Trials, place: Path, random: Random) -> None:
    """Kill what removes articles: each is there wholly or gone wholly, and what was said to be gone is gone."""
    names, tally = set(articles(place / "articles", 30, random)), trials.tally
    master = made(place / "master", place / "articles")
    whole = until(command("remove", _copied(master, place / "library")))
    for number in trials:
        library = _copied(master, place / "library")
        gone, ended = killed(command("remove", library), random.uniform(0, whole))
        left = names_in(library)
        tally.expect(not left & set(gone), f"run {number}: came back")
        tally.expect(len(names - left) <= len(gone) + 1, f"run {number}: more is gone than was removed")
        for fault in faults_of(library):
            tally.expect(False, f"run {number}: {fault}")
        tally.counts["killed"] += not ended
        tally.counts["removed"] += len(gone)


def undoing(trials: Trials, place: Path, random: Random) -> None:
    """Kill what puts removed articles back: each is in the library or among the removed ones, whole."""
    names, tally = set(articles(place / "articles", 30, random)), trials.tally
    master = made(place / "master", place / "articles")
    subprocess.run(command("remove", master), check=True, stdout=subprocess.DEVNULL)
    whole = until(command("undo", _copied(master, place / "library")))
    for number in trials:
        library = _copied(master, place / "library")
        back, ended = killed(command("undo", library), random.uniform(0, whole))
        there = names_in(library)
        tally.expect(set(back) <= there, f"run {number}: what was put back is not there")
        with closing(Database(library)) as database:
            aside = sum(len(removal.articles) for removal in RemovedTable(database).all())
        tally.expect(aside + len(there) == len(names), f"run {number}: lost or doubled")
        for fault in faults_of(library):
            tally.expect(False, f"run {number}: {fault}")
        tally.counts["killed"] += not ended
        tally.counts["put back"] += len(back)
        subprocess.run(command("undo", library), check=True, stdout=subprocess.DEVNULL)
        tally.expect(names_in(library) == names, f"run {number}: the next run did not put the rest back")


def migrating(trials: Trials, place: Path, random: Random) -> None:
    """Kill what brings a library of an older version up to date: it is old or new, whole, and a backup is kept."""
    names, tally = set(articles(place / "articles", 40, random)), trials.tally
    master = made(place / "master", place / "articles")
    whole = until(command("upgrade", _aged(master, place / "library", 1)))
    for number in trials:
        library = _aged(master, place / "library", version := random.randint(1, 7))
        _, ended = killed(command("upgrade", library), random.uniform(0, whole))
        tally.counts["killed"] += not ended
        tally.counts["old afterwards"] += _version(library) == version
        tally.counts["new afterwards"] += _version(library) > version
        tally.expect(_version(library) in {version, _version(master)}, f"run {number}: something in between")
        tally.expect(names_in(library) == names, f"run {number}: articles are missing")
        for fault in faults_of(library):
            tally.expect(False, f"run {number}: {fault}")


def _copied(master: Path, library: Path) -> Path:
    shutil.rmtree(library, ignore_errors=True)
    shutil.copytree(master, library)
    return library


def _aged(master: Path, library: Path, version: int) -> Path:
    """A copy as an askrs of that version would have left it."""
    with closing(Database(_copied(master, library))) as database:
        for since, tables in _LATER.items():
            for name in tables.split(", ") if since > version else ():
                database.connection.execute(f"DROP TABLE {name}")
        database.connection.execute(f"PRAGMA user_version = {version}")
    return library


def _version(library: Path) -> int:
    with closing(sqlite3.connect(library / "library.sqlite3")) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
