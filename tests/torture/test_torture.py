"""A small part of ``make torture``, in the whole suite."""

from __future__ import annotations

import os
from dataclasses import replace
from random import Random

import pytest

from askrs.domain.history import Asked, Exchange, ExchangeId, SavedSession, SessionCard, SessionId
from askrs.gui.paper_painting import painted_without_window
from askrs.publishing import FORMATS as PUBLISHED
from askrs.publishing import document
from fakes import make_answer, make_article, make_evidence
from torture import faults, inspecting, kills, pulse
from torture.addresses import ADDRESSES, addresses
from torture.exports import exports
from torture.mutations import FORMATS, mutations
from torture.record import Record
from torture.tally import Tally, Trials


@pytest.fixture(autouse=True)
def _children_find_the_tests(monkeypatch, request):
    known = filter(None, [os.environ.get("PYTHONPATH")])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(request.config.rootpath / "tests"), *known]))


def trials(name, count):
    return Trials(Tally(name), count, 120)


@pytest.mark.parametrize(
    ("trial", "count"),
    [
        (kills.indexing, 3),
        (kills.saving, 2),
        (kills.removing, 2),
        (kills.undoing, 2),
        (kills.migrating, 2),
        (faults.full_disks, 2),
        (faults.index_files, 40),
        (addresses, len(ADDRESSES)),
    ],
)
def test_nothing_is_lost_and_nothing_is_there_by_half(tmp_path, trial, count):
    tormented = trials(trial.__name__, count)
    trial(tormented, tmp_path, Random(1))
    assert tormented.tally.faults == []
    assert tormented.tally.counts


def test_flipped_bytes_are_found(tmp_path, sample_folder):
    tormented = trials("flipped bytes", 15)
    faults.flipped_bytes(tormented, tmp_path, Random(1), sample_folder)
    assert tormented.tally.faults == []
    assert tormented.tally.counts["found"] == tormented.tally.runs == 15


def test_the_window_s_beats_are_counted(tmp_path):
    tormented = trials("window's beats", 1)
    pulse.indexing(tormented, tmp_path, Random(1), count=20)
    assert tormented.tally.runs == 1
    assert 0 < tormented.tally.counts["p99 in ms"] <= tormented.tally.counts["longest in ms"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_changed_files_are_read_or_refused(tmp_path, suffix):
    tormented = trials(suffix, 8)
    mutations(tormented, tmp_path, Random(1), suffix)
    assert tormented.tally.faults == []
    assert tormented.tally.counts.total() == 8


def test_hostile_text_is_text_in_every_export(tmp_path):
    tormented = trials("exports", 200)
    exports(tormented, tmp_path, Random(1))
    assert tormented.tally.faults == []
    assert set(tormented.tally.counts) == {*PUBLISHED, "json", "terminal"}
    assert set(tormented.tally.counts.values()) == {tormented.tally.runs} == {200}


SESSION = SavedSession(
    SessionCard(SessionId(1), "", (Asked(ExchangeId(1), "Why?", ""),)),
    (Exchange(ExchangeId(1), "", make_answer(question="Why?")),),
)


@pytest.mark.parametrize(
    ("suffix", "before", "after"),
    [
        ("md", b"Moscow fears", b"[Moscow](http://evil.example)"),
        ("md", b"Moscow fears", b"\x1b[2J"),
        ("html", b"Moscow fears", b"<script>alert(1)</script>"),
        ("html", b'<a href="https://example.org/s400"', b'<a href="javascript:alert(1)"'),
        ("html", b"default-src 'none'", b"default-src *"),
        ("bib", b"Responsible Statecraft", b"Responsible } Statecraft"),
        ("bib", b"Responsible Statecraft", b"Responsible \\\\input{x}"),
        ("ris", b"Responsible", b"\r\nTY  - EVIL"),
    ],
)
def test_an_escape_would_be_noticed(suffix, before, after):
    made = document(SESSION, PUBLISHED[suffix], painted_without_window)
    inspect = {"bib": inspecting.bibtex, "html": inspecting.html, "md": inspecting.markdown, "ris": inspecting.ris}[
        suffix
    ]
    assert inspect(made, SESSION) == []
    assert before in made
    assert inspect(made.replace(before, after), SESSION)


@pytest.mark.parametrize(("suffix", "inspect"), [("docx", inspecting.docx), ("pdf", inspecting.pdf)])
def test_a_link_that_no_article_has_would_be_noticed(suffix, inspect):
    made = document(SESSION, PUBLISHED[suffix], painted_without_window)
    assert inspect(made, SESSION) == []
    elsewhere = make_answer(make_evidence(article=make_article(url="https://other.example/")), question="Why?")
    other = replace(SESSION, exchanges=(replace(SESSION.exchanges[0], answer=elsewhere),))
    assert any("https://example.org/s400" in fault for fault in inspect(made, other))


def test_a_tally_is_a_line():
    tally = Tally("killed", runs=3)
    tally.counts["done"] += 1200
    tally.expect(False, "lost")
    assert "3  1 faults  done 1,200" in str(tally)
    assert tally.row(3) == "| killed | 3 | 1 | done 1,200 | 0 |"
    assert tally.row(2000).startswith("| killed | 3 of 2,000 |")


def test_what_was_counted_outlives_a_run_that_is_broken_off(tmp_path):
    first, portion = Record(tmp_path / "state.json", 7), Tally("killed", runs=3, seconds=1.5)
    portion.counts["done"] += 2
    portion.expect(False, "lost")
    first.add(portion)
    again = Record(tmp_path / "state.json", 7)
    again.add(portion)
    both = Record(tmp_path / "state.json", 7).of("killed")
    assert (both.runs, both.seconds, both.counts, both.faults) == (6, 3.0, {"done": 4}, ["lost", "lost"])
    assert Record(tmp_path / "state.json", 8).of("killed").runs == 0
    again.forget()
    assert Record(tmp_path / "state.json", 7).of("killed").runs == 0
