"""Hostile web addresses: given, redirected to, and found in articles; what connects is counted, in every process."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

from torture.tally import Trials

__all__ = ["ADDRESSES", "addresses"]

ADDRESSES = (
    "file:///etc/passwd",
    "file://localhost/etc/passwd",
    "javascript:fetch('http://127.0.0.1/')",
    "data:text/html,<p>A whole sentence of a page.</p>",
    "ftp://127.0.0.1/paper.html",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "//127.0.0.1/paper.html",
    "http:/127.0.0.1/",
    "http://127.0.0.1/",
    "https://127.0.0.1/",
    "http://127.1/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://017700000001/",
    "http://①②⑦.0.0.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fe80::1%25lo]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://224.0.0.1/",
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST%2e/",
    "http://inside.example/",
    "http://both.example/",
    "http://xn--lcalhost-5wa.example/",
    "http://desk.example@127.0.0.1/",
    "http://127.0.0.1\\@desk.example/",
    "http://desk.example:6379/",
    "http://desk.example/\r\nHost: 127.0.0.1\r\n\r\n",
    "http://" + "a" * 70_000 + ".example/",
)

_OPEN = "93.184.216.34"

_LISTENER = f"""
import json, os, socket, threading

OPEN, ADDRESSES = {_OPEN!r}, json.load(open(os.environ["ADDRESSES"]))
NAMES = {{"desk.example": [OPEN], "other.example": [OPEN], "localhost": ["127.0.0.1"], "inside.example": ["10.0.0.7"],
         "both.example": [OPEN, "127.0.0.1"], "xn--lcalhost-5wa.example": ["127.0.0.1"]}}
looked_up = socket.getaddrinfo

def resolve(host, port, *_, type=0, **__):
    for address in NAMES.get(str(host).lower().rstrip("."), [host]):
        yield from looked_up(address, port, type=type, flags=socket.AI_NUMERICHOST)

def heard(kind, address):
    with open(os.environ["HEARD"], "a") as stream:
        print(kind, address, file=stream)

def serve(connection):
    asked = connection.recv(65536).decode("latin-1").split(" ")[1]
    hop, _, number = asked[1:].partition("/")
    head = "HTTP/1.1 404 Not Found\\r\\n\\r\\n"
    if hop in {{"1", "2"}} and number.isdecimal():
        to = ADDRESSES[int(number)] if hop == "1" else f"http://other.example/1/{{number}}"
        head = f"HTTP/1.1 302 Found\\r\\nLocation: {{to}}\\r\\nContent-Length: 0\\r\\n\\r\\n"
    connection.sendall(head.encode())
    connection.close()

def connect(self, address, *_):
    if address[:2] != (OPEN, 80):
        heard("forbidden", address)
        raise ConnectionRefusedError(111, "refused by the trial")
    heard("open", address)
    ours, theirs = socket.socketpair()
    os.dup2(ours.fileno(), self.fileno())
    threading.Thread(target=serve, args=(theirs,), daemon=True).start()

def send(self, *arguments):
    heard("forbidden", arguments[-1])
    raise ConnectionRefusedError(111, "refused by the trial")

socket.getaddrinfo = lambda *given, **named: list(resolve(*given, **named))
socket.socket.connect = socket.socket.connect_ex = connect
socket.socket.sendto = send
heard("started", os.getpid())
"""


def addresses(trials: Trials, place: Path, random: Random) -> None:
    """Give each address to ``askrs index``, redirect to it over one and over two hops, and write it into an article.

    The resolver is a stand-in; everything else is the program as it is. Nobody but the open host may be reached.
    """
    place.mkdir(exist_ok=True)
    wanted = list(ADDRESSES[: trials.wanted])
    redirected = [f"http://desk.example/{hops}/{number}" for hops in (1, 2) for number in range(len(wanted))]
    articles = _articles(place / "articles", wanted)
    events, heard = _indexed(place, [*wanted, *redirected, articles])
    tally, outcomes = trials.tally, {event["source"]: event for event in events if "done" in event}
    for number in trials:
        for source in (wanted[number], *redirected[number :: len(wanted)]):
            known = [event for name, event in outcomes.items() if name == source or name.endswith(f"/{source}")]
            refused = all(event["event"] == "Skipped" for event in known)
            tally.expect(refused, f"{source[:80]!r} was not refused")
        card = outcomes[str(articles / f"{number}.html")].get("article")
        tally.expect(card is not None, f"the article with {wanted[number][:80]!r} was not read")
        url = card["url"] if card else ""
        tally.expect(not url or url.startswith(("http://", "https://")), f"{url[:80]!r} became an article's address")
        tally.counts["refused as given and as two redirections, and left alone in an article"] += 1
    tally.counts["processes listened to"] = heard["started"]
    tally.counts["connections to the open host"] = heard["open"]
    tally.counts["connections anywhere else"] = heard["forbidden"]
    tally.expect(heard["forbidden"] == 0, f"{heard['forbidden']} connections to forbidden places")
    tally.expect(heard["open"] >= 3 * len(wanted), f"only {heard['open']} redirections were followed")


def _articles(folder: Path, wanted: list[str]) -> Path:
    folder.mkdir()
    for number, address in enumerate(wanted):
        said = html.escape(address)
        (folder / f"{number}.html").write_text(f"""<!doctype html><html><head><title>Case {number}</title>
            <base href="{said}"><link rel="canonical" href="{said}"><meta property="og:url" content="{said}">
            <link rel="stylesheet" href="{said}"><meta http-equiv="refresh" content="0; url={said}">
            <script src="{said}"></script></head><body><article><h1>Case {number}</h1>
            <p>Oman mediated the talks of case {number} between Tehran and Washington again this year.</p>
            <img src="{said}" srcset="{said} 2x"><iframe src="{said}"></iframe><object data="{said}"></object>
            <p>The envoys met in Muscat and agreed to meet <a href="{said}">again</a> before the summer ends.</p>
            </article></body></html>""")
    return folder


def _indexed(place: Path, sources: list[object]) -> tuple[list[dict], Counter[str]]:
    (place / "listener").mkdir()
    (place / "listener" / "sitecustomize.py").write_text(_LISTENER)
    (place / "addresses.json").write_text(json.dumps(ADDRESSES))
    known = filter(None, [str(place / "listener"), os.environ.get("PYTHONPATH")])
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(known),
        "HEARD": str(place / "heard"),
        "ADDRESSES": str(place / "addresses.json"),
    }
    command = [sys.executable, "-m", "askrs", "--library", place / "library", "index", "--events", "--", *sources]
    ran = subprocess.run([*map(str, command)], env=environment, cwd=place, capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr, ran.stderr[-2000:]
    heard = Counter(line.split()[0] for line in (place / "heard").read_text().splitlines())
    return [json.loads(line) for line in ran.stdout.splitlines()], heard
