from __future__ import annotations

import json

import pytest

from damage import change


def test_a_sound_library(run):
    code, out, err = run("doctor", "--full")
    assert (code, err) == (0, "")
    assert out.startswith("The library is sound: 18 articles")


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE vocabulary SET plain = 0", 3),
        ("UPDATE articles SET title = 'Other' WHERE id = 7", 4),
    ],
)
def test_the_exit_code_says_how_bad_it_is_and_each_finding_what_mends_it(run, folder, statement, code):
    change(folder, statement)
    assert run("doctor")[0] == 0
    left, out, _ = run("doctor", "--full")
    assert (left, "→ askrs repair" in out) == (code, True)
    left, out, _ = run("doctor", "--full", "--json")
    assert (left, json.loads(out)["exit_code"]) == (code, code)


def test_ruin_and_nothing_have_codes_of_their_own(run, folder, tmp_path):
    (folder / "library.sqlite3").write_bytes(b"nothing" * 1000)
    code, out, _ = run("doctor")
    assert (code, "askrs restore" in out) == (5, True)
    code, _, err = run("doctor", library=tmp_path / "none")
    assert (code, "no library" in err) == (10, True)
    assert not (tmp_path / "none").exists()
