from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.span import Span
from domain_texts import lines
from fakes import make_evidence

SENTENCES = st.lists(lines, min_size=1, max_size=5)


@given(SENTENCES, st.data())
def test_highlights_are_sentences_of_the_passage_in_any_order(sentences: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.permutations(range(len(sentences))))
    evidence = make_evidence(sentences, chosen)
    passage = evidence.passage
    said = [span.shift(-passage.span.start).of(passage.text) for span in evidence.highlights]
    assert said == [sentences[number] for number in chosen]


@given(SENTENCES)
def test_a_highlight_off_the_sentence_borders_is_refused(sentences: list[str]) -> None:
    evidence = make_evidence(sentences, [0])
    first = evidence.highlights[0]
    for wrong in (Span(first.start, first.end + 1), first.shift(1), Span(first.start - 1, first.end)):
        with pytest.raises(ValueError, match="not a sentence"):
            replace(evidence, highlights=(first, wrong))


def test_a_passage_may_have_nothing_to_mark() -> None:
    assert make_evidence(highlighted=()).highlights == ()
