"""Models that cannot be run are named, not traced back."""

import pytest

from askrs.embedding.running import open_session
from askrs.errors import ModelError


def test_a_damaged_model_is_said(tmp_path):
    file = tmp_path / "encoder.onnx"
    file.write_bytes(b"no model at all")
    with pytest.raises(ModelError, match=r"encoder\.onnx cannot be loaded"):
        open_session(file)
