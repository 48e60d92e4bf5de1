"""Whole answers on the real model and the sample articles."""

from __future__ import annotations

import json
import random
import re

import pytest

from askrs.paths import resources

S400 = "Why won't Russia deliver S-400s to Iran?"
DOUBTED = "What kept the Kremlin from replacing the naval vessels it lost off Ukraine?"


@pytest.fixture(scope="module")
def answer(sample_folder):
    from askrs import Library

    with Library.open(sample_folder) as library:
        return library.ask(S400)


def test_the_sentence_that_gives_the_reason_is_cited_and_no_headline(answer, sample_library):
    quotes = [citation.quote for citation in answer.citations]
    assert answer.found
    assert not answer.missing
    assert any("does not want to antagonize Saudi Arabia" in quote for quote in quotes[:2])
    titles = {article.title for article in sample_library.articles()}
    assert not titles & set(quotes)
    assert not any(quote.endswith("?") for quote in quotes)


def test_a_comment_under_a_page_is_no_evidence(answer):
    assert not any("will never deliver" in citation.quote for citation in answer.citations)


def test_every_quote_and_highlight_is_exact(answer, sample_library):
    for citation in answer.citations:
        text = sample_library.text(citation.article.id)
        assert citation.quote == citation.span.of(text.text)
        assert text.block_at(citation.span.start).kind.is_evidence
    for one in answer.evidence:
        assert one.passage.text == one.passage.span.of(sample_library.text(one.article.id).text)
        assert set(one.highlights) <= set(one.passage.sentences)
    cited = [(citation.article.id, citation.span) for citation in answer.citations]
    assert {(one.article.id, span) for one in answer.evidence for span in one.highlights} == set(cited)


def test_what_is_not_in_the_library_is_said_with_the_nearest_passages(sample_library):
    answer = sample_library.ask("What is the price of Bitcoin?")
    assert (answer.found, answer.statements, answer.citations) == (False, (), ())
    assert answer.unknown_words == ("Bitcoin",)
    assert answer.confidence < 0.5
    assert answer.missing == "the price"
    assert all(len(one.highlights) == 1 for one in answer.evidence)
    assert len(answer.evidence) > 3


def test_a_page_is_cited_where_the_document_has_pages(sample_library):
    answer = sample_library.ask("What share of the EU's gas imports came from Russia before the war?")
    pages = {citation.pages for citation in answer.citations if citation.article.source.endswith(".pdf")}
    assert pages
    assert all(label for labels in pages for label in labels)


def test_a_chapter_is_named_where_a_document_has_them(sample_library):
    answer = sample_library.ask("How long may warships of countries outside the Black Sea remain in it?")
    first = answer.citations[0]
    assert first.article.source.endswith(".epub")
    assert first.sections[0] in sample_library.text(first.article.id).text
    assert not set(first.sections) & {first.quote}


def test_the_stages_are_timed(answer):
    assert set(answer.seconds) == {"search", "rank", "read", "assemble", "total"}


def misspelt(question: str, chance: random.Random) -> str:
    """A question with a letter left out, doubled or swapped in its two longest words of letters."""
    words = sorted(set(re.findall(r"\b[a-zA-Z]{6,}\b", question)), key=lambda word: (-len(word), word))
    for word in words[:2]:
        at = chance.randrange(1, len(word) - 2)
        slip = chance.choice([word[at + 1], word[at] * 2 + word[at + 1], word[at + 1] + word[at]])
        question = question.replace(word, word[:at] + slip + word[at + 2 :])
    return question


