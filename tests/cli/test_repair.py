from __future__ import annotations

import json

from damage import change


def test_it_mends_says_what_and_leaves_with_the_health_afterwards(run, folder):
    change(folder, "UPDATE vocabulary SET plain = 0")
    code, out, _ = run("repair", "--yes")
    assert (code, "mended: The database was written anew" in out) == (0, True)
    assert "The library as it was is kept in" in out
    assert "The library is sound: 18 articles" in out
    assert "Nothing had to be mended." in run("repair", "--yes")[1]
    told = json.loads(run("repair", "--yes", "--json")[1])
    assert (told["kept"], told["lost"], told["after"]["sound"]) == (None, [], True)


def test_nothing_is_changed_unasked(run, folder, terminal):
    change(folder, "UPDATE vocabulary SET plain = 0")
    before = (folder / "library.sqlite3").read_bytes()
    terminal(None)
    assert run("repair")[0] == 2
    terminal("n\n")
    assert "Nothing was changed." in run("repair")[1]
    assert (folder / "library.sqlite3").read_bytes() == before
