from __future__ import annotations

import json
from dataclasses import replace

import pytest

from askrs.domain.progress import Preparing
from askrs.errors import ModelMissing
from cli_fakes import FakeLibrary
from fakes import SENTENCES, make_answer, make_evidence, make_explained, make_not_found


def test_an_answer_is_printed_with_its_sentence_marked(askrs, library: FakeLibrary) -> None:
    ran = askrs("ask", "Why won't Russia", "deliver?")
    assert ran.code == 0
    assert library.asked == [("Why won't Russia deliver?", None)]
    assert f"{SENTENCES[0]} **{SENTENCES[1]}** {SENTENCES[2]}" in ran.out
    assert library.closed == 1


def test_json_is_the_contract_for_programs(askrs) -> None:
    answer = json.loads(askrs("ask", "--json", "Why?").out)
    article = {
        "id": 1,
        "title": "Why Moscow holds back the S-400",
        "authors": ["Eldar Mamedov"],
        "outlet": "Responsible Statecraft",
        "published": "2024-10-25",
        "url": "https://example.org/s400",
        "source": "/articles/s400.html",
        "fingerprint": "ab" * 32,
        "reprint_of": None,
    }
    assert answer == {
        "question": "Why won't Russia deliver S-400s to Iran?",
        "found": True,
        "confidence": 0.87,
        "statements": [{"text": SENTENCES[1], "words": None, "citations": [1]}],
        "citations": [
            {"number": 1, "quote": SENTENCES[1], "span": [143, 212], "pages": [], "sections": [], "article": article}
        ],
        "evidence": [
            {
                "article": 1,
                "span": [100, 282],
                "text": " ".join(SENTENCES),
                "highlights": [[143, 212]],
                "scores": {"lexical": 3.5, "semantic": 0.6, "fused": 0.8, "relevance": 0.7},
            }
        ],
        "unknown_words": [],
        "missing": "",
        "read_as": [],
        "follows": [],
        "by_words": False,
        "fingerprint": "f00d",
        "seconds": {"search": 0.01},
    }


def test_the_ranking_is_explained_only_where_it_is_asked_for(askrs, library: FakeLibrary) -> None:
    span = library.answer.citations[0].span
    library.answer = replace(library.answer, explanation=(make_explained(span),))
    plain, explained = (json.loads(askrs("ask", "--json", *more, "Why?").out) for more in ([], ["--explain"]))
    assert explained.pop("explanation") == [
        {
            "article": 1,
            "span": [span.start, span.end],
            "stages": [
                {"name": "words", "score": 11.84, "rank": 3},
                {"name": "meaning", "score": 0.612, "rank": 1},
                {"name": "fusion", "score": 0.9, "rank": 2},
                {"name": "tokens", "score": 0.71, "rank": 1},
                {"name": "reader", "score": 4.25, "rank": 1},
                {"name": "together", "score": 1.9, "rank": 1},
            ],
        }
    ]
    assert plain == explained
    short, long = askrs("ask", "Why?").out, askrs("ask", "--explain", "Why?").out
    assert long.startswith(short)
    assert "late interaction" in long.removeprefix(short)


def test_json_says_how_words_were_read(askrs, library: FakeLibrary) -> None:
    library.answer = replace(library.answer, read_as=(("grane", "grain"),))
    assert json.loads(askrs("ask", "--json", "Why?").out)["read_as"] == [{"typed": "grane", "searched": "grain"}]


def test_markdown_is_the_exported_document(askrs, library: FakeLibrary) -> None:
    assert askrs("ask", "--markdown", "Why?").out == askrs("export", "Why?").out


def test_not_in_your_library_is_an_answer_too(askrs, library: FakeLibrary) -> None:
    library.answer = make_not_found(unknown_words=("olympiad",))
    ran = askrs("ask", "Who won?")
    assert ran.code == 0
    assert ran.out.startswith("Not in your library.\nNo article contains: olympiad.\n")
    assert SENTENCES[0] in ran.out


def test_an_empty_library_is_said_to_be_empty(askrs, library: FakeLibrary) -> None:
    library.answer, library.cards = make_not_found(), []
    assert "The library is empty." in askrs("ask", "Who won?").err


def test_the_model_s_preparation_is_announced_on_standard_error(askrs, library: FakeLibrary) -> None:
    library.preparations = [Preparing("The model is prepared once; this takes a minute.")]
    ran = askrs("ask", "--json", "Why?")
    assert ran.err == "The model is prepared once; this takes a minute.\n"
    json.loads(ran.out)


def test_a_refusal_is_a_sentence_with_a_hint(askrs, library: FakeLibrary) -> None:
    library.failure = ModelMissing("The model x is not on this computer.", "Leave --model out.")
    assert askrs("ask", "Why?") == (1, "", "askrs: The model x is not on this computer.\n  Leave --model out.\n")


def test_a_hostile_title_steers_no_terminal(askrs, library: FakeLibrary) -> None:
    library.answer = make_answer(make_evidence(["Evil \x1b]0;owned\x07 sentence\u202e."], [0]))
    for form in ("--json", "--markdown", "-k1"):
        out = askrs("ask", form, "Why?").out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)


@pytest.mark.parametrize(
    "arguments", [["--json"], ["-k", "many", "x"], ["--frob", "x"], ["--explain", "--markdown", "x"]]
)
def test_what_is_not_understood_is_a_usage_error(askrs, arguments: list[str]) -> None:
    ran = askrs("ask", *arguments)
    assert ran.code == 2
    assert "Usage: askrs ask" in ran.err
