from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from askrs.errors import NoText, ReadError, TooLarge
from askrs.reading import Sandbox, read
from askrs.reading import child as child_module

PROJECT = Path(child_module.__file__).parents[2]


@pytest.fixture
def files(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Sentence number {number}." if number != 2 else "")
    return [tmp_path / f"{number}.txt" for number in range(4)]


def children_of(pid):
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def test_it_reads_what_read_reads(files):
    with Sandbox() as sandbox:
        assert sandbox.read(files[0]) == read(files[0])
        with pytest.raises(NoText, match=r"2\.txt is empty"):
            sandbox.read(files[2])
        assert sandbox.read(files[3]) == read(files[3])


def test_many_files_come_in_order_with_their_errors(files):
    with Sandbox() as sandbox:
        found = list(sandbox.read_all(iter(files)))
        assert list(sandbox.read_all([])) == []
    assert [path for path, _ in found] == files
    assert [isinstance(result, ReadError) for _, result in found] == [False, False, True, False]


def test_the_next_file_is_read_while_the_caller_works(files):
    taken = []

    def paths():
        for path in files:
            taken.append(path.name)
            yield path

    with Sandbox() as sandbox:
        results = sandbox.read_all(paths())
        next(results)
        assert taken == ["0.txt", "1.txt"]
        results.close()


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process by signal")
def test_after_a_time_out_the_next_file_has_a_new_child(files):
    with Sandbox(seconds=1.0) as sandbox:
        sandbox.read(files[0])
        os.kill(sandbox._child.pid, signal.SIGSTOP)
        with pytest.raises(TooLarge, match=r"1\.txt took too long"):
            sandbox.read(files[1])
        assert sandbox.read(files[1]) == read(files[1])


def test_too_much_memory_is_the_files_fault_and_nobody_elses(tmp_path, files):
    big = tmp_path / "big.txt"
    big.write_bytes(b"word " * 3_900_000)
    with Sandbox(memory=260_000_000) as sandbox:
        results = dict(sandbox.read_all([files[0], big, files[1]]))
    assert isinstance(results[big], ReadError)
    assert "big.txt" in results[big].message
    assert results[files[1]] == read(files[1])


@pytest.mark.skipif(not Path("/proc").exists(), reason="counts processes in /proc")
def test_nothing_is_left_behind(files):
    before = set(children_of(os.getpid()))
    with Sandbox() as sandbox:
        results = sandbox.read_all(files)
        next(results)
        assert len(set(children_of(os.getpid())) - before) == 1
        results.close()
        assert set(children_of(os.getpid())) <= before
        sandbox.read(files[0])
    assert set(children_of(os.getpid())) <= before


SCRIPT = """
import sys, time
from pathlib import Path
from askrs.reading import Sandbox
print("main", flush=True)
sandbox = Sandbox()
print(sandbox.read(Path(sys.argv[1])).text.text, sandbox._child.pid, flush=True)
{rest}
"""


def start(tmp_path, files, rest):
    script = tmp_path / "html.py"  # a name that must not stand in for the standard library's
    script.write_text(textwrap.dedent(SCRIPT).format(rest=rest))
    return subprocess.Popen(
        [sys.executable, "-P", str(script), str(files[0])],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
    )


def gone(pid):
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="asks for processes by signal")
@pytest.mark.parametrize("end", [None, signal.SIGINT, signal.SIGKILL])
def test_a_plain_script_needs_no_guard_and_leaves_no_child(tmp_path, files, end):
    with start(tmp_path, files, "time.sleep(60)" if end else "") as script:
        assert script.stdout.readline() == "main\n"
        *words, pid = script.stdout.readline().split()
        assert " ".join(words) == "Sentence number 0."
        if end:
            script.send_signal(end)
        assert "main" not in script.stdout.read()
    assert gone(int(pid))
