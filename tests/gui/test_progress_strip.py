from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.domain.progress import Finished, Indexed, Outcome, Preparing, Reading, Renewing, Skipped, Started, Summary
from askrs.errors import LockedFile, NoText
from askrs.gui.progress_strip import ProgressStrip, summary_in_words
from gui_fakes import article


@pytest.fixture
def strip(qtbot):
    made = ProgressStrip()
    qtbot.addWidget(made)
    return made


def skipped(name, done):
    return Skipped(f"/a/{name}", LockedFile("It is protected by a password.", "Save it without."), done, 9)


def test_it_shows_only_while_there_is_something_to_show(qtbot, strip):
    assert not strip.isVisible()
    strip.set_running(True)
    assert strip.isVisible()
    strip.set_running(False)
    assert strip.isVisible()
    qtbot.mouseClick(strip.dismiss, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


@pytest.mark.parametrize(
    ("event", "said", "value", "total"),
    [
        (Preparing("Preparing the model, once."), "Preparing the model, once.", 0, 0),
        (Renewing(64, 900), "Encoding your articles again, for another model", 64, 900),
        (Started(9), "Found 9 files", 0, 9),
        (Reading("/a/b.html", 3, 9), "Reading b.html", 3, 9),
        (Indexed("/a/b.html", Outcome.ADDED, article(1, "Ports"), 4, 9), "Read Ports", 4, 9),
        (skipped("c.pdf", 5), "Skipped c.pdf", 5, 9),
        (Finished(Summary(added=2)), "2 articles added", 1, 1),
    ],
)
def test_every_event_is_said_with_how_far_it_is(strip, event, said, value, total):
    strip.set_running(True)
    strip.show_progress(event)
    assert strip.sentence.text == said
    assert (strip.bar.value(), strip.bar.maximum()) == (value, total)


def test_what_was_skipped_is_told_on_demand_and_stays(qtbot, strip):
    strip.set_running(True)
    assert not strip.skips_button.isVisible()
    strip.show_progress(skipped("c.pdf", 5))
    strip.show_progress(skipped("<b>d</b>.pdf", 6))
    assert strip.skips_button.text() == "2 skipped: why?"
    qtbot.mouseClick(strip.skips_button, Qt.MouseButton.LeftButton)
    assert strip.skips.isVisible()
    assert strip.skips.item(0).text() == "c.pdf: It is protected by a password."
    strip.set_running(False)
    assert strip.skips.isVisible()
    strip.set_running(True)
    assert strip.skips.count() == 0


def test_a_reason_that_names_the_file_is_not_introduced_by_it(strip):
    strip.set_running(True)
    strip.show_progress(Skipped("/a/c.pdf", LockedFile("c.pdf is protected.", "Give it with --password."), 5, 9))
    assert strip.skips.item(0).text() == "c.pdf is protected."


def test_cancelling_is_wished_for_once(qtbot, strip):
    strip.set_running(True)
    with qtbot.waitSignal(strip.cancel_requested):
        qtbot.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    assert not strip.cancel.isEnabled()
    assert "Stopping" in strip.sentence.text


def test_portions_are_added_up_and_a_stop_is_said(strip):
    strip.set_running(True)
    for _ in range(2):
        strip.show_progress(Finished(Summary(added=2, skipped=1)))
    strip.set_running(False)
    assert strip.sentence.text == "4 articles added, 2 files skipped"
    strip.set_running(True)
    strip.show_progress(Reading("/a/b.html", 3, 9))
    strip.set_running(False)
    assert strip.sentence.text.startswith("Stopped.")


def test_a_summary_says_only_what_happened():
    assert summary_in_words(Summary(added=1, unchanged=2, skipped=1)) == (
        "1 article added, 2 articles unchanged, 1 file skipped"
    )
    assert summary_in_words(Summary(vanished=2)) == "2 files no longer there"
    assert summary_in_words(Summary(renewed=900)) == "900 passages encoded again"
    assert summary_in_words(Summary()) == "No articles were found there"


def test_news_from_watched_folders_leaves_by_itself(qtbot, strip):
    strip._patience.setInterval(20)
    strip.set_watching(True)
    assert strip.isVisible()
    assert not strip.cancel.isVisible()
    strip.show_progress(Finished(Summary(added=1, unchanged=40)))
    strip.set_watching(False)
    assert strip.sentence.text == "From your watched folders: 1 article added"
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_what_was_skipped_in_watched_folders_stays_to_be_read(qtbot, strip):
    strip._patience.setInterval(1)
    strip.set_watching(True)
    strip.show_progress(skipped("c.pdf", 5))
    strip.set_watching(False)
    qtbot.wait(20)
    assert strip.isVisible()


def test_adding_during_a_watched_batch_is_one_run_that_can_be_cancelled(strip):
    strip.set_watching(True)
    strip.set_running(True)
    assert strip.cancel.isVisible()
    strip.show_progress(Finished(Summary(added=1)))
    strip.set_watching(False)
    assert strip.bar.isVisible()
    strip.show_progress(Finished(Summary(added=2)))
    strip.set_running(False)
    assert strip.sentence.text == "3 articles added"
    assert not strip._patience.isActive()


def test_while_nothing_runs_nothing_is_said(strip):
    strip.show_progress(Reading("/a/b.html", 0, 9))
    assert strip.sentence.text == ""


def test_locked_files_can_be_unlocked_when_the_batch_is_over(qtbot, strip):
    strip.set_running(True)
    strip.show_progress(skipped("c.pdf", 5))
    strip.show_progress(Skipped("/a/scan.pdf", NoText("Only pictures.", "Is it a scan?"), 6, 9))
    strip.show_progress(skipped("d.pdf", 7))
    assert not strip.unlock.isVisible()
    strip.set_running(False)
    with qtbot.waitSignal(strip.unlock_requested) as requested:
        qtbot.mouseClick(strip.unlock, Qt.MouseButton.LeftButton)
    assert requested.args == [("/a/c.pdf", "/a/d.pdf")]
    strip.set_running(True)
    assert not strip.unlock.isVisible()
    strip.set_running(False)
    assert not strip.unlock.isVisible()


def test_without_locked_files_no_password_is_asked_for(strip):
    strip.set_running(True)
    strip.show_progress(Skipped("/a/scan.pdf", NoText("Only pictures.", "Is it a scan?"), 6, 9))
    strip.set_running(False)
    assert not strip.unlock.isVisible()


def test_a_watched_batch_without_news_says_so(strip):
    strip.set_watching(True)
    strip.show_progress(Finished(Summary(unchanged=3, seconds=0.2)))
    strip.set_watching(False)
    assert strip.sentence.text == "From your watched folders: nothing new"
