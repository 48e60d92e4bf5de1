from __future__ import annotations

from dataclasses import replace

from lxml import html as lxml_html

from askrs.domain.paper import Run
from askrs.domain.span import Span
from askrs.exporting.composing import composed
from askrs.exporting.html import POLICY, dossier_to_html, quotation_html
from fakes import make_answer, make_article, make_evidence, make_not_found
from history_fakes import FakeHistory


def page(told, **how):
    return lxml_html.document_fromstring(dossier_to_html(composed(told, **how)))


def test_the_page_asks_for_nothing():
    tree = page(make_answer())
    assert tree.xpath("//meta[@http-equiv]/@content") == [POLICY]
    assert tree.xpath("//script | //link | //img | //@src | //@style") == []
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")


def test_question_day_quote_and_source_stand_in_order():
    answer = make_answer(make_evidence(pages=("3",)))
    answer = replace(answer, statements=(replace(answer.statements[0], words=Span(0, 6)),))
    tree = page(answer, style="chicago", asked="2026-01-02T08:00:00+00:00")
    assert tree.findtext(".//h1") == tree.findtext(".//title") == answer.question
    assert tree.xpath("string(//p[@class='asked'])") == "Asked on 2 January 2026"
    assert tree.findtext(".//strong") == "Moscow"
    assert tree.xpath("string(//blockquote)") == f"{answer.citations[0].quote}1"
    assert tree.findtext(".//cite") == "Responsible Statecraft"
    assert tree.xpath("//li//a/@href") == ["https://example.org/s400", "#quote-1-1"]


def test_numbers_lead_to_sources_and_back_in_every_paper():
    history = FakeHistory()
    session = history.keep(make_answer(make_evidence(highlighted=(0, 1))))
    history.keep(make_not_found(), session)
    tree = page(history.session(session))
    names = set(tree.xpath("//@id"))
    inner = [href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")]
    assert len(inner) == 6
    assert set(inner) == names
    assert len(tree.xpath("//h2")) == 2
    assert tree.xpath("string(//p[@class='verdict'])") == "Not in your library."


def test_text_from_right_to_left_has_its_own_direction_and_language():
    answer = make_answer(make_evidence(["سلام", "و"], (0,), make_article(language="ar")))
    quote = page(answer).find(".//blockquote")
    assert quote.get("lang") == "ar"
    assert quote.find("p").get("dir") == "auto"


def test_a_quotation_is_escaped():
    made = quotation_html(["<b>", "two"], (Run("A & B, "), Run("Outlet", italic=True)))
    assert made == (
        '<blockquote dir="auto"><p>“&lt;b&gt;<br>two”</p></blockquote>\n<p>— A &amp; B, <cite>Outlet</cite></p>'
    )
