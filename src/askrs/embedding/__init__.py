"""Models: encoders, found, prepared once and run; and the reader that askrs brings along."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askrs.embedding.encoder import Encoder
    from askrs.embedding.reader import Reader

__all__ = [
    "fingerprint_of",
    "load_encoder",
    "load_larger_reader",
    "load_reader",
    "prepare_encoder",
    "prepare_larger_reader",
]


def prepare_encoder(model: str) -> Iterator[str]:
    """Make ``model`` ready, saying in sentences what goes on; silent and quick when it already is."""
    from askrs.embedding.models import prepare

    return prepare(model)


def prepare_larger_reader() -> Iterator[str]:
    """Make the larger reader ready, saying in a sentence what goes on; silent and quick when it already is."""
    from askrs.embedding.larger import prepare

    return prepare()


def fingerprint_of(model: str) -> str:
    """What names the vectors of ``model``; empty as long as it has not been prepared on this computer."""
    from askrs.embedding.models import prepared

    card = prepared(model)
    return card.fingerprint if card else ""


def load_encoder(model: str) -> Encoder:
    """The encoder of this name, prepared first if it must be."""
    from askrs.embedding.models import prepare, prepared
    from askrs.embedding.onnx import OnnxEncoder
    from askrs.errors import ModelError

    for _sentence in prepare(model):
        pass
    card = prepared(model)
    if card is None:
        raise ModelError(f"The encoder model {model} could not be prepared.", "Check that the disk has 200 MB free.")
    return OnnxEncoder(card)


def load_reader() -> Reader:
    """The reader that ships with askrs; its model is opened when it first reads."""
    from askrs.embedding.reader import OnnxReader
    from askrs.paths import resources

    return OnnxReader(resources() / "models" / "reader")


def load_larger_reader() -> Reader:
    """The larger reader, prepared first if it must be; its model is opened when it first reads."""
    from askrs.embedding.larger import load

    return load()
