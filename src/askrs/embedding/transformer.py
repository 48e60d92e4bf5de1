"""From a sentence-transformers model to ONNX: the only place that loads torch, once a model."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from askrs.embedding.models import Pooling
from askrs.embedding.probes import probes
from askrs.embedding.quantizing import quantize
from askrs.embedding.silence import silenced
from askrs.errors import ModelError

__all__ = ["Facts", "export"]

_PROBES = (
    "Why won't Russia deliver S-400s to Iran?",
    "The court ruled in July 2016 that the claim had no basis in law, and Beijing said that it would not accept it. "
    * 4,
)
_LEAST_COSINE = 0.97
"""Below this cosine to fp32 on the probes, int8 is not used."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found out about a model while it was exported."""

    dimension: int
    max_tokens: int
    pooling: Pooling
    passage_file: str


def export(source: Path, folder: Path) -> Facts:
    """Write ``encoder.onnx``, ``encoder-int8.onnx`` and ``tokenizer.json`` into ``folder``.

    The exported graph must give the vectors that sentence-transformers gives (cosine > .9999), or ``ModelError`` is
    raised. int8 is used where it stays near fp32.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    with silenced():
        model = _load(source)
        pooling = _pooling(model, source)
        _export_graph(model, folder / "encoder.onnx")
        shutil.copyfile(_tokenizer_file(source), folder / "tokenizer.json")
        expected = np.asarray(model.encode(list(_PROBES), normalize_embeddings=True), np.float32)
    config = model[0].auto_model.config
    facts = Facts(expected.shape[1], min(512, int(config.max_position_embeddings)), pooling, "encoder.onnx")
    if _cosine(facts, folder, expected) < 0.9999:
        raise ModelError(f"The model {source.name} could not be exported faithfully.", "Use another model.")
    quantized = replace(facts, passage_file="encoder-int8.onnx")
    with silenced():
        ids = probes(folder / "tokenizer.json", [(probe, None) for probe in _PROBES])
        quantize(folder / facts.passage_file, folder / quantized.passage_file, ids)
    return quantized if _cosine(quantized, folder, expected) >= _LEAST_COSINE else facts


def _load(source: Path) -> Any:  # noqa: ANN401 - sentence-transformers carries no types
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(
            str(source),
            device="cpu",
            trust_remote_code=False,
            local_files_only=True,
            model_kwargs={"use_safetensors": True, "attn_implementation": "eager"},
        ).eval()
    except Exception as error:
        raise ModelError(
            f"The model in {source} could not be loaded.", "Use another sentence-transformers model."
        ) from error


def _pooling(model: Any, source: Path) -> Pooling:  # noqa: ANN401 - as above
    # Sentence-transformers 6 names its parts by class; a model with further layers would not survive the export.
    parts = [type(part).__name__ for part in model]
    mode = getattr(model[1], "pooling_mode", "") if len(parts) > 1 else ""
    if parts[:2] != ["Transformer", "Pooling"] or set(parts[2:]) - {"Normalize"} or mode not in {"mean", "cls"}:
        raise ModelError(
            f"The model {source.name} is built of {', '.join(parts)} ({mode}), which askrs cannot export.",
            "Use a model with mean or CLS pooling.",
        )
    return Pooling(mode)


def _tokenizer_file(source: Path) -> Path:
    file = source / "tokenizer.json"
    if not file.is_file():
        raise ModelError(f"The model {source.name} has no tokenizer.json.", "Use a model with a fast tokenizer.")
    return file


def _export_graph(model: Any, target: Path) -> None:  # noqa: ANN401 - as above
    import torch

    from askrs.embedding.graphs import MASK, TOKENS, export_graph

    class HiddenStates(torch.nn.Module):  # type: ignore[misc,name-defined,unused-ignore]
        """The transformer alone: token ids in, last hidden states out."""

        def __init__(self, transformer: Any) -> None:  # noqa: ANN401
            super().__init__()
            self.transformer = transformer

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:  # noqa: ANN401
            return self.transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state

    export_graph(HiddenStates(model[0].auto_model), target, (TOKENS, MASK), ["hidden"])


def _cosine(facts: Facts, folder: Path, expected: Any) -> float:  # noqa: ANN401 - an array
    """The least cosine between the probes' vectors on the fast path and ``expected``."""
    from askrs.embedding.encoder import ContextualText
    from askrs.embedding.models import Card
    from askrs.embedding.onnx import OnnxEncoder

    card = Card("probe", "", facts.dimension, facts.max_tokens, facts.pooling, facts.passage_file, folder)
    found = OnnxEncoder(card).encode_passages([ContextualText("", probe) for probe in _PROBES])
    return float((found * expected).sum(axis=1).min())
