from __future__ import annotations

import os
import pickle
from io import BytesIO

import pytest

from askrs.domain.article import BlockKind, Metadata
from askrs.errors import NoText
from askrs.reading import frames
from askrs.reading.builder import Piece, build


def test_drafts_errors_and_paths_come_through():
    draft = build([Piece(BlockKind.QUOTE, "“No.” 😀")], Metadata("T", ("Jane",)), "a")
    stream = BytesIO()
    for message in (draft, NoText("a is empty.", "Fill it."), "/a/b"):
        frames.send(stream, message)
    assert b"getattr" not in stream.getvalue()
    stream.seek(0)
    assert frames.receive(stream) == draft
    error = frames.receive(stream)
    assert (type(error), error.message, error.hint) == (NoText, "a is empty.", "Fill it.")
    assert frames.receive(stream) == "/a/b"
    with pytest.raises(EOFError):
        frames.receive(stream)


def test_half_a_frame_is_an_end():
    with pytest.raises(EOFError):
        frames.receive(BytesIO((9).to_bytes(8, "big") + b"short"))


class Evil:
    def __reduce__(self):
        return os.system, ("exit 1",)


def test_only_words_of_the_house_are_unpickled():
    stream = BytesIO()
    frames.send(stream, Evil())
    stream.seek(0)
    with pytest.raises(pickle.UnpicklingError, match="no business"):
        frames.receive(stream)
