"""Children that stand in for the command line: each says the events of one way in which things can go."""

from __future__ import annotations

import sys
import textwrap

_CHILDREN = {
    "finish": """
        say("Started", total=2)
        say("Reading", source=paths[0], done=0, total=2)
        say("Indexed", source=paths[0], outcome="added", article=card, done=1, total=2)
        error = {"kind": "NoText", "message": "Only pictures.", "hint": ""}
        say("Skipped", source="scan.pdf", error=error, done=2, total=2)
        say("Finished", summary={"added": 1, "updated": 0, "unchanged": 0, "skipped": 1, "seconds": 0.1})
    """,
    "renew": """
        assert paths == []
        say("Renewing", done=0, total=20)
        say("Renewing", done=20, total=20)
        say("Finished", summary={"renewed": 20})
    """,
    "watch": """
        say("Started", total=1)
        say("Reading", source=paths[0], done=0, total=1)
        say("Indexed", source=paths[0], outcome="added", article=card, done=1, total=1)
        say("Finished", summary={"added": 1, "updated": 0, "unchanged": 0, "skipped": 0, "seconds": 0.1})
        time.sleep(60)
    """,
    "watch in vain": """
        say("Started", total=1)
        say("Indexed", source=paths[0], outcome="unchanged", article=card, done=1, total=1)
        say("Finished", summary={"added": 0, "updated": 0, "unchanged": 1, "skipped": 0, "seconds": 0.1})
        time.sleep(60)
    """,
    "watch and die": """
        say("Started", total=0)
        say("Finished", summary={"added": 0, "updated": 0, "unchanged": 0, "skipped": 0, "seconds": 0.1})
        print("the last words", file=sys.stderr)
    """,
    "read slowly": """
        say("Started", total=2)
        say("Reading", source=paths[0], done=0, total=2)
        time.sleep(60)
    """,
    "tell": """
        told = sys.stdin.readline().strip()
        error = {"kind": "LockedFile", "message": f"told {told!r} by {sys.argv[1:]}", "hint": ""}
        say("Skipped", source=paths[0], error=error, done=1, total=1)
        say("Finished", summary={"added": 0, "updated": 0, "unchanged": 0, "skipped": 1, "seconds": 0.1})
    """,
    "unlock": """
        told = sys.stdin.readline().strip()
        if told == "geheim":
            say("Indexed", source=paths[0], outcome="added", article=card, done=1, total=1)
            say("Finished", summary={"added": 1, "updated": 0, "unchanged": 0, "skipped": 0, "seconds": 0.1})
        else:
            error = {"kind": "LockedFile", "message": "It is protected by a password.", "hint": "--password"}
            say("Skipped", source=paths[0], error=error, done=1, total=1)
            say("Finished", summary={"added": 0, "updated": 0, "unchanged": 0, "skipped": 1, "seconds": 0.1})
    """,
    "wait": """
        say("Started", total=9)
        time.sleep(60)
    """,
    "not listen": """
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        say("Started", total=9)
        time.sleep(60)
    """,
    "die": """
        say("Started", total=9)
        print("the last words", file=sys.stderr)
        sys.exit(7)
    """,
    "babble": """
        print("a library said this")
        print("[1, 2]")
        print('{"event": "Reading"}')
        say("Finished", summary={"added": 0, "updated": 0, "unchanged": 0, "skipped": 0, "seconds": 0.1})
    """,
    "refuse": """
        say("Failed", error={"kind": "LibraryBusy", "message": "Someone else is writing.", "hint": "Wait."})
        sys.exit(1)
    """,
}

_PROLOGUE = """
import json, signal, sys, time
paths = sys.argv[sys.argv.index("--") + 1:]
card = dict(id=90, source=(paths or [""])[0], title="A new article", authors=["Ada"], outlet="", published="", url="",
            language="en", fingerprint="90", added="2026-02-01T08:00:00Z")
def say(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)
"""


def child_that(does: str) -> list[str]:
    """A command that stands in for ``askrs index --events`` or ``askrs watch --events``."""
    return [sys.executable, "-S", "-c", _PROLOGUE + textwrap.dedent(_CHILDREN[does])]
