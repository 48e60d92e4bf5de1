from __future__ import annotations

import hashlib

import pytest

from askrs.domain.span import Span
from askrs.errors import UnreadableFile
from askrs.facsimile import Facsimile
from askrs.reading import read
from page_corpus import card, prose, set_pages

DATA = set_pages(prose(60))


@pytest.fixture
def facsimile(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    with Facsimile(card(path, hashlib.sha256(DATA).hexdigest()), read(path).text) as facsimile:
        yield facsimile


@pytest.fixture
def text(facsimile, tmp_path):
    return read(tmp_path / "a.pdf").text


def test_pages_and_pictures(facsimile):
    assert [leaf.label for leaf in facsimile.open()] == ["1", "2"]
    assert facsimile.picture(0, (60, 84), 10, 20).height == 20


def test_a_sentence_over_two_pages_is_traced_on_both(facsimile, text):
    border = text.pages[0].span.end
    span = Span(text.text.rindex(" ", 0, border - 30) + 1, border + 30)
    assert [trace.leaf for trace in facsimile.traces([span])[span]] == [0, 1]


def test_a_sentence_whose_one_half_is_unsure_is_not_traced_at_all(facsimile, text, tmp_path):
    border = text.pages[0].span.end
    span, first = Span(border - 40, border + 40), Span(border - 40, border - 1)
    strange = text.text[: border + 1] + "x" * (len(text.text) - border - 1)
    changed = type(text)(
        strange.replace("\n", " "), (type(text.blocks[0])(text.blocks[0].kind, Span(0, len(strange))),)
    )
    changed = type(text)(changed.text, changed.blocks, text.pages)
    with Facsimile(card(tmp_path / "a.pdf", hashlib.sha256(DATA).hexdigest()), changed) as other:
        traces = other.traces([span, first])
    assert traces[span] == ()
    assert traces[first]


def test_what_is_asked_twice_is_told_once(facsimile, text):
    span = Span(0, 6)
    assert list(facsimile.traces([span, span])) == [span]
    assert facsimile.traces([]) == {}


def test_a_changed_file_is_refused(facsimile, tmp_path):
    (tmp_path / "a.pdf").write_bytes(DATA + b"\n")
    with pytest.raises(UnreadableFile, match="has changed"):
        facsimile.open()
    assert facsimile.traces([Span(0, 6)]) == {Span(0, 6): ()}


def test_after_stop_nothing_is_told(facsimile):
    facsimile.stop()
    with pytest.raises(UnreadableFile):
        facsimile.open()
