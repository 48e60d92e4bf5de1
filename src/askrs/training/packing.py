"""From a trained network to the files that askrs ships: int8 ONNX, the tokenizer and a card with their digests."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from askrs.embedding.models import find
from askrs.embedding.quantizing import quantize
from askrs.embedding.silence import silenced
from askrs.settings import DEFAULT_MODEL
from askrs.training.network import ReaderNetwork

__all__ = ["averaged", "pack"]


def averaged(files: Sequence[Path]) -> ReaderNetwork:
    """The network whose weights are the mean of those in ``files`` (model soup; Wortsman et al. 2022)."""
    states = [torch.load(file, weights_only=True)["network"] for file in files]
    network = ReaderNetwork(find(DEFAULT_MODEL), attention="eager")
    network.load_state_dict({name: _mean([state[name] for state in states]) for name in states[0]})
    return network.eval()


def pack(network: ReaderNetwork, folder: Path, facts: dict[str, Any]) -> None:
    """Write ``reader.onnx`` (int8, dynamic, per channel), ``tokenizer.json`` and ``card.json`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, silenced():
        whole = Path(scratch, "reader.onnx")
        _export(network, whole)
        quantize(whole, folder / "reader.onnx")
    shutil.copyfile(find(DEFAULT_MODEL) / "tokenizer.json", folder / "tokenizer.json")
    digests = {name: _digest(folder / name) for name in ("reader.onnx", "tokenizer.json")}
    card = {"base": DEFAULT_MODEL, **facts, "sha256": digests}
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _export(network: ReaderNetwork, file: Path) -> None:
    ids = torch.randint(5, 1000, (3, 17))
    axes = {0: torch.export.Dim("batch"), 1: torch.export.Dim("tokens", max=512)}
    torch.onnx.export(
        network,
        (ids, torch.ones_like(ids), torch.zeros_like(ids)),
        str(file),
        input_names=["input_ids", "attention_mask", "token_type_ids"],
        output_names=["tokens", "whole"],
        dynamo=True,
        dynamic_shapes=(axes, axes, axes),
        external_data=False,
        verbose=False,
    )


def _mean(values: Sequence[Any]) -> Any:  # noqa: ANN401 - tensors
    return torch.stack(list(values)).mean(dim=0) if values[0].is_floating_point() else values[0]


def _digest(file: Path) -> str:
    with file.open("rb") as open_file:
        return hashlib.file_digest(open_file, "sha256").hexdigest()