def test_two_slips_lead_to_the_same_article(sample_library):
    lines = (resources() / "bench" / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [case for case in map(json.loads, lines) if case["answerable"] and case["style"] == "direct"]
    chance, same = random.Random(7), []
    for case in cases:
        typed = misspelt(case["question"], chance)
        right, answer = sample_library.ask(case["question"]), sample_library.ask(typed)
        assert answer.question == typed
        if right.found:
            cited = [citation.article.id for citation in answer.citations[:1]]
            same.append(cited == [right.citations[0].article.id])
    assert len(same) > 8
    assert sum(same) >= 0.8 * len(same)


def test_what_a_word_was_read_as_is_said(sample_library):
    answer = sample_library.ask("why did rusia pull out of the blak sea grain deel")
    assert answer.found
    assert answer.read_as == (("rusia", "russia"), ("blak", "black"), ("deel", "deal"))
    assert answer.question == "why did rusia pull out of the blak sea grain deel"
    assert answer.unknown_words == ("pull",)


def test_the_answer_of_the_first_looks_is_told_before_the_thorough_one(sample_library, monkeypatch):
    monkeypatch.setitem(vars(sample_library), "_larger_reader", sample_library._reader)
    quick, early = sample_library.ask(S400, thorough=False, early=pytest.fail), []
    final = sample_library.ask(S400, thorough=True, early=early.append)
    (first,) = early
    assert (first.question, first.statements, first.citations) == (quick.question, quick.statements, quick.citations)
    assert (first.fingerprint, first.confidence) == (final.fingerprint, quick.confidence)
    assert "reread" in final.seconds
    assert "reread" not in quick.seconds


@pytest.fixture
def ask(sample_library, sample_folder, monkeypatch):
    """Ask with stages left out; thoroughly, the usual reader is in the larger one's place."""
    from askrs import Library, Settings

    def asked(question, *without, filters=None, thorough=False):
        with Library.open(sample_folder, settings=Settings(without=frozenset(without))) as library:
            monkeypatch.setitem(vars(library), "_larger_reader", sample_library._reader)
            return library.ask(question, filters, thorough=thorough)

    return asked


def ranked_anew(answer, before):
    """The sentences that an answer ranks beyond those of another."""
    known = {(one.article, one.span) for one in before.explanation}
    return [one for one in answer.explanation if (one.article, one.span) not in known]


def passages_of(sentences, library):
    """The places of the passages, in their articles, in which sentences stand."""
    places = {}
    for one in sentences:
        passages = library._passages.of(one.article)
        at = next(at for at, passage in enumerate(passages) if one.span in passage.sentences)
        places.setdefault(one.article, set()).add(at)
    return places


def test_a_thorough_answer_is_as_sure_as_both_looks_together(ask):
    from askrs.answering.answerability import confidence, together
    from askrs.answering.weights import THOROUGH

    answer = ask(S400, thorough=True)
    alone = confidence(max(one.scores.relevance for one in answer.evidence), THOROUGH)
    assert answer.confidence == pytest.approx(together(ask(S400).confidence, alone))
    assert answer.confidence != pytest.approx(alone)


@pytest.mark.parametrize("thorough", [False, True])
def test_where_there_is_doubt_the_best_article_is_read_on(sample_library, ask, thorough):
    without = ask(DOUBTED, "further")
    new = ranked_anew(ask(DOUBTED, thorough=thorough), without)
    assert 0.2 <= without.confidence < 0.8
    assert set(passages_of(new, sample_library)) == {without.explanation[0].article}
    assert 1 <= len(passages_of(new, sample_library)[without.explanation[0].article]) <= 3
    assert all("reader" in {stage.name for stage in one.stages} for one in new)


@pytest.mark.parametrize("thorough", [False, True])
@pytest.mark.parametrize(
    ("question", "is_there"),
    [("how mutch uranium did iran ship to rusia in 2015", True), ("how fast is arctic sea ice shrinking", False)],
)
def test_where_there_is_no_doubt_nothing_further_is_read(ask, question, is_there, thorough):
    without = ask(question, "further")
    assert without.confidence > 0.8 if is_there else without.confidence < 0.2
    assert not ranked_anew(ask(question, thorough=thorough), without)


def test_without_a_reader_what_is_read_on_to_is_only_ranked(ask):
    answer = ask(DOUBTED, "reader")
    assert ranked_anew(answer, ask(DOUBTED, "reader", "further"))
    assert "reader" not in {stage.name for one in answer.explanation for stage in one.stages}


def test_reading_on_keeps_to_the_articles_that_were_asked(ask):
    from askrs.domain.filters import Filters

    article = ask(DOUBTED).explanation[0].article
    answer = ask(DOUBTED, filters=Filters(articles=frozenset({article})))
    assert {one.article for one in answer.explanation} == {article}


def test_each_part_of_a_question_reads_on(sample_library, ask):
    question = "Why did Russia wait in 2016 and again in 2023?"
    answer, without = ask(question), ask(question, "further")
    assert sum(map(len, passages_of(ranked_anew(answer, without), sample_library).values())) > 3
    for citation in answer.citations:
        assert citation.quote == citation.span.of(sample_library.text(citation.article.id).text)


@pytest.mark.parametrize("thorough", [False, True])
def test_a_question_that_is_not_english_is_not_read_on(ask, thorough):
    question = "Почему Россия не поставляет С-400 Ирану?"
    answer, without = ask(question, thorough=thorough), ask(question, "further", thorough=thorough)
    assert answer.explanation == without.explanation
    assert not {"reader", "reread"} & {stage.name for one in answer.explanation for stage in one.stages}


def test_a_question_that_is_not_english_is_answered_by_its_letters(tmp_path):
    from askrs import Library

    home = resources() / "bench" / "languages"
    cases = [json.loads(line) for line in (home / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
    asked = [case for case in cases if case["id"].startswith("he") and case["answerable"]]
    with Library.open(tmp_path) as library:
        list(library.index(sorted((home / "articles").glob("he-*"))))
        names = {article.id: article.source.rsplit("/", 1)[-1] for article in library.articles()}
        answers = [library.ask(case["question"]) for case in asked]
    first = [names[answer.citations[0].article.id] if answer.found else "" for answer in answers]
    assert sum(name in case["articles"] for name, case in zip(first, asked, strict=True)) >= 9
    stages = {stage.name for answer in answers for one in answer.explanation for stage in one.stages}
    assert "letters" in stages
    assert not {"reader", "reread"} & stages
    assert not any(answer.missing or answer.unknown_words for answer in answers)


def test_the_parts_of_a_question_are_as_english_as_all_of_it(sample_library):
    answer = sample_library.ask("Who mediated the talks; who финансировал переговоры в Вене?")
    stages = {stage.name for one in answer.explanation for stage in one.stages}
    assert "reader" in stages
    assert "letters" not in stages
