"""What each look at a sentence weighs, how sure its score makes askrs, and how near the best a statement must be.

All were chosen on five development sets (1,169 questions; the reader's and the thorough look's on part of the three
largest), each set counting the same: the weights by a grid, the rest by ``python -m askrs.bench calibrate``'s logistic
regression. Weights found without a set do about as well on it, within the noise.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FIRST_LOOK", "READ", "THOROUGH", "Weights"]


@dataclass(frozen=True, slots=True)
class Weights:
    """A sentence's score is that of late interaction plus the weighted ``logit``, ``likeness`` and ``closeness``.

    ``manner`` is what the kind of sentence, a reason or a question, counts more than in late interaction's score.

    ``middle`` is the score at which an answer is as likely there as not, ``slope`` how fast that changes; statements
    may score ``margin`` less than the best one.
    """

    logit: float
    likeness: float
    closeness: float
    manner: float
    slope: float
    middle: float
    margin: float


FIRST_LOOK = Weights(logit=0.0, likeness=0.0, closeness=0.0, manner=0.0, slope=3.16, middle=1.09, margin=0.2)
READ = Weights(logit=0.04, likeness=0.2, closeness=0.0, manner=0.0, slope=2.07, middle=1.208, margin=0.4)
THOROUGH = Weights(logit=0.08, likeness=0.0, closeness=4.0, manner=4.0, slope=1.11, middle=2.879, margin=0.8)
