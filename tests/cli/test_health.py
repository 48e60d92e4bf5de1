from __future__ import annotations

from pathlib import Path

from askrs.cli.health import EXIT_CODES, checkup_fields, checkup_text, watched
from askrs.domain.backup import Backup, Reason
from askrs.domain.finding import Checkup, Examining, Finding, Severity

BACKUP = Backup(Path("/b/one"), "2026-11-22T12:00:00.000+00:00", Reason.WISH, 7, "3", 2, 10)


def checkup(*findings: Finding, backup: Backup | None = None) -> Checkup:
    return Checkup(Path("/library"), True, 2, 1234, findings, 0.25, backup)


def test_each_severity_has_its_exit_code() -> None:
    assert {EXIT_CODES[severity] for severity in Severity} == {0, 3, 4, 5}


def test_a_sound_library_in_two_lines() -> None:
    assert checkup_text(checkup()) == (
        "The library is sound: 2 articles, 1,234 passages (every byte was looked at, 0.2 s).\n"
        "There is no backup beside it. Make one: askrs backup"
    )
    assert "Its last backup is of 2026-11-22" in checkup_text(checkup(backup=BACKUP))


def test_the_worst_comes_first_and_a_shared_remedy_once() -> None:
    same = [Finding("seal", Severity.DAMAGE, f"Article {n}.", "askrs repair") for n in range(30)]
    text = checkup_text(checkup(Finding("words", Severity.NOTE, "Odd \x1b[2J.", ""), *same))
    lines = text.splitlines()
    assert lines[0] == "damaged: Article 0."
    assert text.count("→ askrs repair") == 1
    assert "… and 10 more like these" in text
    assert "\x1b" not in text
    assert "30 things are wrong" in text


def test_programs_get_everything() -> None:
    fields = checkup_fields(checkup(Finding("words", Severity.DERIVED, "Odd.", "askrs repair"), backup=BACKUP))
    assert (fields["sound"], fields["exit_code"], fields["last_backup"]["file"]) == (False, 3, "/b/one")
    assert fields["findings"] == [
        {"kind": "words", "severity": "derived", "message": "Odd.", "remedy": "askrs repair", "article": None}
    ]


def test_what_is_looked_at_is_shown_on_a_terminal_only(capsys, monkeypatch) -> None:
    assert list(watched([Examining("the file"), checkup()])) == [checkup()]
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    list(watched([Examining("the articles", 3, 9)]))
    assert "Looking at the articles 3 of 9 …" in capsys.readouterr().err
