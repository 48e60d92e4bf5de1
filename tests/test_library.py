"""The door, on real parts: real files, the real model, FAISS and SQLite."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from askrs import Filters, Library, Settings
from askrs.domain.answer import Among
from askrs.domain.progress import Finished, Indexed
from askrs.errors import SettingsError, UnknownArticle
from askrs.settings import DEFAULT_MODEL

REAL = Path(__file__).parents[2] / "shared" / "real" / "why-russia-wont-save-iran.txt"
S400 = "Why won't Russia deliver S-400s to Iran?"
REPRINTED = "why-russia-will-not-arm-iran.md"

ASK_AGAIN = """
import sys
from pathlib import Path
from askrs import Library
with Library.open(Path(sys.argv[1])) as library:
    assert library.ask("Who mediated?").evidence
heavy = {"torch", "sentence_transformers", "transformers", "PySide6", "onnx"} & set(sys.modules)
print(sorted(heavy))
"""


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "talks.md"
    file.write_text("# Quiet talks\n\nOman mediated the talks between Tehran and Washington.\n", encoding="utf-8")
    return file


def test_every_sample_article_has_a_card(sample_library):
    articles = sample_library.articles()
    assert len(articles) >= 14
    assert all(article.title and article.source and article.fingerprint for article in articles)
    assert sum(bool(article.authors and article.published) for article in articles) >= 14
    assert {Path(article.source).suffix for article in articles} == {".md", ".html", ".pdf", ".docx", ".epub", ".txt"}
    published = [article.published for article in articles]
    assert published == sorted(published, reverse=True)


def test_after_loading_the_first_question_opens_nothing(tmp_path, monkeypatch):
    file = tmp_path / "talks.md"
    file.write_text("# Talks\n\nOman mediated the talks again this year.\n", encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        list(library.index([file]))
    with Library.open(tmp_path / "library") as library:
        assert list(library.prepare(load=True)) == []
        monkeypatch.setattr("askrs.embedding.onnx.open_session", pytest.fail)
        monkeypatch.setattr("askrs.embedding.reader.open_session", pytest.fail)
        monkeypatch.setattr("askrs.searching.meaning.open_index", pytest.fail)
        assert library.ask("Who mediated the talks?").found


@pytest.mark.parametrize("usual", [False, True])
def test_the_larger_model_is_prepared_only_for_who_wants_it(tmp_path, monkeypatch, usual):
    monkeypatch.setattr("askrs.library.prepare_encoder", lambda model: [model])
    monkeypatch.setattr("askrs.library.prepare_larger_reader", lambda: ["larger"])
    with Library.open(tmp_path / "library", Settings(thorough=usual)) as library:
        said = [[event.message for event in library.prepare(thorough=wanted)] for wanted in (None, False, True)]
    assert said == [[DEFAULT_MODEL, "larger"][: 1 + larger] for larger in (usual, False, True)]


def test_filters_narrow_what_is_asked(sample_library):
    everything = sample_library.ask(S400)
    first = everything.citations[0].article
    only = sample_library.ask(S400, Filters(articles=frozenset({first.id})))
    assert {evidence.article.id for evidence in only.evidence} == {first.id}
    total = len(sample_library.articles())
    assert (everything.among, only.among) == (None, Among(1, total))
    assert sample_library.ask(S400, Filters()).among is None
    assert not sample_library.ask(S400, Filters(since="2090-01-01")).found


def test_an_empty_library_has_no_answer(library):
    answer = library.ask(S400)
    assert (answer.found, answer.evidence, answer.confidence) == (False, (), 0.0)


def test_an_empty_question_is_refused(library):
    with pytest.raises(SettingsError, match="empty"):
        library.ask("  \n ")


def test_an_answer_knows_the_state_of_its_library(library, article):
    before = library.status().fingerprint
    list(library.index([article]))
    status = library.status()
    assert status.fingerprint != before
    assert library.ask(S400).fingerprint == status.fingerprint
    assert (status.articles, status.passages) == (1, 1)
    assert status.size > 0
    assert "all-MiniLM-L6-v2" in status.model


def test_a_library_knows_how_its_articles_were_read(library, article):
    list(library.index([article]))
    (card,) = library.articles()
    report = library.report(card.id)
    assert [(tally.kind.value, tally.blocks) for tally in report.kept] == [("title", 1), ("paragraph", 1)]
    assert [(origin.field, origin.place) for origin in report.origins] == [("title", "title shown")]
    with pytest.raises(UnknownArticle):
        library.report(999)


def test_a_correction_is_on_the_card_and_in_the_answer(library, article):
    list(library.index([article]))
    (card,) = library.articles()
    corrected = library.edit(card.id, title="The back channel", authors=["A. Envoy"], published="2024-10")
    assert (corrected.title, corrected.authors, corrected.published) == ("The back channel", ("A. Envoy",), "2024-10")
    assert library.articles() == [corrected]
    assert library.ask("Who mediated the talks?").citations[0].article == corrected
    assert library.edit(card.id, published="", forget=["title", "authors"]) == card
    with pytest.raises(SettingsError, match="not a date"):
        library.edit(card.id, published="May 2024")


def test_an_old_citation_still_resolves_to_what_it_quoted(library, article):
    list(library.index([article]))
    old = library.ask("Who mediated the talks?").citations[0]
    article.write_text("# Quiet talks\n\nNobody, it turned out, mediated the talks at all.\n", encoding="utf-8")
    list(library.index([article]))
    (card,) = library.articles()
    assert card.id == old.article.id
    assert old.span.of(library.text(card.id, old.article.fingerprint).text) == old.quote
    assert old.quote not in library.text(card.id).text
    assert library.text(card.id, card.fingerprint[:8]) == library.text(card.id)
    with pytest.raises(UnknownArticle, match="no version whose fingerprint begins with “f00d”"):
        library.text(card.id, "f00d")


def test_removing_is_all_or_nothing(library, article):
    list(library.index([article]))
    (card,) = library.articles()
    with pytest.raises(UnknownArticle, match="999"):
        library.remove([card.id, 999])
    assert library.remove([card.id, card.id]) == 1
    assert library.articles() == []
    assert not library.ask("Who mediated the talks?").evidence
    assert article.exists()


def test_picky_indexing_passes_over_what_is_no_article(library, article, tmp_path):
    (tmp_path / "picture.png").touch()
    started, *_, finished = library.index([tmp_path / "picture.png", article, tmp_path / "missing.md"], picky=True)
    assert (started.total, finished.summary.added, finished.summary.skipped) == (1, 1, 0)


def test_reprints_are_one_witness(library, tmp_path, sample_articles):
    story = (sample_articles / REPRINTED).read_text(encoding="utf-8")
    body = story.split("\n\n")
    (tmp_path / "wire.md").write_text(story, encoding="utf-8")
    (tmp_path / "paper.md").write_text("# From the wires\n\n" + "\n\n".join(body[1:-2]), encoding="utf-8")
    list(library.index([tmp_path / "wire.md", tmp_path / "paper.md", sample_articles]))
    cards = {card.id: card for card in library.articles()}
    (paper,) = (card for card in cards.values() if card.title == "From the wires")
    assert cards[paper.reprint_of].source.endswith("wire.md")
    assert [card.title for card in cards.values() if card.reprint_of] == ["From the wires"]
    answer = library.ask(S400)
    assert answer.found
    assert len({citation.article.id for citation in answer.citations if citation.article.story == paper.story}) == 1


def test_a_library_answers_without_the_files(library, article):
    list(library.index([article]))
    assert library.articles(missing=True) == []
    article.unlink()
    assert library.articles(missing=True) == library.articles()
    assert library.articles(Filters(outlets=frozenset({"FT"})), missing=True) == []
    assert library.ask("Who mediated the talks?").found


def test_a_reader_sees_what_another_process_has_added(library, article):
    assert library.ask("Who mediated the talks?").evidence == ()
    with Library.open(library.status().folder) as other:
        list(other.index(article))
    assert library.ask("Who mediated the talks?").citations[0].article.title == "Quiet talks"


def test_an_article_outlives_its_file_becoming_a_copy_of_another(library, article):
    other = article.with_name("harvest.md")
    other.write_text("# Bad year\n\nThe wheat harvest failed again in the north.\n", encoding="utf-8")
    list(library.index([article, other]))
    citation, original = library.ask("Who mediated the talks?").citations[0], article.read_bytes()
    article.write_bytes(other.read_bytes())
    assert list(library.index([article, other]))[-1].summary.unchanged == 2
    assert citation.span.of(library.text(citation.article.id, citation.article.fingerprint).text) == citation.quote
    assert [card.id for card in library.articles(missing=True)] == [citation.article.id]
    article.write_bytes(original)
    list(library.index([article, other]))
    assert library.articles(missing=True) == []
    assert len(library.articles()) == 2


def test_one_question_may_have_a_shorter_answer(sample_library):
    assert len(sample_library.ask(S400).statements) > 1
    assert len(sample_library.ask(S400, statements=1).statements) == 1
    with pytest.raises(SettingsError, match="0 statements"):
        sample_library.ask(S400, statements=0)


def test_the_number_of_statements_is_kept_to(sample_folder):
    with Library.open(sample_folder, Settings(statements=1)) as library:
        assert len(library.ask(S400).statements) == 1


def test_asking_again_loads_nothing_heavy(sample_folder):
    done = subprocess.run([sys.executable, "-c", ASK_AGAIN, sample_folder], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(
    not REAL.exists(), reason="the real article lies beside the project on its developers' machines only"
)
def test_the_real_article_as_a_person_saved_it(library):
    events = list(library.index([REAL]))
    assert isinstance(events[-1], Finished)
    assert [event.article.title for event in events if isinstance(event, Indexed)] == ["Why Russia won’t save Iran"]
    first = library.ask(S400).citations[0]
    assert "hesitates in delivering" in first.quote
    assert "not to antagonize its key partners in the Persian Gulf" in first.quote
    assert not library.ask("What is the price of Bitcoin?").found
