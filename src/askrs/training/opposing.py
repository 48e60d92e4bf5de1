"""Questions turned into their opposite: what answered them answers them no more.

Of the questions that people wrote to look answerable, nearly a third differ from an answered one by an antonym or a
negation (Rajpurkar et al. 2018, table 1).
"""

from __future__ import annotations

import random
import re

__all__ = ["opposed"]

_PAIRS = """
accept reject; accepted rejected; accepting rejecting; advance retreat; advanced retreated; ally enemy; allies enemies;
allow forbid; allowed forbade; always never; agree disagree; agreed disagreed; ancient modern; appear disappear;
appeared disappeared; approve oppose; approved opposed; arrive leave; arrived left; attack defend; attacked defended;
attract repel; begin end; began ended; beginning end; before after; benefit harm; best worst; better worse; big small;
bigger smaller; biggest smallest; birth death; born died; broad narrow; build destroy; built destroyed; buy sell;
bought sold; cheap expensive; close open; closed opened; cold hot; confirm deny; confirmed denied; create abolish;
created abolished; decline growth; decrease increase; decreased increased; deep shallow; defeat victory; demand supply;
difficult easy; early late; earlier later; earliest latest; east west; eastern western; enter leave; entered left;
expand shrink; expanded shrank; export import; exports imports; exported imported; external internal; fail succeed;
failed succeeded; failure success; fall rise; fell rose; far near; fast slow; faster slower; fastest slowest; female
male; few many; fewer more; first last; foreign domestic; freeze thaw; friend enemy; gain loss; gained lost; good bad;
guilty innocent; heavy light; high low; higher lower; highest lowest; hire dismiss; include exclude; included excluded;
indoor outdoor; inside outside; join leave; joined left; large small; larger smaller; largest smallest; least most;
legal illegal; less more; liked disliked; long short; longer shorter; longest shortest; love hate; loved hated;
majority minority; maximum minimum; minor major; natural artificial; nearest farthest; new old; newer older; newest
oldest; north south; northern southern; often rarely; old young; older younger; oldest youngest; optimistic
pessimistic; orthodox heretical; permanent temporary; poor rich; popular unpopular; positive negative; possible
impossible; praise criticise; praised criticised; private public; prohibit permit; prohibited permitted; pull push;
raise lower; raised lowered; reduce increase; reduced increased; remember forget; retain lose; retained lost; right
wrong; rural urban; safe dangerous; same different; send receive; sent received; similar different; stable unstable;
start stop; started stopped; strengthen weaken; strengthened weakened; strong weak; stronger weaker; strongest weakest;
support oppose; supported opposed; supporters opponents; tall short; taller shorter; tallest shortest; thick thin;
upper lower; visible invisible; war peace; warm cool; wide narrow; win lose; winner loser; winning losing; withdraw
advance; withdrew advanced; won lost; within outside
"""

_OPPOSITES: dict[str, str] = {}
"""Each word's opposite; of several, the first that the pairs name."""

for _one, _other in (pair.split() for pair in " ".join(_PAIRS.split()).split("; ")):
    _OPPOSITES.setdefault(_one, _other)
    _OPPOSITES.setdefault(_other, _one)

_WORD = re.compile(r"(?<!\b[Hh]ow )\b[a-z]+\b(?!')")
_NEGATED = {
    **{word: f"{word}n't" for word in ("did", "does", "do", "was", "were", "is", "are", "has", "have", "had", "could")},
    "will": "won't",
    "would": "wouldn't",
    "can": "can't",
}
_STRAIGHT = {negated: word for word, negated in _NEGATED.items()}
_DENIED = re.compile(r"\b(?:" + "|".join(map(re.escape, _STRAIGHT)) + r")\b")
_DENIABLE = re.compile(r"^(?:why|who) (" + "|".join(_NEGATED) + r")\b", re.IGNORECASE)
"""Asked when or how much something did not happen, nobody would think that it is answered."""

_DENY = 0.3
"""How often such a question is denied; else every other why would be."""


def opposed(question: str, chance: random.Random) -> str:
    """The question with a word turned into its opposite or a denial taken back or put in; empty where none can be."""
    words = [match for match in _WORD.finditer(question) if match[0] in _OPPOSITES]
    if words:
        chosen = chance.choice(words)
        return _with(question, chosen.span(), _OPPOSITES[chosen[0]])
    if denied := _DENIED.search(question):
        return _with(question, denied.span(), _STRAIGHT[denied[0]])
    deniable = _DENIABLE.search(question)
    if deniable and chance.random() < _DENY:
        return _with(question, deniable.span(1), _NEGATED[deniable[1].lower()])
    return ""


def _with(question: str, place: tuple[int, int], other: str) -> str:
    return question[: place[0]] + other + question[place[1] :]
