from __future__ import annotations

from askrs.domain.backup import Reason


def test_every_reason_is_a_word_for_a_file_name():
    assert all(reason.value.isalpha() for reason in Reason)
