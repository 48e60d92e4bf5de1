"""Articles and libraries to torment, and whether a library is whole."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

from askrs.domain.finding import Checkup, Severity
from askrs.storing import ArticleTable, Database
from askrs.upkeep import Upkeep

__all__ = ["articles", "command", "faults_of", "killed", "made", "names_in", "until"]

_WORDS = (
    "Oman",
    "Qatar",
    "Tehran",
    "Moscow",
    "talks",
    "treaty",
    "grain",
    "corridor",
    "sanctions",
    "envoy",
    "dam",
    "vote",
)


def articles(folder: Path, count: int, random: Random) -> list[str]:
    """Files of some hundred words each; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        sentences = (" ".join(random.choices(_WORDS, k=12)).capitalize() + f" in case {number}." for _ in range(30))
        (folder / f"{number:04}.md").write_text(f"# Article {number}\n\n" + " ".join(sentences) + "\n")
    return [f"{number:04}.md" for number in range(count)]


def made(library: Path, folder: Path, *options: str) -> Path:
    """A library of these articles."""
    subprocess.run(command("index", library, folder, *options), check=True, stdout=subprocess.DEVNULL)
    return library


def command(verb: str, *arguments: object) -> list[str]:
    """The command line of a child."""
    return [sys.executable, "-m", "torture.child", verb, *map(str, arguments)]


def killed(arguments: list[str], seconds: float) -> tuple[list[str], bool]:
    """What a child had said when it was killed after its first word and so many seconds; whether it came to its end."""
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        said = [first, *process.stdout]
    lines = [line.split() for line in said if line.endswith("\n")]
    return [words[-1] for words in lines if words[:1] == ["done"]], ["end"] in lines


def until(arguments: list[str]) -> float:
    """How many seconds a child needs from its first word to its end."""

    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        start = time.monotonic()
        process.stdout.read()
    return time.monotonic() - start


def names_in(library: Path) -> set[str]:
    """The names of the files that are articles, as any program sees them that opens the library."""
    with closing(Database(library, create=True)) as database:
        return {Path(card.source).name for card in ArticleTable(database).all_cards()}


def faults_of(library: Path) -> list[str]:
    """What the full look finds, but for an index that is not saved yet: that is made anew by itself."""
    *_, checkup = Upkeep(library).check(full=True)
    assert isinstance(checkup, Checkup)
    wrong = [finding for finding in checkup.findings if finding.severity > Severity.NOTE and finding.kind != "index"]
    return [finding.message for finding in wrong]
