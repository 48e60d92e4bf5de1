from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench import ranking as module
from askrs.bench.pools import Pool, load_pools, written
from askrs.bench.ranking import put_apart, put_pool, ranking
from askrs.bench.runs import read_run
from askrs.domain.article import ArticleId
from askrs.domain.explanation import Explained
from askrs.domain.filters import Filters
from askrs.library import Library
from cli_fakes import FakeLibrary
from fakes import make_answer, make_article, make_text

POOL = {"id": "1", "question": "Who mediated?", "candidates": ["It rained.", "Oman did.", "No."], "labels": [0, 1, 0]}
TEXT = make_text(*POOL["candidates"])


class Explaining(FakeLibrary):
    """Ranks the blocks of the pool's article in the order of ``order``."""

    order: tuple[int, ...] = (1, 0, 2)

    def ask(self, question, filters=None):
        self.asked.append((question, filters))
        spans = [TEXT.blocks[place].span for place in self.order]
        return make_answer(explanation=tuple(Explained(ArticleId(1), span, ()) for span in spans))

    def text(self, article_id, fingerprint=""):
        return TEXT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "trec.jsonl").write_text(json.dumps(POOL))
    return tmp_path / "trec.jsonl"


@pytest.mark.parametrize(
    ("order", "flags"),
    [
        ((1, 0, 2), {"MAP": 1, "MRR": 1, "P@1": 1, "ranked": 1}),
        ((2, 1), {"MAP": 1 / 2, "MRR": 1 / 2, "P@1": 0, "ranked": 2 / 3}),
        ((), {"MAP": 1 / 3, "MRR": 1 / 3, "P@1": 0, "ranked": 0}),
    ],
)
def test_the_order_is_read_from_the_explanation(file: Path, order: tuple[int, ...], flags: dict[str, float]) -> None:
    library = Explaining()
    library.order = order
    (pool,) = load_pools(file)
    verdict = put_pool(library, pool, ArticleId(7))
    assert library.asked == [("Who mediated?", Filters(articles=frozenset({7})))]
    assert verdict.flags == pytest.approx(flags)
    assert (verdict.id, verdict.answerable, verdict.found) == ("1", True, True)


def test_the_command_prints_a_row_a_file_and_keeps_the_numbers(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Explaining()
    library.cards = [make_article(1, source=f"/x/{load_pools(file)[0].file_name}")]
    monkeypatch.setattr(module, "prepared", lambda *_: library)
    monkeypatch.setattr(module, "cache", lambda: tmp_path / "cache")
    kept = tmp_path / "run.json"
    ran = CliRunner().invoke(ranking, [str(file), "--json", str(kept)], catch_exceptions=False)
    head, values, _ = (line.split() for line in ran.stdout.splitlines())
    assert head == ["set", "n", "MAP", "MRR", "P@1", "ranked"]
    assert values == ["trec", "1", "1.000", "1.000", "1.000", "1.000"]
    assert read_run(kept).sets[0].verdicts[0].flags["MAP"] == 1


def test_a_real_library_is_asked_about_one_pool_only(tmp_path: Path) -> None:
    pools = [
        Pool("1", "Who mediated the talks?", ("Oman mediated the talks.", "The harvest failed."), (True, False)),
        Pool("2", "What failed?", ("Wheat failed in the north.", "A treaty was signed."), (True, False)),
    ]
    with Library.open(tmp_path / "library") as library:
        list(library.index([written(pools, tmp_path)]))
        ids = {Path(card.source).name: card.id for card in library.articles()}
        verdicts = [put_pool(library, pool, ids[pool.file_name]) for pool in pools]
    assert all(verdict.flags["ranked"] in {0, 1} for verdict in verdicts)


def test_candidates_apart_stand_in_the_order_of_their_own_confidence(file: Path) -> None:
    class Sure(FakeLibrary):
        def ask(self, question, filters=None):
            self.asked.append((question, filters))
            (article,) = filters.articles
            ranked = () if article == 3 else (Explained(ArticleId(article), TEXT.blocks[0].span, ()),)
            return make_answer(confidence={1: 0.2, 2: 0.9, 3: 0.0}[article], explanation=ranked)

    library, (pool,) = Sure(), load_pools(file)
    rain, oman, no = (one.file_name for one in pool.apart)
    verdict = put_apart(library, pool, {rain: ArticleId(1), oman: ArticleId(2), no: ArticleId(3)})
    assert library.asked == [("Who mediated?", Filters(articles=frozenset({number}))) for number in (1, 2, 3)]
    assert verdict.flags == pytest.approx({"MAP": 1, "MRR": 1, "P@1": 1, "ranked": 2 / 3})
    assert verdict.confidence == 0.9
    assert put_apart(library, pool, {}).flags["ranked"] == 0
    equals = put_apart(library, pool, {rain: ArticleId(1), oman: ArticleId(1)})
    assert equals.flags["MAP"] == 1 / 2


def test_apart_no_sentence_lends_another_its_subject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The wrong sentence answers better once the one before it lends it its subject, and worse by itself.
    pool = {
        "id": "1",
        "question": "Where is the government of Ruritania?",
        "candidates": [
            "Ruritania, which exports lace, is governed from Zenda.",
            "Its government sits in the city of Strelsau.",
            "",
            "It rained.",
        ],
        "labels": [1, 0, 0, 0],
    }
    (tmp_path / "lists.jsonl").write_text(json.dumps(pool))
    monkeypatch.setattr(module, "cache", lambda: tmp_path / "cache")
    numbers = {}
    for options in ([], ["--apart"]):
        kept = tmp_path / f"run{len(options)}.json"
        CliRunner().invoke(
            ranking, [str(tmp_path / "lists.jsonl"), *options, "--json", str(kept)], catch_exceptions=False
        )
        (result,) = read_run(kept).sets
        assert result.name == " ".join(["lists", *(option.strip("-") for option in options)])
        numbers[len(options)] = result.verdicts[0].flags
    assert numbers[0]["ranked"] == numbers[1]["ranked"] == 3 / 4
    assert numbers[0]["MAP"] < numbers[1]["MAP"] == 1
