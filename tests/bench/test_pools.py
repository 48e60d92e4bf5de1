from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.bench.pools import Pool, in_order, load_pools, ranked_candidates, written
from askrs.domain.article import ArticleId, BlockKind
from askrs.domain.explanation import Explained
from askrs.domain.span import Span
from askrs.errors import SettingsError
from askrs.library import Library
from fakes import HOSTILE, make_text

POOL = Pool(
    "1", "Who mediated?", ("Oman mediated.", "It rained. Then it snowed.", "Tea was served."), (True, False, False)
)
STRANGE = (
    *HOSTILE,
    "By Jane Doe",
    "Advertisement",
    "Read more",
    "1963",
    "Photo: AP",
    "title: x",
    "A B C",
    "`` Yes , '' he said .",
)


def explained(*spans: Span) -> list[Explained]:
    return [Explained(ArticleId(1), span, ()) for span in spans]


def write(file: Path, *pools: object) -> Path:
    file.write_text("\n".join(map(json.dumps, pools)) + "\n", encoding="utf-8")
    return file


def test_only_pools_of_both_kinds_are_measured(tmp_path: Path) -> None:
    plain = {"id": 1, "question": "Who?", "candidates": [" A\n one. ", "B."], "labels": [1, 0]}
    all_wrong = {**plain, "labels": [0, 0]}
    assert load_pools(write(tmp_path / "a.jsonl", plain, all_wrong)) == [
        Pool("1", "Who?", ("A one.", "B."), (True, False))
    ]
    with pytest.raises(SettingsError, match="right and wrong"):
        load_pools(write(tmp_path / "b.jsonl", all_wrong))


@pytest.mark.parametrize("pool", [[], {}, {"id": 1, "question": "Who?", "candidates": ["A."], "labels": []}])
def test_what_is_no_pool_is_refused(tmp_path: Path, pool: object) -> None:
    with pytest.raises(SettingsError, match="no pools"):
        load_pools(write(tmp_path / "a.jsonl", pool))
    with pytest.raises(SettingsError, match="no pools"):
        load_pools(tmp_path / "missing.jsonl")


def test_a_candidate_stands_where_its_best_sentence_does() -> None:
    text = make_text(*POOL.candidates)
    first, second, third = (block.span for block in text.blocks)
    half = Span(second.start, second.start + 10)
    assert ranked_candidates(POOL, text, explained(third, half, Span(half.end + 1, second.end), first)) == [2, 1, 0]
    assert ranked_candidates(POOL, text, explained(second)) == [1]
    assert ranked_candidates(POOL, text, []) == []


def test_an_empty_candidate_has_no_block_and_others_keep_their_places() -> None:
    pool = Pool("1", "Who?", ("", "Oman mediated.", "", "Tea was served."), (False, True, False, False))
    text = make_text("Oman mediated.", "Tea was served.")
    assert ranked_candidates(pool, text, explained(text.blocks[1].span, text.blocks[0].span)) == [3, 1]


def test_a_pool_that_was_read_otherwise_is_refused() -> None:
    with pytest.raises(SettingsError, match="not read as it was written"):
        ranked_candidates(POOL, make_text("Oman mediated."), [])


@given(st.lists(st.booleans(), min_size=1, max_size=9), st.data())
def test_what_was_not_ranked_comes_last_and_never_flatters(labels: list[bool], data: st.DataObject) -> None:
    ranked = data.draw(st.lists(st.sampled_from(range(len(labels))), unique=True))
    order = in_order(Pool("1", "Who?", ("A.",) * len(labels), tuple(labels)), ranked)
    assert order[: len(ranked)] == [labels[place] for place in ranked]
    assert sorted(order) == sorted(labels)
    assert order[len(ranked) :] == sorted(order[len(ranked) :])


def test_pools_are_written_once_and_changed_ones_elsewhere(tmp_path: Path) -> None:
    twin = Pool("2", "What was served?", POOL.candidates, (False, False, True))
    folder = written([POOL, twin], tmp_path)
    (file,) = folder.iterdir()
    before = file.stat().st_mtime_ns
    assert written([POOL, twin], tmp_path) == folder
    assert file.stat().st_mtime_ns == before
    assert written([Pool("1", "Who?", ("Other.",), (True,))], tmp_path) != folder


def test_a_real_library_reads_every_candidate_as_a_block_of_its_own(tmp_path: Path) -> None:
    pools = [
        POOL,
        Pool("2", "Which?", STRANGE, (True,) * len(STRANGE)),
        Pool("3", "Who?", ("Yes.", "No."), (True, False)),
    ]
    with Library.open(tmp_path / "library") as library:
        list(library.index([written(pools, tmp_path)]))
        texts = {Path(card.source).name: library.text(card.id) for card in library.articles()}
        titles = {card.title for card in library.articles()}
    assert titles == {"—"}
    for pool in pools:
        text = texts[pool.file_name]
        assert {block.kind for block in text.blocks} == {BlockKind.QUOTE}
        assert ranked_candidates(pool, text, explained(*(block.span for block in text.blocks))) == [
            *range(len(pool.candidates))
        ]
    read = texts[pools[1].file_name]
    assert [block.span.of(read.text) for block in read.blocks][-8:] == list(STRANGE[-8:])
