from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from askrs.errors import UnreadableFile
from askrs.gui.leafing import Leafing
from askrs.gui.page_layout import Strip
from askrs.reading import read
from page_corpus import card, prose, set_pages

DATA = set_pages(prose(40))
SOON = 30_000  # milliseconds: a child starts slowly on a busy computer


@pytest.fixture
def leafing(qtbot):
    made = Leafing()
    yield made
    made.close()


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    return card(path, hashlib.sha256(DATA).hexdigest()), read(path).text


def test_pages_come_and_their_pictures(leafing, paper, qtbot):
    with qtbot.waitSignal(leafing.opened, timeout=SOON) as opened:
        leafing.open(*paper)
    assert len(opened.args[0]) == 2
    drawn = []
    leafing.pictured.connect(lambda strip, image: drawn.append((strip.leaf, image and image.height())))
    leafing.want([Strip(1, 60, 84, 0, 84), Strip(0, 60, 84, 0, 40), Strip(77, 60, 84, 0, 84)])
    qtbot.waitUntil(lambda: len(drawn) == 3, timeout=SOON)
    assert drawn == [(1, 84), (0, 40), (77, None)]


def test_what_is_not_wanted_any_more_is_not_drawn(leafing, paper, qtbot):
    leafing.open(*paper)
    drawn = []
    leafing.pictured.connect(lambda strip, _: drawn.append(strip.width))
    for width in range(60, 100):
        leafing.want([Strip(0, width, 84, 0, 84)])
    qtbot.waitUntil(lambda: 99 in drawn, timeout=SOON)
    assert drawn == [60, 99]


def test_sentences_are_traced(leafing, paper, qtbot):
    leafing.open(*paper)
    span = paper[1].blocks[0].span
    with qtbot.waitSignal(leafing.traced, timeout=SOON) as traced:
        leafing.trace([span])
    assert {trace.leaf for trace in traced.args[0][span]} == {0, 1}


def test_a_file_that_is_another_by_now_is_refused(leafing, paper, qtbot):
    article, text = paper
    Path(article.source).write_bytes(DATA + b"\n")
    with qtbot.waitSignal(leafing.refused, timeout=SOON) as refused:
        leafing.open(article, text)
    assert isinstance(refused.args[0], UnreadableFile)


def test_nothing_arrives_of_a_file_that_was_left(leafing, paper, qtbot):
    arrived = []
    for signal in (leafing.opened, leafing.refused, leafing.traced):
        signal.connect(arrived.append)
    leafing.open(*paper)
    leafing.trace([paper[1].blocks[0].span])
    leafing.leave()
    leafing.trace([paper[1].blocks[0].span])
    leafing.want([Strip(0, 60, 84, 0, 84)])
    leafing.close()
    qtbot.wait(50)
    assert arrived == []


def test_a_bug_is_raised_where_it_is_seen(leafing, paper, qtbot, monkeypatch):
    def stumble(file):
        raise KeyError("no such thing")

    monkeypatch.setattr("askrs.facsimile.Facsimile.open", stumble)
    with qtbot.captureExceptions() as bugs:
        leafing.open(*paper)
        qtbot.waitUntil(lambda: bool(bugs), timeout=SOON)
    assert bugs[0][0] is KeyError
