from __future__ import annotations

import subprocess
import sys

import pytest

from askrs.reading import frames

ECHO = "from askrs.reading.serving import serve; serve(lambda request: (print('noise'), request)[1])"


@pytest.fixture
def echo():
    with subprocess.Popen(
        [sys.executable, "-c", ECHO, str(2_000_000_000)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        yield process
        process.kill()


def test_each_request_is_answered_and_what_a_parser_prints_is_not_in_between(echo):
    for request in (("a", 1), ("b", (2.5, "c"))):
        frames.send(echo.stdin, request)
    assert [frames.receive(echo.stdout) for _ in range(2)] == [("a", 1), ("b", (2.5, "c"))]


def test_it_ends_with_its_input(echo):
    echo.stdin.close()
    assert echo.wait(20) == 0
