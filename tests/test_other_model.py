"""A library that another model made, on real parts: it answers by words, and is encoded again."""

from __future__ import annotations

import json
import shutil

import pytest

from askrs import Library, Settings
from askrs.domain.progress import Renewing
from askrs.embedding.models import _folder as model_folder
from askrs.embedding.models import prepared
from askrs.errors import StaleIndex
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL

S400 = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "talks.md"
    file.write_text("# Quiet talks\n\nOman mediated the talks between Tehran and Washington.\n", encoding="utf-8")
    return file


@pytest.fixture
def other_model(tmp_path, monkeypatch):
    """A model like the default one but for its weights' hash, prepared on this computer."""
    own = prepared(DEFAULT_MODEL)
    assert own is not None
    monkeypatch.setenv("ASKRS_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / own.folder.name).symlink_to(own.folder)
    name = str(tmp_path / "other")
    place = model_folder(name)
    place.mkdir()
    for file in own.folder.iterdir():
        (place / file.name).symlink_to(file)
    card = json.loads((own.folder / "card.json").read_text())
    (place / "card.json").unlink()
    (place / "card.json").write_text(json.dumps(card | {"name": name, "weights": "00" * 32}))
    return name


def test_another_model_answers_by_words_at_once_and_by_meaning_when_all_is_encoded_again(
    sample_folder, tmp_path, other_model
):
    shutil.copytree(sample_folder, tmp_path / "library")
    folder, settings = tmp_path / "library", Settings(model=other_model)
    with Library.open(folder) as library:
        before = library.ask(S400)
    with Library.open(folder, Settings(without=frozenset({"opening"}))) as library:
        unopened = library.ask(S400)  # the beginnings of articles are known by their vectors only
    with Library.open(folder, Settings(without=frozenset({"opening", "meaning"}))) as library:
        unknowing = library.ask(S400)  # as is what passages mean
    with Library.open(folder, settings) as library, Library.open(folder, settings) as onlooker:
        by_words = library.ask(S400)
        assert (by_words.found, by_words.by_words) == (True, True)
        assert by_words.statements == unknowing.statements
        assert {one.text for one in by_words.statements} == {one.text for one in unopened.statements}
        assert library.status().outdated == library.status().passages
        assert onlooker.ask(S400).by_words
        with pytest.raises(StaleIndex, match="title"):
            library.edit(1, title="Another title")
        assert library.edit(1, outlet="Another desk").outlet == "Another desk"
        assert library.remove([2]) == 1
        stopped = library.index([])
        assert isinstance(next(event for event in stopped if isinstance(event, Renewing) and event.done), Renewing)
        stopped.close()
        assert library.ask(S400).by_words
        events = list(library.index([]))
        assert events[-1].summary.renewed == library.status().passages > 0
        assert library.status().outdated == 0
        after = library.ask(S400)
        assert not after.by_words
        assert [one.text for one in after.statements] == [one.text for one in before.statements]
        assert after.confidence == pytest.approx(before.confidence, abs=0.05)
        assert onlooker.ask(S400).statements == after.statements
    with Library.open(folder) as library:
        assert library.ask(S400).by_words


@pytest.mark.skipif(prepared(THOROUGH_MODEL) is None, reason="all-mpnet-base-v2 is not prepared on this computer")
def test_a_model_of_another_dimension_takes_over(library, article):
    list(library.index([article]))
    with Library.open(library.status().folder, Settings(model=THOROUGH_MODEL)) as other:
        assert other.ask("Who mediated the talks?").by_words
        assert list(other.index([article]))[-1].summary.renewed == 1
        answer = other.ask("Who mediated the talks?")
        assert (answer.found, answer.by_words) == (True, False)
    assert library.ask("Who mediated the talks?").by_words
