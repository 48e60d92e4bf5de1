from __future__ import annotations

from askrs.reading.passwords import locked


def test_a_missing_and_a_wrong_password_are_told_apart():
    missing, wrong = locked("a.pdf", ""), locked("a.pdf", "secret")
    assert missing.message != wrong.message
    assert all("a.pdf" in error.message and "--password" in error.hint for error in (missing, wrong))
    assert "secret" not in str(wrong)
