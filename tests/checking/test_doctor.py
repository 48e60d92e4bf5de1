from __future__ import annotations

import os
import subprocess
import sys

import pytest

from askrs import Library
from askrs.checking.doctor import examine
from askrs.checking.mending import mend
from askrs.domain.finding import Checkup, Examining, Finding, Severity
from askrs.embedding import load_encoder
from askrs.errors import LibraryNotFound
from askrs.searching.cache import FILE_NAME as INDEX
from askrs.settings import DEFAULT_MODEL
from askrs.storing.schema import FILE_NAME
from askrs.upkeep import Upkeep
from damage import change, overwrite


def looked(folder, full=True):
    *_, checkup = examine(folder, full=full)
    assert isinstance(checkup, Checkup)
    return checkup


def kinds(folder, full=True):
    return {(finding.kind, finding.severity) for finding in looked(folder, full).findings}


@pytest.mark.parametrize("full", [False, True])
def test_a_whole_library_is_sound_and_untouched(folder, full):
    before = sorted((file.name, file.stat().st_mtime_ns) for file in folder.iterdir())
    events = list(examine(folder, full=full))
    assert isinstance(events[-1], Checkup)
    assert all(isinstance(event, Examining) for event in events[:-1])
    assert (events[-1].findings, events[-1].articles, events[-1].full) == ((), 18, full)
    assert sorted((file.name, file.stat().st_mtime_ns) for file in folder.iterdir()) == before


def test_it_works_on_a_disk_that_is_read_only(folder):
    """Mounted so in a name space of its own, where even root may not write."""
    mounted = f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}"
    if subprocess.run(["unshare", "-Urm", "sh", "-c", mounted], capture_output=True, check=False).returncode:
        pytest.skip("no name spaces here")
    looks = " && ".join(f"{sys.executable} -m askrs --library {folder} doctor {option}" for option in ("", "--full"))
    failing = f"touch {folder}/x"
    script = f"{mounted} && {looks} && ! {failing}"
    ran = subprocess.run(["unshare", "-Urm", "sh", "-c", script], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("The library is sound: 18 articles") == 2


def test_a_letter_in_a_text_is_noticed_by_its_checksum(folder):
    assert overwrite(folder, b"Tehran", b"Tehram")
    assert ("seal", Severity.DAMAGE) in kinds(folder)
    assert looked(folder, full=False).is_sound


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE passages SET start = start + 1 WHERE id = 7", ("seal", Severity.DERIVED)),
        ("UPDATE passages SET pages = '[\"9\"]' WHERE id = 7", ("place", Severity.DERIVED)),
        ("UPDATE passages SET vector = zeroblob(768) WHERE id = 7", ("vectors", Severity.DERIVED)),
        ("UPDATE passages SET vector = zeroblob(4) WHERE id = 7", ("vectors", Severity.DERIVED)),
        ("UPDATE articles SET outlet = 'Other' WHERE id = 7", ("seal", Severity.DAMAGE)),
        ("UPDATE texts SET blocks = '[]' WHERE article_id = 7", ("text", Severity.DAMAGE)),
        ("UPDATE texts SET text = CAST(x'ff' AS TEXT) WHERE article_id = 7", ("text", Severity.DAMAGE)),
        ("DELETE FROM texts WHERE article_id = 7", ("rows", Severity.DERIVED)),
        ("UPDATE vocabulary SET plain = plain + 1", ("words", Severity.DERIVED)),
        ("UPDATE facts SET value = 'ab' WHERE name = 'index sha256'", ("index", Severity.DERIVED)),
        ("DELETE FROM facts WHERE name = 'index sha256'", ("index", Severity.NOTE)),
        ("DELETE FROM facts WHERE name LIKE 'seal%'", ("seal", Severity.NOTE)),
        ("DROP TABLE reports", ("schema", Severity.DAMAGE)),
        ("DELETE FROM articles WHERE id = 7", ("references", Severity.DERIVED)),
    ],
)
def test_what_is_wrong_is_found_and_said_with_what_mends_it(folder, statement, kind):
    change(folder, statement)
    assert kind in kinds(folder)
    assert all(finding.remedy for finding in looked(folder).findings if finding.severity > Severity.NOTE)


def test_an_answer_of_the_history_that_cannot_be_read_is_told_and_left_out(folder):
    with Library.open(folder) as library:
        session = library.history.keep(library.ask("Who mediated the talks?"))
        library.history.keep(library.ask("Who pays for the dam?"), session)
    assert looked(folder).findings == ()
    change(folder, "UPDATE exchanges SET answer = substr(answer, 1, 90) WHERE id = 1")
    (finding,) = looked(folder).findings
    assert (finding.kind, finding.severity, finding.remedy) == ("history", Severity.DAMAGE, "askrs repair")
    *_, end = mend(folder, lambda: load_encoder(DEFAULT_MODEL))
    assert end.lost == ("The answer to “Who mediated the talks?” in the history was left out.",)
    assert looked(folder).findings == ()
    with Library.open(folder) as library:
        assert library.history.session(session).card.name == "Who pays for the dam?"


def test_an_index_with_other_vectors_is_noticed_even_if_its_checksum_holds(folder):
    change(folder, "UPDATE passages SET vector = (SELECT vector FROM passages WHERE id = 8) WHERE id = 7")
    assert ("vectors", Severity.DERIVED) in kinds(folder)


def test_a_damaged_index_is_noticed_quickly(folder):
    data = bytearray((folder / INDEX).read_bytes())
    data[-5] ^= 1
    (folder / INDEX).write_bytes(data)
    assert ("index", Severity.DERIVED) in kinds(folder, full=False)


def test_a_file_that_changed_under_its_date_is_told(folder, kept_originals):
    file = next(kept_originals.glob("*.md"))
    before, stat = file.read_bytes(), file.stat()
    try:
        file.write_bytes(before[:-2] + b"X\n")
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        assert kinds(folder) == {("file", Severity.NOTE)}
    finally:
        file.write_bytes(before)
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def test_others_may_read_it(folder):
    (folder / FILE_NAME).chmod(0o644)
    (finding,) = looked(folder, full=False).findings
    assert (finding.kind, finding.severity) == ("permissions", Severity.NOTE)


def test_no_database_at_all_is_ruin_with_the_last_backup_as_remedy(folder):
    backup = Upkeep(folder).backup()
    (folder / FILE_NAME).write_bytes(b"nothing" * 1000)
    (finding,) = looked(folder).findings
    assert isinstance(finding, Finding)
    assert (finding.severity, str(backup.file) in finding.remedy) == (Severity.RUIN, True)


def test_a_damaged_backup_is_told(folder):
    backup = Upkeep(folder).backup()
    data = bytearray(backup.file.read_bytes())
    data[9000] ^= 1
    backup.file.write_bytes(data)
    assert kinds(folder) == {("backup", Severity.NOTE)}


def test_where_there_is_no_library_there_is_no_checkup(tmp_path):
    with pytest.raises(LibraryNotFound):
        list(examine(tmp_path))


def test_pages_of_nonsense_are_found_and_nothing_crashes(folder):
    change(folder, "VACUUM")  # no page is free
    data = (folder / FILE_NAME).read_bytes()
    for page in range(1, len(data) // 4096, 9):
        damaged = bytearray(data)
        damaged[page * 4096 : (page + 1) * 4096] = bytes([page % 256]) * 4096
        (folder / FILE_NAME).write_bytes(damaged)
        assert not looked(folder).is_sound, page
