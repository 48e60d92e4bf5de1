"""The reader that ships with askrs."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askrs.domain.span import Span
from askrs.embedding import load_reader
from askrs.embedding.layout import Context, Laid
from askrs.embedding.reader import Reading
from askrs.paths import resources

FOLDER = resources() / "models" / "reader"
TEXT = "Wheat prices fell in the spring. Oman mediated the talks between Tehran and Washington. It rained for a week."
SENTENCES = (Span(0, 32), Span(33, 87), Span(88, 109))
PASSAGE = Context("Quiet talks", "", TEXT, SENTENCES)
OTHER = Context("Weather", "", "It rained for a week, and then it snowed.", (Span(0, 41),))


@pytest.fixture(scope="module")
def reader():
    return load_reader()


def test_the_sentence_that_answers_comes_first_and_its_words_are_found(reader):
    (reading,) = reader.read("Who mediated the talks?", [PASSAGE])
    assert reading.scores.argmax() == 1
    assert reading.likeness.argmax() == 1
    place, sure = reading.words(1)
    assert place.of(TEXT) == "Oman"
    assert 0 < sure <= 1


def test_passages_are_read_alike_alone_and_together(reader):
    question = "Who mediated the talks?"
    together = reader.read(question, [OTHER, PASSAGE] * 5)
    (alone,) = reader.read(question, [PASSAGE])
    assert len(together) == 10
    for reading in together[1::2]:
        assert np.allclose(reading.scores, alone.scores, atol=1.0)  # int8 takes its scale from the whole batch


def test_nothing_to_read_is_nothing_read(reader):
    assert reader.read("Who?", []) == []


def test_a_sentence_beyond_the_longest_passage_scores_lowest(reader):
    text = "Grain left the port. " * 100
    passage = Context("", "", text, (Span(0, 20), Span(2000, 2020)))
    (reading,) = reader.read("What left the port?", [passage])
    assert reading.scores[1] < reading.scores[0]
    assert reading.words(1) is None


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_the_words_are_the_most_probable_place_that_ends_after_it_starts(length, seed):
    random = np.random.default_rng(seed)
    tokens = random.standard_normal((length, 5)).astype(np.float32)
    edges = np.arange(length)
    laid = Laid(edges, edges, np.zeros(length, np.int64), edges * 2, edges * 2 + 1)
    place, sure = Reading(np.zeros(1), np.zeros(1), tokens, laid).words(0)
    first, last = (np.exp(tokens[:, head]) / np.exp(tokens[:, head]).sum() for head in (2, 3))
    best = max((float(first[a] * last[b]), a, b) for a in range(length) for b in range(a, min(length, a + 24)))
    assert sure == pytest.approx(best[0], rel=1e-4)
    assert place == Span(best[1] * 2, best[2] * 2 + 1)


def test_the_files_are_those_that_the_card_names():
    card = json.loads((FOLDER / "card.json").read_text(encoding="utf-8"))
    for name, digest in card["sha256"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 30_000_000
