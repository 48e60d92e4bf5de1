"""An encoder to start from, taken out of a cross-encoder that comes as an int8 ONNX file.

A cross-encoder has read question and passage together before it learns anything here, and pip has small ones only in
int8. Their weights, made floats again, are a start like any other: learning moves them further than rounding did.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch

from askrs.embedding.models import find
from askrs.embedding.silence import silenced
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL

__all__ = ["unpack"]

_HEADS = 12
"""Attention heads of every MiniLM; the graph does not say."""

_WITHIN = "bert."

_OF_ITS_OWN = "README.md", "data_config.json", "config.json", "model.safetensors", ".*"
"""What a model's folder tells of no other model."""


def unpack(file: Path, layers: int, folder: Path) -> None:
    """Write the first ``layers`` layers of the BERT in ``file`` to ``folder``, as a model that ``--base`` can name.

    Its words must be those of all-MiniLM-L6-v2, whose tokenizer it is given. Raises ``ModelError`` where ``file`` is
    not the int8 graph of such a cross-encoder, as torch's older exporter names its parts, or has fewer layers or other
    words.
    """
    from google.protobuf.message import DecodeError  # what onnx.load raises
    from transformers import BertConfig, BertModel

    own = find(DEFAULT_MODEL)
    try:
        weights = _weights(file)
        words, width = weights["embeddings.word_embeddings.weight"].shape
        if words != len((own / "vocab.txt").read_text(encoding="utf-8").split()):
            raise ValueError(words)
        config = BertConfig(
            vocab_size=words,
            hidden_size=width,
            num_hidden_layers=layers,
            num_attention_heads=_HEADS,
            intermediate_size=len(weights["encoder.layer.0.intermediate.dense.bias"]),
            max_position_embeddings=len(weights["embeddings.position_embeddings.weight"]),
            type_vocab_size=len(weights["embeddings.token_type_embeddings.weight"]),
        )
        network = BertModel(config, add_pooling_layer=False)
        network.load_state_dict({name: torch.from_numpy(weights[name]) for name in network.state_dict()})
    except (DecodeError, KeyError, ValueError, RuntimeError) as error:
        raise ModelError(
            f"{file.name} is not the int8 graph of an uncased English BERT cross-encoder with {layers} layers.",
            "Name the model.onnx of one, and no more layers than it has.",
        ) from error
    leave_out = shutil.ignore_patterns(*_OF_ITS_OWN)
    shutil.copytree(
        own, folder, ignore=lambda at, names: leave_out(at, names) if Path(at) == own else (), dirs_exist_ok=True
    )
    with silenced():
        network.save_pretrained(folder)


def _weights(file: Path) -> dict[str, Any]:
    """Every weight of the encoder by its name in transformers, as floats."""
    import onnx

    graph = onnx.load(file).graph
    stored = {one.name: onnx.numpy_helper.to_array(one) for one in graph.initializer}
    found = {name: value.copy() for name, value in stored.items() if value.dtype == np.float32}
    for name in stored:
        if name.endswith(".weight_quantized"):
            found[name.removesuffix("_quantized")] = _floats(stored, name)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1].startswith("onnx::"):
            # "/bert/encoder/layer.0/attention/self/query/MatMul_quant" multiplies with that layer's weight, transposed.
            layer = node.name.rsplit("/", 1)[0].strip("/").replace("/", ".")
            found[f"{layer}.weight"] = np.ascontiguousarray(_floats(stored, node.input[1]).T)
    return {name.removeprefix(_WITHIN): value for name, value in found.items() if name.startswith(_WITHIN)}


def _floats(stored: dict[str, Any], name: str) -> Any:  # noqa: ANN401 - an array
    """What an int8 tensor stands for: the difference to its zero point, times its scale."""
    plain = name.removesuffix("_quantized")
    whole = stored[name].astype(np.int32) - stored[f"{plain}_zero_point"].astype(np.int32)
    return (whole * stored[f"{plain}_scale"]).astype(np.float32)
