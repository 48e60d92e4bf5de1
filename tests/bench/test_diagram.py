from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.bench.diagram import diagram, wilson

SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_is_well_formed_and_says_what_it_shows() -> None:
    picture = ElementTree.fromstring(diagram([0.05, 0.95, 0.97], [False, True, True]))
    assert picture.get("role") == "img"
    assert "3 questions, Brier score 0.002, expected calibration error 0.043" in (picture.findtext(f"{SVG}desc") or "")
    assert len(picture.findall(f"{SVG}circle")) == 2
    labels = [text.text for text in picture.iter(f"{SVG}text")]
    assert {"confidence", "share of questions that the library answers", "0", "0.5", "1"} <= set(labels)
    assert "prefers-color-scheme: dark" in (picture.findtext(f"{SVG}style") or "")


def test_nothing_asked_is_an_empty_frame() -> None:
    assert "0 questions" in diagram([], [])


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=30))
def test_every_mark_stands_in_the_frame(pairs: list[tuple[float, bool]]) -> None:
    picture = ElementTree.fromstring(diagram([c for c, _ in pairs], [a for _, a in pairs]))
    for dot in picture.findall(f"{SVG}circle"):
        assert 64 <= float(dot.attrib["cx"]) <= 364
        assert 60 <= float(dot.attrib["cy"]) <= 360


@given(st.integers(1, 500), st.data())
def test_wilson_s_interval_holds_its_share_and_shrinks(n: int, data: st.DataObject) -> None:
    share = data.draw(st.integers(0, n)) / n
    low, high = wilson(share, n)
    assert 0 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1
    assert wilson(share, 4 * n).high - wilson(share, 4 * n).low < high - low


def test_wilson_s_interval_of_the_textbook() -> None:
    assert wilson(0.5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
