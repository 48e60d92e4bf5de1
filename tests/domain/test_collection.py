from __future__ import annotations

import pytest

from askrs.domain.collection import Collection


def test_a_collection_has_a_name_and_may_be_empty():
    assert Collection(1, "Iran").articles == frozenset()
    with pytest.raises(ValueError, match="name"):
        Collection(1, "  ")
