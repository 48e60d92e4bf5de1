from __future__ import annotations

from dataclasses import replace

import pytest

from askrs.gui.asking import made_ready


def test_what_the_first_question_needs_is_opened_and_nothing_is_left_to_do(library):
    assert not made_ready(library)
    assert library.loaded


@pytest.mark.parametrize("writable", [True, False])
def test_vectors_of_another_model_can_only_be_made_anew_where_a_library_can_be_written(library, writable, monkeypatch):
    library.outdated = 20
    status = replace(library.status(), writable=writable)
    monkeypatch.setattr(library, "status", lambda: status)
    assert made_ready(library) is writable
