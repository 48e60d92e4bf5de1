"""What each look at a sentence weighs, how sure its score makes askrs, and how near the best a statement must be.

All were chosen on six development sets (1,210 questions), each set counting the same: the weights by a grid, slope and
middle by logistic regression (``python -m askrs.bench calibrate``). The middles were then lowered, by .1 and .3: the
essays' questions score lower than others, and three of ten with an answer would have been refused. Weights found
without a set do about as well on it, within the noise.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FIRST_LOOK", "READ", "THOROUGH", "Weights"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A sentence's score is that of late interaction plus the weighted numbers of the other looks.

    These are the reader's ``logit`` and ``likeness`` and the larger reader's logit, ``reread``; ``manner`` is what the
    kind of sentence, a reason or a question, counts more than in late interaction.

    ``middle`` is the score at which an answer is as likely there as not, ``slope`` how fast that changes; statements
    may score ``margin`` less than the best one.
    """

    logit: float = 0.0
    likeness: float = 0.0
    reread: float = 0.0
    manner: float = 0.0
    slope: float
    middle: float
    margin: float


FIRST_LOOK = Weights(slope=2.88, middle=1.155, margin=0.2)
READ = Weights(logit=0.08, likeness=0.3, slope=1.52, middle=1.272, margin=0.5)
THOROUGH = Weights(reread=0.16, manner=4.0, slope=1.45, middle=0.68, margin=0.8)
