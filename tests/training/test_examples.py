"""Examples as they are read from their file."""

from __future__ import annotations

import gzip

from askrs.training.examples import load, thinned


def test_sentences_and_answers_are_those_of_the_line(material):
    documents, examples = material
    first = examples[0]
    assert documents[first.document].title == "Quiet talks"
    assert documents[first.document].sentences[first.answers[0]].startswith("Oman")
    number, start, end = first.words
    assert documents[first.document].sentences[number][start:end] == "Oman"


def test_empty_candidates_are_left_out_and_numbers_follow(material):
    documents, examples = material
    geneva = examples[2]
    assert documents[geneva.document].sentences[geneva.answers[0]].startswith("Geneva")


def test_a_trimmed_sentence_keeps_the_place_of_its_words(material):
    documents, examples = material
    rain = examples[3]
    number, start, end = rain.words
    assert documents[rain.document].sentences[number][start:end] == "May"


def test_single_sentences_are_put_together_in_their_order(material):
    documents, examples = material
    pieced = documents[examples[4].document]
    assert examples[4].document == examples[5].document == examples[6].document
    assert pieced.title == ""
    assert pieced.sentences == ("geneva had been proposed by the french.", "it rained for a week.")
    assert examples[6].answers == (1,)


def test_questions_of_the_same_sentences_share_a_document(material):
    _documents, examples = material
    assert examples[0].document == examples[1].document
    assert examples[1].answers == ()


def test_what_is_held_out_is_not_trained_on(material):
    _documents, examples = material
    chosen = thinned(examples)
    assert len(chosen) == len(examples) - 1
    assert not any(one.held_out for one in chosen)
    assert thinned(examples) == chosen


def test_a_compressed_file_is_the_same(file, material):
    packed = file.with_suffix(".jsonl.gz")
    packed.write_bytes(gzip.compress(file.read_bytes()))
    assert load(packed) == material
