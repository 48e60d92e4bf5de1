from __future__ import annotations

import json

from damage import change, without_collections


def test_a_backup_is_made_listed_and_verified(run, folder, tmp_path):
    assert "There are no backups" in run("backup", "--list")[1]
    code, out, _ = run("backup")
    assert (code, "articles: 18" in out) == (0, True)
    (file,) = (folder / "backups").iterdir()
    assert str(file) in run("backup", "-l")[1]
    assert run("backup", "--verify", file)[1].startswith("Whole: ")
    data = bytearray(file.read_bytes())
    data[7000] ^= 1
    file.write_bytes(data)
    code, _, err = run("backup", "--verify", file)
    assert (code, "damaged" in err) == (1, True)
    assert run("backup", tmp_path / "other")[0] == 0
    assert run("backup", tmp_path / "other")[0] == 1


def test_removing_many_articles_says_how_to_have_them_back(run, folder):
    change(folder, "SELECT 1")
    _, out, _ = run("remove", "--yes", *range(1, 11))
    (file,) = (folder / "backups").iterdir()
    assert out.splitlines() == [
        "Removed 10 articles.",
        "To put back what was removed, within a day: askrs remove --undo",
        f"To have the library as it was before: askrs restore {file}",
    ]


def test_an_upgrade_says_where_the_library_is_kept_as_it_was(run, folder):
    without_collections(folder)
    _, out, err = run("status", "--json")
    assert json.loads(out)["articles"] == 18
    assert err.startswith("The library was brought up to date; as it was, it is kept in ")
    assert run("status")[2] == ""
