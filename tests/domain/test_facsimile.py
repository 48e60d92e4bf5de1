from __future__ import annotations

import pickle

from askrs.domain.facsimile import Leaf, Picture, Rectangle, Trace


def test_they_come_through_a_pipe():
    for word in (Leaf("iv", 595.0, 842.0), Picture(1, 1, b"\0\0\0\0"), Trace(3, Rectangle(0.0, 0.0, 1.0, 1.0))):
        assert pickle.loads(pickle.dumps(word)) == word
