"""How a question and a passage are laid before the reader."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askrs.domain.span import Span
from askrs.embedding.layout import MAX_TOKENS, NO_SENTENCE, Context, lay
from askrs.paths import resources
from texts import lines

SENTENCES = st.lists(lines.filter(str.strip), min_size=1, max_size=5)


@pytest.fixture(scope="module")
def tokenizer():
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(resources() / "models" / "reader" / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="only_second")
    return tokenizer


def context(texts, title="", section=""):
    spans, start = [], 0
    for text in texts:
        spans.append(Span(start, start + len(text)))
        start += len(text) + 1
    return Context(title, section, " ".join(texts), tuple(spans))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines, SENTENCES, lines)
def test_every_token_of_a_sentence_lies_in_it(tokenizer, question, texts, title):
    passage = context(texts, title, "A section")
    (laid,) = lay(tokenizer, question, [passage])
    assert len(laid.ids) == len(laid.types) == len(laid.sentence) == len(laid.starts) <= MAX_TOKENS
    for number, start, end in zip(laid.sentence, laid.starts, laid.ends, strict=True):
        if number != NO_SENTENCE:
            span = passage.sentences[number]
            assert start < span.end
            assert end > span.start


def test_question_title_and_section_belong_to_no_sentence(tokenizer):
    (laid,) = lay(tokenizer, "Who won?", [context(["Oman won.", "It rained."], "A cup", "Final")])
    words = [tokenizer.id_to_token(int(one)) for one in laid.ids]
    own = [word for word, number in zip(words, laid.sentence, strict=True) if number >= 0]
    assert own == ["oman", "won", ".", "it", "rained", "."]
    assert words[:5] == ["[CLS]", "who", "won", "?", "[SEP]"]
    assert words[5:10] == ["a", "cup", ".", "final", "."]


def test_a_long_passage_loses_its_end_and_a_long_title_is_cut(tokenizer):
    passage = context(["Grain left the port. " * 30, "Then it rained. " * 60], "Very " * 200)
    (laid,) = lay(tokenizer, "Why?", [passage])
    assert len(laid.ids) == MAX_TOKENS
    assert (laid.sentence == 0).sum() == 30 * 5
