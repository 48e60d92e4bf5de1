from __future__ import annotations

import pytest

from askrs.exporting.composing import composed
from askrs.exporting.formats import FORMATS
from fakes import make_answer


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_made_or_painted(suffix):
    kind = FORMATS[suffix]
    assert kind.suffix == suffix
    assert kind.name
    if suffix == "pdf":
        assert kind.make is None
    else:
        assert kind.make(composed(make_answer()))
