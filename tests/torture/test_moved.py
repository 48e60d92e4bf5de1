"""A library that is moved with its articles, copied to another computer, or lies on a medium that cannot be written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from askrs import Library
from askrs.domain.progress import Indexed, Outcome, Vanished
from askrs.upkeep import Upkeep

QUESTION = "Why won't Russia deliver S-400s to Iran?"
MOUNTED = ["unshare", "-Urm", "sh", "-c"]


@pytest.fixture
def pair(tmp_path, sample_articles):
    """A folder that holds a library and its articles."""
    place = tmp_path / "here" / "desk"
    names = ("why-russia-will-not-arm-iran.md", "iran-and-the-gulf.pdf")
    (place / "articles").mkdir(parents=True)
    for file in sorted(sample_articles.iterdir()):
        if file.is_file() and (file.name in names or "russia" in file.name):
            shutil.copy(file, place / "articles")
    assert list((place / "articles").iterdir())
    with Library.open(place / "library") as library:
        list(library.index([place / "articles"]))
    return place


def test_a_pair_that_moved_finds_its_files_and_knows_them_unchanged(pair, tmp_path):
    with Library.open(pair / "library") as library:
        before, count = library.ask(QUESTION), len(library.articles())
    moved = tmp_path / "there" / "shelf"
    moved.parent.mkdir()
    pair.rename(moved)
    with Library.open(moved / "library") as library:
        after = library.ask(QUESTION)
        assert [one.text for one in after.statements] == [one.text for one in before.statements]
        assert after.citations[0].article.source.startswith(str(moved / "articles"))
        assert library.articles(missing=True) == []
        assert len(library.articles()) == count
        events = list(library.index([moved / "articles"]))
        assert {event.outcome for event in events if isinstance(event, Indexed)} == {Outcome.UNCHANGED}
        assert not [event for event in events if isinstance(event, Vanished)]
        assert len(library.articles()) == count
        assert library._database.fact("home") == str(moved / "library")
    *_, checkup = Upkeep(moved / "library").check(full=True)
    assert checkup.is_sound


def test_a_library_that_moved_alone_leaves_its_files_where_they_are(pair, tmp_path):
    shutil.move(pair / "library", tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        assert library.articles(missing=True) == []
        assert all(card.source.startswith(str(pair)) for card in library.articles())
    shutil.rmtree(pair)
    with Library.open(tmp_path / "library") as library:
        assert library.articles(missing=True) == library.articles() != []
        assert library.ask(QUESTION).found


_LOOK = """
import json, sys
from pathlib import Path
from askrs import Library
from askrs.errors import AskrsError
from askrs.upkeep import Upkeep
folder, said = Path(sys.argv[1]), {}
with Library.open(folder) as library:
    answer = library.ask(sys.argv[2])
    said["statements"] = [one.text for one in answer.statements]
    said["articles"] = len(library.articles())
    said["writable"] = library.status().writable
    said["exported"] = library.export(answer)[:20]
    said["text"] = bool(library.text(library.articles()[0].id).text)
    for name, work in (("index", lambda: list(library.index([folder.parent / "articles"]))),
                       ("remove", lambda: library.remove([1])), ("edit", lambda: library.edit(1, outlet="X"))):
        try:
            work()
        except AskrsError as error:
            said[name] = [type(error).__name__, error.message, error.hint]
*_, checkup = Upkeep(folder).check(full=True)
said["sound"] = checkup.is_sound
print(json.dumps(said))
"""


def test_on_a_medium_that_cannot_be_written_all_but_changing_works(pair):
    with Library.open(pair / "library") as library:
        before, count = library.ask(QUESTION), len(library.articles())
    look = f'mount --bind "{pair}" "{pair}" && mount -o remount,bind,ro "{pair}" && exec "$@"'
    if subprocess.run([*MOUNTED, f'mount --bind "{pair}" "{pair}"'], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a folder of his own")
    command = [*MOUNTED, look, "sh", sys.executable, "-c", _LOOK, str(pair / "library"), QUESTION]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert ran.returncode == 0, ran.stderr
    said = json.loads(ran.stdout)
    assert said["statements"] == [one.text for one in before.statements]
    assert (said["articles"], said["writable"], said["text"], said["sound"]) == (count, False, True, True)
    assert said["exported"]
    for verb in ("index", "remove", "edit"):
        kind, message, hint = said[verb]
        assert (kind, "read-only" in message, "--library" in hint) == ("LibraryReadOnly", True, True)
