"""How onnxruntime runs a model on a person's computer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from askrs.errors import ModelError

__all__ = ["open_session"]

_THREADS = min(4, os.cpu_count() or 1)


def open_session(file: Path) -> Any:  # noqa: ANN401 - onnxruntime carries no types
    """A session for the model in ``file``; raises ``ModelError`` when it cannot be loaded."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena keeps what the largest batch took: 100 MB more, and no question is faster for it.
    options.enable_cpu_mem_arena = False
    # Threads that spin while they wait cost more than they save as soon as the computer does anything else.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(
            f"The prepared encoder {file.name} cannot be loaded.",
            f"Delete the folder {file.parent}; askrs prepares it again.",
        ) from error
