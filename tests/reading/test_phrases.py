from __future__ import annotations

import re

import pytest

from askrs.reading import phrases


@pytest.mark.parametrize("name", phrases.__all__)
def test_every_phrase_is_a_pattern_on_its_own(name):
    for pattern in getattr(phrases, name):
        assert not re.compile(pattern, re.IGNORECASE).fullmatch("")
