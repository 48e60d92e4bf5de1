from __future__ import annotations

import itertools

from hypothesis import given

from askrs.domain.article import ArticleText, BlockKind, Page
from askrs.domain.passage import Passage
from askrs.domain.span import Span
from askrs.splitting.passages import SHORTEST, TARGET, passages
from askrs.splitting.sentences import MAX_SENTENCE
from texts import article_texts, blocks_of

SENTENCE = "The ministers of both countries met again in Muscat on Tuesday."


def test_titles_bylines_captions_and_furniture_are_in_no_passage():
    kinds = [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.FURNITURE]
    article = blocks_of(["Why not", "By A. B.", SENTENCE, "A photo.", "Subscribe now."], kinds)
    (only,) = passages(article)
    assert only.span.of(article.text) == SENTENCE
    assert only.sentences == (only.span,)


def test_a_heading_stands_in_its_section_but_is_no_sentence():
    article = blocks_of(["Background", SENTENCE], [BlockKind.HEADING, BlockKind.PARAGRAPH])
    (only,) = passages(article)
    assert only.span.of(article.text).startswith("Background\n")
    assert [span.of(article.text) for span in only.sentences] == [SENTENCE]


def test_a_heading_begins_a_passage_when_the_one_before_has_its_size():
    long = " ".join([SENTENCE] * 6)
    article = blocks_of([long, "Next", long], [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH])
    assert [one.span.of(article.text)[:4] for one in passages(article)] == ["The ", "Next"]


def test_sizes_are_near_the_target_and_a_short_rest_joins_the_one_before():
    article = blocks_of([" ".join([SENTENCE] * 100)], [BlockKind.PARAGRAPH])
    sizes = [len(one.span) for one in passages(article)]
    assert all(TARGET / 2 < size < TARGET * 1.5 for size in sizes)
    assert sizes[-1] >= SHORTEST


def test_pages_are_those_that_the_passage_touches():
    article = blocks_of([f"{SENTENCE} {SENTENCE}"], [BlockKind.PARAGRAPH])
    middle = len(SENTENCE)
    pages = (Page(1, "iv", Span(0, middle)), Page(2, "v", Span(middle, len(article.text))))
    (only,) = passages(ArticleText(article.text, article.blocks, pages))
    assert only.pages == ("iv", "v")


@given(article_texts())
def test_every_evidence_sentence_is_in_exactly_one_passage(article):
    drafts = passages(article)
    for draft in drafts:
        Passage(1, 1, draft.span, draft.pages, draft.span.of(article.text), draft.sentences)
        assert draft.sentences
    spans = [span for draft in drafts for span in draft.sentences]
    assert spans == sorted(spans)
    assert all(not one.overlaps(two) for one, two in itertools.pairwise(spans))
    assert all(article.block_at(span.start).kind.is_evidence for span in spans)
    assert all(len(span) <= MAX_SENTENCE for span in spans)
    covered = "".join(span.of(article.text) for span in spans)
    expected = "".join(block.span.of(article.text) for block in article.blocks if block.kind.is_evidence)
    assert "".join(covered.split()) == "".join(expected.split())
