"""The network's numbers, sentence by sentence, are those of the reader that ships."""

from __future__ import annotations

import numpy as np
import torch

from askrs.embedding.layout import Laid
from askrs.embedding.reader import _scores
from askrs.training.pooling import sentence_scores


def test_training_and_use_pool_alike():
    random = np.random.default_rng(0)
    tokens = random.standard_normal((2, 9, 5)).astype(np.float32)
    whole = random.standard_normal((2, 2)).astype(np.float32)
    sentence = np.array([[-1, -1, 0, 0, 0, 1, 1, -1, -1], [-1, 0, 0, 1, 2, 2, 2, 2, -1]])
    through = np.where(sentence >= 0, sentence + np.array([[0], [2]]), -1)
    learnt = sentence_scores(
        torch.from_numpy(tokens), torch.from_numpy(whole), torch.from_numpy(through), torch.tensor([0, 0, 1, 1, 1])
    )
    edges = np.arange(9)
    used = [
        _scores(tokens[row], whole[row], Laid(edges, edges, sentence[row], edges, edges), 2 + row) for row in (0, 1)
    ]
    assert np.allclose(learnt.numpy(), np.concatenate(used), atol=1e-5)
