"""Vectors: the encoder models, found, prepared once, and run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askrs.embedding.encoder import Encoder

__all__ = ["load_encoder", "prepare_encoder"]


def prepare_encoder(model: str) -> Iterator[str]:
    """Make ``model`` ready, saying in sentences what goes on; silent and quick when it already is."""
    from askrs.embedding.models import prepare

    return prepare(model)


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
