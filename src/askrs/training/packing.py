"""From a trained network to the files that askrs ships: int8 ONNX, the tokenizer and a card with their digests."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

from askrs.embedding.graphs import MASK, SEGMENTS, TOKENS, export_graph
from askrs.embedding.models import find, opened
from askrs.embedding.network import ReaderNetwork
from askrs.embedding.probes import probes
from askrs.embedding.quantizing import in_floats, quantize
from askrs.embedding.silence import silenced
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL

__all__ = ["averaged", "mean", "pack", "pack_larger", "repack"]


def averaged(files: Sequence[Path], base: str = DEFAULT_MODEL) -> ReaderNetwork:
    """The network whose weights are the mean of those in ``files`` (model soup; Wortsman et al. 2022).

    ``base`` is the encoder that they were trained from; raises ``ModelError`` where it is one of another shape.
    """
    states = [torch.load(file, weights_only=True)["network"] for file in files]
    with opened(base) as source:
        network = ReaderNetwork(source, attention="eager")
    learnt = mean(states)
    try:
        network.recall(learnt)
    except ModelError as error:
        raise ModelError("These states were trained from another encoder.", "Name it with --base.") from error
    return network.eval()


def mean(states: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The mean of each weight; what is no floating-point number, as a counter, is the first state's.

    ModelError where the states are not of one kind of network.
    """
    shapes = [{name: value.shape for name, value in state.items()} for state in states]
    if any(one != shapes[0] for one in shapes):
        raise ModelError(
            "These states are of different networks.", "Name states of courses with the same base and rank."
        )
    return {
        name: torch.stack([state[name] for state in states]).mean(dim=0) if value.is_floating_point() else value
        for name, value in states[0].items()
    }


def pack(network: ReaderNetwork, folder: Path, facts: Mapping[str, Any]) -> None:
    """Write ``reader.onnx`` (int8, dynamic, per channel), ``tokenizer.json`` and ``card.json`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, silenced():
        whole = Path(scratch, "reader.onnx")
        export_graph(network, whole, (TOKENS, MASK, SEGMENTS), ("tokens", "whole"))
        _ship(whole, folder, facts)


def repack(folder: Path) -> None:
    """Bring the reader in ``folder`` to int8 anew, from the weights that it has; for when it is done otherwise.

    Raises ``ModelError`` where no reader is there, or its graph is not as ``pack`` writes it.
    """
    try:
        facts = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"There is no reader in {folder}.", "Name a folder that pack wrote.") from error
    with tempfile.TemporaryDirectory() as scratch, silenced():
        whole = Path(scratch, "reader.onnx")
        in_floats(folder / "reader.onnx", whole)
        _ship(whole, folder, facts)


def _ship(whole: Path, folder: Path, facts: Mapping[str, Any]) -> None:
    shutil.copyfile(find(DEFAULT_MODEL) / "tokenizer.json", folder / "tokenizer.json")
    quantize(whole, folder / "reader.onnx", probes(folder / "tokenizer.json"))
    digests = {name: _digest(folder / name) for name in ("reader.onnx", "tokenizer.json")}
    card = {**facts, "sha256": digests}
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def pack_larger(learnt: Mapping[str, Any], folder: Path, facts: dict[str, Any]) -> None:
    """Write what a larger reader has learnt beside its encoder, in half precision, and its card into ``folder``."""
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "adapter.safetensors"
    save_file({name: value.half().contiguous() for name, value in learnt.items()}, file)
    rank = next(len(value) for name, value in learnt.items() if name.endswith(".down"))
    card = {"base": THOROUGH_MODEL, "rank": rank, **facts, "sha256": _digest(file)}
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _digest(file: Path) -> str:
    with file.open("rb") as open_file:
        return hashlib.file_digest(open_file, "sha256").hexdigest()
