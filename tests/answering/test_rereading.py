"""The second look at the best passages."""

from __future__ import annotations

import re

import numpy as np
import pytest

from askrs.answering.ranking import rank
from askrs.answering.rereading import TO_READ, in_context, passages_to_read, reread, reread_thoroughly, with_readings
from askrs.domain.article import BlockKind
from askrs.domain.span import Span
from askrs.embedding.layout import Laid
from askrs.embedding.reader import Reading
from fakes import make_article
from texts import blocks_of


class FakeReader:
    """Likes sentences that hold ``liked``, and takes that word for the answer."""

    def __init__(self, liked):
        self.liked, self.read_for = liked, []

    def load(self): ...

    def read(self, question, passages):
        self.read_for.append((question, [passage.text for passage in passages]))
        return [self._reading(passage) for passage in passages]

    def _reading(self, passage):
        words = list(re.finditer(r"\w+", passage.text))
        starts, ends = (np.array([edge(word) for word in words]) for edge in (re.Match.start, re.Match.end))
        sentence = np.array([self._sentence(passage, start) for start in starts])
        tokens = np.zeros((len(words), 5), np.float32)
        tokens[[word[0] == self.liked for word in words], 2:4] = 9.0
        likes = [self.liked in span.of(passage.text) for span in passage.sentences]
        scores = np.where(likes, 5.0, -5.0).astype(np.float32)
        return Reading(scores, scores / 5, tokens, Laid(starts, starts, sentence, starts, ends))

    @staticmethod
    def _sentence(passage, start):
        return next((n for n, span in enumerate(passage.sentences) if span.start <= start < span.end), -1)


@pytest.fixture
def ranked(found, words, encoder):
    def build(question, *texts):
        candidates, tokens, articles = found(*texts)
        sentences = rank(question, encoder.encode_question(question), words(question), candidates, tokens)
        contexts = {
            number: in_context(candidates[number], make_article(1), articles[candidates[number].passage.article_id])
            for number in passages_to_read(sentences, TO_READ)
        }
        return sentences, contexts

    return build


def test_the_reader_can_overrule_the_first_look_and_names_the_words(ranked):
    sentences, contexts = ranked("who mediated the talks", "The talks failed. In the end Muscat mediated them all.")
    reader = FakeReader("Muscat")
    best = reread("who mediated the talks", sentences, contexts, reader)[0]
    assert best.text == "In the end Muscat mediated them all."
    assert best.words.of(best.text) == "Muscat"
    assert best.read == 5.0
    assert reader.read_for[0][0] == "who mediated the talks"


def test_words_that_are_a_guess_are_not_named(ranked):
    sentences, contexts = ranked(
        "who mediated", "Oman mediated in all of the talks of that spring and of the summer too."
    )
    assert reread("who mediated", sentences, contexts, FakeReader("nobody"))[0].words is None


def test_a_why_is_answered_by_a_whole_sentence(ranked):
    sentences, contexts = ranked("why mediated", "In the end Muscat mediated them all.")
    assert reread("why mediated", sentences, contexts, FakeReader("Muscat"))[0].words is None


def test_at_most_four_passages_are_read_and_none_is_lost(ranked):
    sentences, contexts = ranked("who mediated the talks", *(f"Talks number {number} failed." for number in range(12)))
    assert len(contexts) == 4
    again = reread("who mediated the talks", sentences, contexts, FakeReader("talks"))
    assert sorted(one.span for one in again) == sorted(one.span for one in sentences)
    assert [one.score for one in again] == sorted((one.score for one in again), reverse=True)
    assert sum(one.read is None for one in again) == 8


def test_a_passage_is_read_under_its_own_heading(found):
    candidates, _tokens, _articles = found("Oman mediated.")
    text = blocks_of(["Mediation", "Oman mediated."], [BlockKind.HEADING, BlockKind.PARAGRAPH])
    passage = candidates[0].passage
    moved = type(passage)(passage.id, passage.article_id, Span(10, 24), passage.pages, passage.text, (Span(10, 24),))
    context = in_context(type(candidates[0])(moved, candidates[0].scores, 0.5, 0.5), make_article(1), text)
    assert (context.section, context.sentences) == ("Mediation", (Span(0, 14),))
    assert context.title == make_article(1).title


def test_the_thorough_look_overrules_the_reader_and_names_the_words(ranked):
    question = "who mediated the talks"
    sentences, contexts = ranked(question, "Geneva mediated the talks. In the end it was Muscat that mediated them.")
    again = reread(question, sentences, contexts, FakeReader("Geneva"))
    assert again[0].words.of(again[0].text) == "Geneva"
    best = reread_thoroughly(question, again, contexts, FakeReader("Muscat"))[0]
    assert best.text == "In the end it was Muscat that mediated them."
    assert best.words.of(best.text) == "Muscat"
    assert (best.read, best.reread) == (-5.0, 5.0)


def test_what_was_read_is_still_known_when_the_sentences_are_ranked_anew(ranked):
    question = "who mediated the talks"
    sentences, contexts = ranked(question, "The talks failed. In the end Muscat mediated them all.", "Oman slept.")
    read = reread(question, sentences, {0: contexts[0]}, FakeReader("Muscat"))
    again = with_readings(sentences, read)
    assert [(one.candidate, one.number, one.score) for one in again] == [
        (one.candidate, one.number, one.score) for one in sentences
    ]
    known = {one.text: (one.read, one.likeness, one.words) for one in read}
    assert {one.text: (one.read, one.likeness, one.words) for one in again} == known
    assert known["Oman slept."][0] is None
    assert with_readings(sentences, []) == sentences


def test_what_was_read_in_one_copy_is_known_of_the_other(ranked):
    question = "who mediated the talks"
    sentences, contexts = ranked(
        question, "In the end Muscat mediated them all.", "In the end Muscat mediated them all."
    )
    read = reread(
        question, sentences[:1], {sentences[0].candidate: contexts[sentences[0].candidate]}, FakeReader("end")
    )
    assert [one.read for one in with_readings(sentences[1:], read)] == [5.0]
