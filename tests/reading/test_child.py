from __future__ import annotations

import subprocess
import sys

import pytest

from askrs.reading import frames

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits are the operating system's")


@pytest.fixture
def child():
    with subprocess.Popen(
        [sys.executable, "-m", "askrs.reading.child", str(2_000_000_000)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        yield process
        process.kill()


def test_it_answers_in_order(child, tmp_path):
    (tmp_path / "a.txt").write_text("One sentence.")
    frames.send(child.stdin, (str(tmp_path / "a.txt"), ""))
    frames.send(child.stdin, (str(tmp_path / "gone.txt"), ""))
    assert frames.receive(child.stdout).text.text == "One sentence."
    assert frames.receive(child.stdout).message.startswith("gone.txt cannot be read")


def test_it_ends_with_its_input(child):
    child.stdin.close()
    assert child.wait(10) == 0


@POSIX
def test_it_leaves_interrupts_to_its_parent(child, tmp_path):
    import signal

    (tmp_path / "a.txt").write_text("One sentence.")
    frames.send(child.stdin, (str(tmp_path / "a.txt"), ""))
    frames.receive(child.stdout)
    child.send_signal(signal.SIGINT)
    frames.send(child.stdin, (str(tmp_path / "a.txt"), ""))
    assert frames.receive(child.stdout).text.text == "One sentence."


@POSIX
def test_its_memory_is_limited(child, tmp_path):
    from pathlib import Path

    (tmp_path / "a.txt").write_text("One sentence.")
    frames.send(child.stdin, (str(tmp_path / "a.txt"), ""))
    frames.receive(child.stdout)
    limits = Path(f"/proc/{child.pid}/limits")
    if not limits.exists():
        pytest.skip("this system does not show a process's limits")
    shown = {line[:26].strip(): line[26:].split()[0] for line in limits.read_text().splitlines()[1:]}
    assert (shown["Max address space"], shown["Max core file size"]) == ("2000000000", "0")
    assert int(shown["Max cpu time"]) < 400
