from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from askrs.cli.fields import answer_fields, article_fields, as_json, text_fields
from askrs.domain.article import ArticleText, Block, BlockKind, Page
from askrs.domain.span import Span
from fakes import HOSTILE, make_answer, make_article, make_evidence, make_not_found, make_text


@given(st.text() | st.sampled_from(HOSTILE))
def test_json_is_ascii_and_reads_back(text: str) -> None:
    written = as_json({"text": text})
    assert written.isascii()
    assert set(written) & set(map(chr, range(32))) <= {"\n"}
    assert json.loads(written) == {"text": text}


def test_spans_of_an_answer_count_code_points_of_the_article() -> None:
    fields = answer_fields(make_answer(make_evidence(["🚢 one.", "Two é."], [0, 1], start=7)))
    first, second = fields["citations"]
    assert (first["span"], first["quote"]) == ([7, 13], "🚢 one.")
    assert (second["span"], second["quote"]) == ([14, 20], "Two é.")
    assert fields["evidence"][0]["highlights"] == [[7, 13], [14, 20]]


def test_the_words_that_answer_are_a_place_in_their_statement() -> None:
    answer = make_answer(make_evidence(["🚢 one.", "Two é."], [0, 1]))
    answer = replace(answer, statements=(replace(answer.statements[0], words=Span(2, 5)), answer.statements[1]))
    first, second = answer_fields(answer)["statements"]
    assert first["text"][slice(*first["words"])] == "one"
    assert second["words"] is None


def test_what_is_missing_is_named() -> None:
    assert answer_fields(make_not_found(missing="which faction"))["missing"] == "which faction"


def test_cards_hold_plain_values() -> None:
    json.dumps(article_fields(make_article()))


def test_texts_name_their_blocks_and_pages() -> None:
    text = ArticleText("ab", (Block(BlockKind.HEADING, Span(0, 2), 3),), (Page(1, "iv", Span(0, 2)),))
    assert text_fields(text) == {
        "text": "ab",
        "blocks": [{"kind": "heading", "span": [0, 2], "level": 3}],
        "pages": [{"number": 1, "label": "iv", "span": [0, 2]}],
    }
    assert text_fields(make_text("a"))["pages"] == []
