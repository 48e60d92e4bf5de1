"""From a network in torch to an ONNX graph."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

__all__ = ["MASK", "SEGMENTS", "TOKENS", "export_graph"]

TOKENS, MASK, SEGMENTS = "input_ids", "attention_mask", "token_type_ids"


def export_graph(network: Any, target: Path, inputs: Sequence[str], outputs: Sequence[str]) -> None:  # noqa: ANN401
    """Write a torch module to ``target``: ``inputs`` are some of the three names above, each (batch, tokens)."""
    ids = torch.randint(5, 1000, (3, 17))
    given = {TOKENS: ids, MASK: torch.ones_like(ids), SEGMENTS: torch.zeros_like(ids)}
    axes = {0: torch.export.Dim("batch"), 1: torch.export.Dim("tokens", max=512)}
    torch.onnx.export(
        network.eval(),
        tuple(given[name] for name in inputs),
        str(target),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamo=True,
        dynamic_shapes=(axes,) * len(inputs),
        external_data=False,
        verbose=False,
    )
