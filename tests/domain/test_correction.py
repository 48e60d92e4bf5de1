from __future__ import annotations

import pytest

from askrs.domain.correction import CORRECTABLE, Correction, is_date
from askrs.errors import SettingsError
from fakes import make_article


def test_a_correction_changes_what_it_names_and_nothing_else() -> None:
    article = make_article()
    corrected = Correction(title="Better", authors=()).applied(article)
    assert (corrected.title, corrected.authors) == ("Better", ())
    assert Correction().applied(article) == article
    assert corrected == make_article(title="Better", authors=())


def test_values_come_back_from_json_and_later_fields_are_passed_over() -> None:
    correction = Correction.of({"authors": ["A", "B"], "title": "", "mood": "merry"})
    assert correction == Correction(title="", authors=("A", "B"))
    assert Correction.of(correction.values()) == correction
    assert CORRECTABLE == ("title", "authors", "outlet", "published", "url")


@pytest.mark.parametrize("published", ["2024", "2024-02", "2024-02-29", ""])
def test_a_date_is_a_day_a_month_or_a_year(published: str) -> None:
    assert Correction(published=published).values() == {"published": published}


@pytest.mark.parametrize("published", ["May 2024", "2023-02-29", "2024-13", "24", "2024-2-1", "20240201", "2024-W01"])
def test_what_is_no_date_is_refused_with_the_forms_that_are(published: str) -> None:
    assert not is_date(published)
    with pytest.raises(SettingsError, match="not a date") as refused:
        Correction(published=published)
    assert "2024-10-25" in refused.value.hint


def test_a_web_address_is_written_out() -> None:
    assert Correction(url="HTTPS://example.org").url
    with pytest.raises(SettingsError, match="not a web address"):
        Correction(url="javascript:alert(1)")
