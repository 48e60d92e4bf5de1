from __future__ import annotations

from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.bench.metrics import (
    auroc,
    average_precision,
    binned,
    bootstrap,
    brier,
    calibration_error,
    f1,
    hit_at,
    mean,
    overlap,
    percentile,
    precision_at_1,
    recall_at,
    reciprocal_rank,
)

LABELS = st.lists(st.booleans(), min_size=1, max_size=12)


def test_recall_looks_at_the_first_k_only() -> None:
    assert recall_at(1, ["a", "b"], {"b"}) == 0
    assert recall_at(2, ["a", "b"], {"b", "c"}) == 1
    assert recall_at(5, [], {"b"}) == 0


def test_a_hit_overlaps_by_sixty_percent_of_the_shorter_sentence() -> None:
    quote = "one two three four five six seven"
    assert hit_at(1, ["one two three x y"], [quote]) == 1
    assert hit_at(1, ["one two x y z"], [quote]) == 0
    assert hit_at(1, ["nothing", quote], [quote]) == 0
    assert hit_at(2, ["nothing", quote], ["another quote entirely", quote]) == 1
    assert hit_at(3, [], [quote]) == 0


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("Moscow, fears!", "MOSCOW fears isolation", 1.0),
        ("the the the", "the end", 0.5),
        ("", "word", 0.0),
        ("…", "—", 0.0),
        ("Straße", "STRASSE", 1.0),
    ],
)
def test_overlap_counts_folded_words_as_often_as_they_occur(one: str, other: str, share: float) -> None:
    assert overlap(one, other) == share


@given(st.text(), st.text())
def test_overlap_is_a_symmetric_share(one: str, other: str) -> None:
    assert 0 <= overlap(one, other) == overlap(other, one) <= 1


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    assert f1([True, True, False, False], [True, False, True, False]) == 0.5
    assert f1([True], [True]) == 1
    assert f1([False, True], [True, False]) == 0
    assert isnan(f1([False], [False]))


def test_auroc_counts_pairs_in_the_right_order() -> None:
    assert auroc([0.9, 0.2, 0.5, 0.5], [True, False, True, False]) == 0.875
    assert auroc([1, 1], [True, False]) == 0.5
    assert isnan(auroc([1, 2], [True, True]))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=20))
def test_auroc_equals_its_definition(pairs: list[tuple[float, bool]]) -> None:
    scores, labels = [s for s, _ in pairs], [t for _, t in pairs]
    won = [(r > w) + (r == w) / 2 for r, a in pairs if a for w, b in pairs if not b]
    assert auroc(scores, labels) == pytest.approx(mean(won), nan_ok=True)


def test_ranking_measures() -> None:
    assert average_precision([True, False, True]) == pytest.approx((1 + 2 / 3) / 2)
    assert isnan(average_precision([False]))
    assert reciprocal_rank([False, False, True]) == pytest.approx(1 / 3)
    assert reciprocal_rank([False]) == reciprocal_rank([]) == 0
    assert (precision_at_1([True, False]), precision_at_1([False, True]), precision_at_1([])) == (1, 0, 0)


@given(LABELS.filter(any))
def test_ranking_measures_agree_on_their_order(labels: list[bool]) -> None:
    assert precision_at_1(labels) <= reciprocal_rank(labels) <= 1
    assert average_precision(sorted(labels, reverse=True)) == 1 >= average_precision(labels) > 0


def test_percentiles_are_nearest_ranks() -> None:
    assert [percentile([3, 1, 2, 4], share) for share in (0, 0.25, 0.5, 0.51, 1)] == [1, 1, 2, 3, 4]
    assert isnan(percentile([], 0.5))


def test_the_mean_of_nothing_is_unknown() -> None:
    assert isnan(mean([]))


def test_a_bootstrap_interval_is_around_the_measure_and_the_same_every_time() -> None:
    items = [0.0] * 30 + [1.0] * 70
    interval = bootstrap(items, mean)
    assert interval == bootstrap(items, mean)
    assert 0.58 < interval.low < 0.7 < interval.high < 0.82


def test_a_bootstrap_of_nothing_measurable_is_unknown() -> None:
    assert all(map(isnan, bootstrap([], mean)))
    assert all(map(isnan, bootstrap([1.0], lambda _: nan)))


RANKED = st.lists(st.booleans(), min_size=1, max_size=12).filter(any)


@given(RANKED)
def test_ranking_measures_equal_their_definitions(labels: list[bool]) -> None:
    precisions = [sum(labels[:rank]) / rank for rank in range(1, len(labels) + 1)]
    assert average_precision(labels) == pytest.approx(mean(p for p, hit in zip(precisions, labels, strict=True) if hit))
    assert reciprocal_rank(labels) == pytest.approx(1 / (labels.index(True) + 1))


@given(RANKED, st.data())
def test_a_right_item_that_moves_up_never_harms(labels: list[bool], data: st.DataObject) -> None:
    wrong_before_right = [n for n in range(1, len(labels)) if labels[n] and not labels[n - 1]]
    if wrong_before_right:
        place = data.draw(st.sampled_from(wrong_before_right))
        better = [*labels[: place - 1], True, False, *labels[place + 1 :]]
        for measure in (average_precision, reciprocal_rank, precision_at_1):
            assert measure(better) >= measure(labels)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=30))
def test_calibration_is_measured_in_bins_that_hold_every_prediction_once(pairs: list[tuple[float, bool]]) -> None:
    confidences, labels = [c for c, _ in pairs], [t for _, t in pairs]
    bins = binned(confidences, labels)
    assert sum(one.n for one in bins) == len(pairs)
    assert [one.confidence for one in bins] == sorted(one.confidence for one in bins)
    assert sum(one.n * one.share for one in bins) == pytest.approx(sum(labels))
    assert 0 <= calibration_error(confidences, labels) <= 1
    assert 0 <= brier(confidences, labels) <= 1


def test_calibration_of_the_perfect_the_undecided_and_the_absent() -> None:
    assert brier([1, 0], [True, False]) == calibration_error([1, 0], [True, False]) == 0
    assert brier([0.5] * 4, [True, True, False, True]) == 0.25
    assert calibration_error([0.5] * 4, [True, True, False, True]) == 0.25
    assert isnan(brier([], []))
    assert isnan(calibration_error([], []))
