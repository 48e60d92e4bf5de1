from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from askrs.bench import preparing
from askrs.bench.cases import CaseSet
from askrs.bench.preparing import cache, prepared
from askrs.domain.progress import Preparing
from askrs.settings import Settings
from cli_fakes import FakeLibrary


class Shelf(FakeLibrary):
    """Makes its folder, as a library does."""

    def open(self, folder: Path | None = None, settings: Settings | None = None) -> FakeLibrary:
        assert folder is not None
        folder.mkdir(parents=True, exist_ok=True)
        return super().open(folder, settings)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    fake = Shelf()
    monkeypatch.setattr(preparing, "Library", fake)
    return fake


@pytest.fixture
def cases(tmp_path: Path) -> CaseSet:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.html").write_text("A")
    return CaseSet("set", tmp_path / "articles", ())


def test_articles_are_read_once(library: Shelf, cases: CaseSet, tmp_path: Path) -> None:
    said: list[str] = []
    library.preparations = [Preparing("One moment.")]
    prepared(cases, Settings(), tmp_path / "cache", say=said.append)
    assert "One moment." in said
    assert "skipped /articles/2.html: It is a scan. Use OCR." in said
    prepared(cases, Settings(), tmp_path / "cache", say=said.append)
    assert library.indexed == [str(cases.articles)]
    assert library.folder is not None
    assert library.folder.name.startswith("set-")


@pytest.mark.parametrize("change", ["article", "library", "model", "fresh"])
def test_what_changed_is_read_again(library: Shelf, cases: CaseSet, tmp_path: Path, change: str) -> None:
    prepared(cases, Settings(), tmp_path / "cache", say=lambda _: None)
    if change == "article":
        (cases.articles / "b.html").write_text("B")
    if change == "library":
        status = library.status()
        library.status = lambda: type(status)(status.folder, 0, 0, 0, "", "another")  # type: ignore[method-assign]
    if change == "model":
        outdated = replace(library.status(), outdated=3)
        library.status = lambda: outdated  # type: ignore[method-assign]
    prepared(cases, Settings(), tmp_path / "cache", fresh=change == "fresh", say=lambda _: None)
    assert len(library.indexed) == 2


def test_each_model_has_its_own_library(library: Shelf, cases: CaseSet, tmp_path: Path) -> None:
    folders = set()
    for model in ("a", "b"):
        prepared(cases, Settings(model=model), tmp_path, say=lambda _: None)
        folders.add(library.folder)
    assert len(folders) == 2


def test_the_cache_is_the_user_s() -> None:
    assert cache().parts[-2:] == ("askrs", "bench")
