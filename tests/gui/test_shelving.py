from __future__ import annotations

import pytest

from askrs.errors import LibraryBusy, NothingRemoved, SettingsError


@pytest.fixture
def shelving(session):
    return session.shelving


def done(qtbot, shelving, verb, *arguments):
    with qtbot.waitSignal(shelving.listed), qtbot.waitSignal(shelving.done) as said:
        verb(*arguments)
    return said.args[0]


def undone(qtbot, shelving):
    with qtbot.waitSignals([shelving.undone, shelving.listed]):
        shelving.undo()


def test_each_change_is_told_and_can_be_undone(qtbot, shelving, library):
    shelf = library.collections
    assert done(qtbot, shelving, shelving.create, "Iran", [1]) == "New collection “Iran” with 1 article."
    undone(qtbot, shelving)
    assert shelf.all() == []
    assert done(qtbot, shelving, shelving.create, "Iran") == "New collection “Iran”."
    (iran,) = shelf.all()

    assert done(qtbot, shelving, shelving.rename, iran, "The Gulf") == "“Iran” is called “The Gulf” now."
    undone(qtbot, shelving)
    assert shelf.all() == [iran]

    assert done(qtbot, shelving, shelving.put, iran, [1, 2]) == "Put 2 articles into “Iran”."
    undone(qtbot, shelving)
    assert shelf.all() == [iran]

    shelf.add(iran.id, [1, 2])
    (full,) = shelf.all()
    assert done(qtbot, shelving, shelving.take, full, [1, 9]) == "Took 1 article out of “Iran”."
    undone(qtbot, shelving)
    assert done(qtbot, shelving, shelving.delete, full) == "Deleted “Iran”; its articles stay."
    undone(qtbot, shelving)
    assert shelf.all() == [full]
    with qtbot.assertNotEmitted(shelving.undone):
        shelving.undo()


def test_what_was_there_already_stays_when_the_rest_is_taken_back(qtbot, shelving, library):
    iran = library.collections.create("Iran", [1])
    done(qtbot, shelving, shelving.put, iran, [1, 2])
    undone(qtbot, shelving)
    assert library.collections.all() == [iran]
    with qtbot.waitSignal(shelving.undone) as said:
        shelving.put(iran, [1])
    assert said.args == ["Already in “Iran”."]


def test_removed_articles_come_back_to_where_they_were(qtbot, shelving, library, session):
    before, iran = dict(library.shelf), library.collections.create("Iran", [1, 2])
    with qtbot.waitSignals([session.removed, shelving.done, session.library_changed, session.articles_listed]):
        session.remove([1])
    assert library.collections.all()[0].articles == {2}
    with qtbot.waitSignals([shelving.undone, session.library_changed, session.articles_listed]):
        shelving.undo()
    assert library.shelf == before
    assert library.collections.all() == [iran]


def test_while_somebody_else_writes_it_can_be_tried_again(qtbot, shelving, library, session, monkeypatch):
    with qtbot.waitSignal(shelving.done):
        session.remove([1])
    undo = library.removals.undo

    def busy(_removal):
        raise LibraryBusy("Another askrs is adding articles to this library.", "Wait until it is done.")

    monkeypatch.setattr(library.removals, "undo", busy)
    with qtbot.waitSignals([shelving.done, session.failed]):
        shelving.undo()
    monkeypatch.setattr(library.removals, "undo", undo)
    with qtbot.waitSignal(shelving.undone):
        shelving.undo()
    assert len(library.shelf) == 2


def test_what_cannot_be_is_said_once(qtbot, shelving, library, session):
    with qtbot.waitSignal(shelving.done):
        session.remove([1])
    library.removals.forget()
    with qtbot.waitSignal(session.failed) as failed:
        shelving.undo()
    assert isinstance(failed.args[0], NothingRemoved)
    with qtbot.assertNotEmitted(session.failed):
        shelving.undo()
    library.collections.create("Iran")
    with qtbot.waitSignal(session.failed) as failed:
        shelving.create("IRAN")
    assert isinstance(failed.args[0], SettingsError)
