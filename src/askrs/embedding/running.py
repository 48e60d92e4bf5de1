"""How onnxruntime runs a model on a person's computer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from askrs.errors import ModelError

__all__ = ["batches", "in_parallel", "one_by_one", "open_session"]

_THREADS = min(4, os.cpu_count() or 1)

_LARGEST = 4
"""Texts of one forward pass: what they need stays in the cache of a core; with 16 a text takes a third longer."""

_UNFUSED = ("SkipLayerNormFusion",)
"""Rewritings that onnxruntime should leave: this one joins a sum and a normalization to a kernel that goes number by
number, and takes several times as long as the two of them, a quarter of a whole pass.
"""

T = TypeVar("T")
R = TypeVar("R")


def batches(texts: Sequence[T]) -> list[Sequence[T]]:
    """The texts in batches of at most ``_LARGEST``, one for each thread as far as they go round."""
    size = min(_LARGEST, max(-(-len(texts) // _THREADS), 1))
    return [texts[first : first + size] for first in range(0, len(texts), size)]


def in_parallel(work: Callable[[T], R], parts: Sequence[T]) -> Iterator[R]:
    """``work`` done for every part, several at a time, in order.

    Passes side by side, a thread each, take 7 % less time on two idle cores than one after the other with two threads,
    which wait for each other after every layer.
    """
    return map(work, parts) if len(parts) < 2 or _THREADS < 2 else _pool().map(work, parts)


def one_by_one(work: Callable[[T], R], texts: Sequence[T], length: Callable[[T], int]) -> list[R]:
    """``work`` done for every text by itself, several at a time, in the texts' order.

    The longest go first, so that no thread waits long for another at the end, and none is padded to another's length:
    for eight passages that takes a sixth less time than two batches of four. Nor do int8 scales, which are taken from
    all that is in a pass, depend on which other texts there are.
    """
    order = sorted(range(len(texts)), key=lambda number: -length(texts[number]))
    made = dict(zip(order, in_parallel(lambda number: work(texts[number]), order), strict=True))
    return [made[number] for number in range(len(texts))]


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="model")


def open_session(file: Path) -> Any:  # noqa: ANN401 - onnxruntime carries no types
    """A session for the model in ``file``; raises ``ModelError`` when it cannot be loaded."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena keeps what the largest batch took: 100 MB more, and no question is faster for it.
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(_UNFUSED)
        )
    except Exception as error:
        raise ModelError(
            f"The prepared encoder {file.name} cannot be loaded.",
            f"Delete the folder {file.parent}; askrs prepares it again.",
        ) from error
