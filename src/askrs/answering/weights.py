"""What each look at a sentence weighs, how sure its score makes askrs, and how near the best a statement must be.

All but ``LETTERS`` were chosen on six development sets (1,210 questions), each set counting the same: the weights by a
grid, slope and middle by logistic regression (``python -m askrs.bench calibrate``). Weights found without a set do
about as well on it, within the noise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

__all__ = ["FIRST_LOOK", "LETTERS", "READ", "THOROUGH", "Weights"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A sentence's score is the sum of what each look says of it, weighted.

    ``tokens`` weighs late interaction, ``logit`` and ``likeness`` what the reader says, ``reread`` the larger reader's
    logit; ``manner`` is what the kind of sentence, a reason or a question, counts more than in late interaction,
    ``article`` what late interaction thinks of its article. ``letters`` are those that it shares with a question that
    is not English.

    ``middle`` is the score at which an answer is as likely there as not, ``slope`` how fast that changes; statements
    may score ``margin`` less than the best one, and their logit be ``doubt`` below its logit. Without any ``doubt``
    hit@3 is what it is with these on the development sets, but for one question fewer of a thorough look's.
    """

    tokens: float = 1.0
    logit: float = 0.0
    likeness: float = 0.0
    reread: float = 0.0
    manner: float = 0.0
    article: float = 0.0
    letters: float = 0.0
    slope: float
    middle: float
    margin: float
    doubt: float = math.inf


FIRST_LOOK = Weights(slope=2.88, middle=1.155, margin=0.2)
# Chosen were 1, 1.6, 1.5, 4 and 4; all are times .37, so that the slope is 1 and a score the logarithm of odds: bars of
# the window take them as such.
READ = Weights(
    tokens=0.37,
    logit=0.592,
    likeness=0.555,
    manner=1.48,
    article=1.48,
    slope=1.0,
    middle=-0.077,
    margin=2.73,
    doubt=6.0,
)
# How sure a thorough look is counts together with the looks before it. Its middle is where both together say only .02
# too much and refuse a tenth of the good questions among the essays.
THOROUGH = Weights(
    tokens=0.78,
    logit=0.234,
    reread=0.312,
    manner=3.12,
    article=3.12,
    slope=1.0,
    middle=0.5,
    margin=2.7,
    doubt=6.0,
)
LETTERS = Weights(letters=3.0, manner=3.0, slope=1.0, middle=2.09, margin=0.6)
"""For questions that are not English: the weight was chosen on five languages and holds on five others, with the
default encoder (the set ``languages`` of the bench). Slope and middle are by eye, so this confidence is none that was
calibrated: most questions on other topics are refused, and one in ten that has an answer.
"""
