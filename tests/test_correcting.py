from __future__ import annotations

import pytest

from askrs.correcting import Corrector, tidied
from askrs.domain.correction import Correction
from askrs.errors import SettingsError, UnknownArticle
from askrs.indexing import Indexer
from askrs.searching.cache import open_index
from askrs.storing import ArticleTable, Database, PassageTable
from fake_encoder import FakeEncoder

TALKS = "# Quiet talks\n\nOman mediated the talks.\n\n{}\n"


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "library", create=True)
    yield database
    database.close()


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "talks.md"
    file.write_text(TALKS.format("They lasted a week."), encoding="utf-8")
    return file


@pytest.fixture
def search(database):
    return FakeEncoder(), open_index(database, FakeEncoder.dimension)


@pytest.fixture
def article(database, file, search):
    list(Indexer(database, *search).run([file]))
    return ArticleTable(database).all_cards()[0]


@pytest.fixture
def correct(database, article, search):
    def run(correction, forget=()):
        return Corrector(database, lambda: search).correct(article.id, correction, forget)

    return run


def test_a_new_title_is_found_at_once_by_words_and_by_meaning(correct, database, article, search):
    table, (encoder, index) = PassageTable(database), search
    before = {passage.span: passage.id for passage in table.of(article.id)}
    corrected = correct(Correction(title="Secret Bargains"))
    assert corrected == ArticleTable(database).card(article.id)
    assert corrected.title == "Secret Bargains"
    assert (table.count('"bargains"'), table.count('"quiet"')) == (1, 0)
    after = {passage.span: passage.id for passage in table.of(article.id)}
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())
    assert index.ids().tolist() == sorted(after.values()) == open_index(database, 64).ids().tolist()
    vector = encoder.encode_question("Secret Bargains Oman mediated the talks. They lasted a week.").vector
    ((_, cosine),) = index.search(vector, 1)
    assert cosine > 0.99


def test_other_fields_need_no_encoder(database, article):
    def never():
        raise AssertionError("the encoder was loaded")

    corrector = Corrector(database, never)
    assert corrector.correct(article.id, Correction(outlet="FT", title=article.title)).outlet == "FT"


def test_a_correction_outlives_a_change_of_the_file(correct, database, file, article, search):
    correct(Correction(title="Secret Bargains", published="2024"))
    file.write_text(TALKS.format("They failed."), encoding="utf-8")
    list(Indexer(database, *search).run([file]))
    (card,) = ArticleTable(database).all_cards()
    assert (card.id, card.title, card.published) == (article.id, "Secret Bargains", "2024")
    assert card.fingerprint != article.fingerprint
    assert PassageTable(database).count('"bargains"') == 1
    vector = search[0].encode_question("Secret Bargains Oman mediated the talks. They failed.").vector
    assert search[1].search(vector, 1)[0][1] > 0.99


def test_what_is_forgotten_shows_what_was_read(correct, database):
    correct(Correction(title="Secret Bargains", outlet="FT"))
    card = correct(Correction(outlet="Le Monde"), ["title", "outlet"])
    assert (card.title, card.outlet) == ("Quiet talks", "Le Monde")
    assert PassageTable(database).count('"quiet"') == 1


def test_slips_change_nothing(correct, database, article):
    with pytest.raises(SettingsError, match="“mood” is no field"):
        correct(Correction(title="Other"), ["mood"])
    with pytest.raises(UnknownArticle, match="99"):
        Corrector(database, lambda: None).correct(99, Correction(outlet="FT"))
    assert ArticleTable(database).all_cards() == [article]


def test_what_is_typed_is_tidied():
    typed = tidied({"title": " a\nb\udcff ", "authors": ["A  B", " "], "outlet": None, "url": ""})
    assert typed == Correction(title="a b?", authors=("A B",), url="")
    assert tidied({"authors": "One Name"}) == Correction(authors=("One Name",))
