from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from askrs.gui.single_window import OpenRequest, SingleWindow, hand_over, meeting_place

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of POSIX")


@pytest.fixture
def address(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return meeting_place(tmp_path / "library")


@pytest.fixture
def make_single(qapp, address):
    made = []

    def make():
        made.append(SingleWindow(address))
        return made[-1]

    yield make
    for single in made:
        single.close()


_STARTING = """
import sys
from PySide6.QtCore import QCoreApplication
from askrs.gui.single_window import OpenRequest, SingleWindow
app = QCoreApplication([])
single = SingleWindow(sys.argv[1])
print("window" if single.claim(OpenRequest(tuple(sys.argv[2:]))) else "handed over", flush=True)
"""


def start(address, *files, then=""):
    return subprocess.Popen(
        [sys.executable, "-c", _STARTING + then, address, *files], stdout=subprocess.PIPE, text=True
    )


@contextmanager
def another_window(address):
    """A process that holds the place and hears nothing: its loop does not run."""
    process = start(address, then="import time; time.sleep(60)")
    assert process.stdout.readline() == "window\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_request_is_a_line_and_back():
    request = OpenRequest(("/a b/é\n.txt", "https://example.org"), "Why “so”?", thorough=True)
    assert OpenRequest.from_line(request.to_line()) == request
    assert request.to_line().count(b"\n") == 1


@pytest.mark.parametrize("line", [b"", b"[]", b'{"files": "a"}', b'{"files": [1]}', b'{"question": 1}', b"\xff"])
def test_what_is_no_request_is_refused(line):
    with pytest.raises(ValueError, match=r"object|words|Expecting|decode"):
        OpenRequest.from_line(line)


def test_the_first_is_the_window_and_gets_what_the_second_brings(qtbot, address, make_single):
    first = make_single()
    assert first.claim(OpenRequest())
    with qtbot.waitSignal(first.requested, timeout=20_000) as heard:
        second = start(address, "/a/é.txt", "/b.txt")
    assert heard.args == [OpenRequest(("/a/é.txt", "/b.txt"))]
    assert second.communicate(timeout=20)[0] == "handed over\n"


def test_only_this_user_reaches_the_window(make_single, address):
    assert make_single().claim(OpenRequest())
    assert stat.S_IMODE(Path(address).stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(address).parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(f"{address}.lock").stat().st_mode) & 0o022 == 0


def test_a_window_that_hangs_keeps_nobody_waiting_and_gets_nothing_later(address, make_single):
    with another_window(address) as hanging:
        began = time.monotonic()
        assert make_single().claim(OpenRequest(("/a.txt",)))
        assert time.monotonic() - began < 2
        hanging.send_signal(signal.SIGSTOP)
        began = time.monotonic()
        assert not hand_over(address, OpenRequest())
        assert time.monotonic() - began < 2


def test_a_window_that_was_killed_is_followed_by_another(address, make_single):
    with another_window(address) as killed:
        killed.kill()
        killed.wait()
        assert Path(address).exists()
        began = time.monotonic()
        assert make_single().claim(OpenRequest())
        assert time.monotonic() - began < 1


def test_a_window_that_is_closed_leaves_nothing(address, make_single):
    first = make_single()
    first.claim(OpenRequest())
    first.close()
    assert not Path(address).exists()
    assert not Path(f"{address}.lock").exists()
    assert make_single().claim(OpenRequest())


def test_nonsense_and_floods_are_dropped_and_the_next_is_heard(qtbot, address, make_single):
    first = make_single()
    first.claim(OpenRequest())
    heard = []
    first.requested.connect(heard.append)
    for words in (b"nonsense\n", b'{"files": 1}\n', b"x" * 5_000_000):
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(address)
            caller.setblocking(False)
            sent = 0
            deadline = time.monotonic() + 5
            while sent < len(words) and time.monotonic() < deadline:
                qtbot.wait(1)
                try:
                    sent += caller.send(words[sent:])
                except BlockingIOError:
                    continue
                except OSError:
                    break
    with qtbot.waitSignal(first.requested, timeout=20_000):
        second = start(address, "/a.txt")
    second.communicate(timeout=20)
    assert heard == [OpenRequest(("/a.txt",))]


def test_each_library_has_a_place_of_its_own_whatever_leads_to_it(shallow, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shallow / "run"))
    (shallow / "library").mkdir()
    (shallow / "link").symlink_to(shallow / "library")
    assert meeting_place(shallow / "library") == meeting_place(shallow / "link")
    assert meeting_place(shallow / "library") != meeting_place(shallow / "other")
    assert meeting_place(shallow / "library").startswith(str(shallow / "run"))


def test_folders_too_deep_for_a_socket_or_open_to_others_are_passed_over(shallow, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shallow / ("deep" * 30)))
    monkeypatch.setenv("XDG_CACHE_HOME", str(shallow / "c"))
    (shallow / "c" / "askrs").mkdir(parents=True)
    (shallow / "c" / "askrs" / "windows").mkdir()
    (shallow / "c" / "askrs" / "windows").chmod(0o777)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(shallow))
    assert meeting_place(shallow).startswith(str(shallow / f"askrs-{os.getuid()}"))
    (shallow / f"askrs-{os.getuid()}").chmod(0o755)
    assert meeting_place(shallow) is None
    assert SingleWindow(None).claim(OpenRequest())
