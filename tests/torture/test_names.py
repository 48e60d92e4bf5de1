"""Names of files and folders that would steer a terminal, be markup, options or nothing that can be written down."""

from __future__ import annotations

import json
import os

import pytest

from askrs.cli import main

NAMES = (
    "new\nline",
    "carriage\rreturn",
    "\x1b[2J\x1b]8;;http:evil.example\x07click",
    "\x9b31mcsi",
    "\u202egpj.exe",
    "\u2066isolated\u2069",
    "a" * 250,
    "é" * 120,
    "-rf",
    "--library=evil",
    "<b>bold<b><img src=x onerror=alert(1)>",
    "[link](http:%2F%2Fevil.example)",
    "$(touch pwned)`id`",
    "'; DROP TABLE articles; --",
    "%s%n {0} \\n",
    " leading and trailing ",
    "a...",
    "C:\\windows\\system32",
    "http:",
    "nul\u2028separator",
    "[red]markup[red]",
    ":smile:",
)
CONTROLS = {
    *map(chr, range(32)),
    *map(chr, range(127, 160)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028",
} - {"\n"}
TEXT = "Oman mediated the talks of case {0} between Tehran and Washington again.\n"


@pytest.fixture
def hostile(tmp_path):
    """A folder with an article of each name, each in a folder of the same name, and two that are no Unicode."""
    place = tmp_path / "articles"
    for number, name in enumerate(NAMES):
        folder = place / name
        folder.mkdir(parents=True)
        (folder / f"{name}.md").write_text(TEXT.format(number))
    for number, name in enumerate((b"\xff\xfe.md", b"caf\xe9.md")):
        with open(os.path.join(os.fsencode(place), name), "w") as stream:  # noqa: PTH118, PTH123 - it is no text
            stream.write(TEXT.format(100 + number))
    return place


@pytest.fixture
def run(tmp_path, hostile, monkeypatch, capfd):
    """The whole program, in the folder of hostile names."""
    monkeypatch.chdir(hostile)

    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main(["--library", str(tmp_path / "library"), *arguments])
        out, err = capfd.readouterr()
        assert left.value.code == 0, err
        assert not CONTROLS & set(out + err), sorted(map(hex, map(ord, CONTROLS & set(out + err))))
        return out

    return run


def test_they_are_indexed_listed_and_shown_without_effect(run, hostile, tmp_path):
    said = run("index", str(hostile))
    assert f"{len(NAMES)} added, 2 skipped" in said
    cards = json.loads(run("articles", "--json"))
    assert {os.path.dirname(card["source"]) for card in cards} == {str(hostile / name) for name in NAMES}  # noqa: PTH120
    lines = run("articles").splitlines()
    assert len(lines) == 1 + len(NAMES)
    for card in cards:
        assert "Oman mediated" in run("show", str(card["id"])) if card["id"] % 7 == 0 else True
    assert "Oman" in run("ask", "Who mediated the talks?")
    assert "Oman" in run("export", "Who mediated the talks?")
    assert not (hostile / "pwned").exists()
    assert not (hostile / "evil").exists()


def test_names_that_look_like_options_or_addresses_are_files_where_they_stand_behind_the_dashes(run, hostile):
    for name in ("-rf", "--library=evil", "http:"):
        assert "1 added" in run("index", "--", f"{name}/{name}.md")
