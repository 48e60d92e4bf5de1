"""What exporters say stays inside, and logging is as it was afterwards."""

from __future__ import annotations

import logging
import warnings

import pytest

from askrs.embedding.silence import silenced


def test_nothing_is_printed_warned_or_logged(capsys, caplog):
    with silenced():
        print("at length")
        warnings.warn("that this is slow", stacklevel=1)
        logging.getLogger("torch").warning("that this is old")
    assert capsys.readouterr() == ("", "")
    assert caplog.records == []


def test_an_error_is_not_silenced_and_logging_comes_back(caplog):
    with pytest.raises(ValueError, match="loud"), silenced():
        raise ValueError("loud")
    logging.getLogger("askrs").warning("heard")
    assert caplog.messages == ["heard"]
