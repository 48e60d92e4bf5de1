"""Networks as graphs that onnxruntime can run."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
import torch
from torch import nn

from askrs.embedding.graphs import MASK, SEGMENTS, TOKENS, export_graph


class Sums(nn.Module):
    """Adds a number for each token, and one for its segment, where the mask says so."""

    def __init__(self):
        super().__init__()
        self.numbers = nn.Embedding(1000, 4)

    def forward(self, ids, mask, segments=None):
        found = self.numbers(ids) + (0 if segments is None else segments[:, :, None])
        return found * mask[:, :, None]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("inputs", [(TOKENS, MASK), (TOKENS, MASK, SEGMENTS)])
def test_a_graph_says_what_its_network_says_at_any_length(tmp_path, inputs):
    torch.manual_seed(0)
    network, file = Sums(), tmp_path / "sums.onnx"
    export_graph(network, file, inputs, ["found"])
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    for shape in ((1, 5), (4, 40)):
        values = {TOKENS: torch.randint(5, 1000, shape), MASK: torch.ones(shape, dtype=torch.long)}
        values[SEGMENTS] = torch.randint(0, 2, shape)
        given = {name: values[name] for name in inputs}
        (found,) = session.run(["found"], {name: value.numpy() for name, value in given.items()})
        assert np.allclose(found, network(*given.values()).detach().numpy(), atol=1e-5)
