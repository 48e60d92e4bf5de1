from __future__ import annotations

import os
import signal

import pytest

from askrs.cli.stopping import terminable


def test_sigterm_is_ctrl_c_within_and_what_it_was_afterwards() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), terminable():
        _terminate()
    assert signal.getsignal(signal.SIGTERM) is before


def _terminate() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    signal.pause()
