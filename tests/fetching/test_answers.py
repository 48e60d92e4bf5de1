from __future__ import annotations

import time

import pytest

from askrs.errors import FetchError
from askrs.fetching.answers import answered
from askrs.fetching.urls import target_of

TARGET = target_of("https://desk.example/a?b=c")


def test_one_request_and_its_answer(web):
    web.page("desk.example/a?b=c", b"Text.")
    connection = web.connect("93.184.216.34", 443, 5)
    answer = answered(connection, TARGET, 100, time.monotonic() + 5)
    assert (answer.status, answer.body, answer.content_type, answer.location) == (200, b"Text.", "text/html", "")
    (request,) = web.asked
    assert request.startswith("GET /a?b=c HTTP/1.1\r\nHost: desk.example\r\n")
    assert request.count("Host:") == 1
    assert connection.fileno() == -1


def test_a_redirection_in_letters_of_its_own(web):
    web.redirect("desk.example/a?b=c", "/é")
    answer = answered(web.connect("93.184.216.34", 443, 5), TARGET, 100, time.monotonic() + 5)
    assert (answer.status, answer.location, answer.body) == (302, "/é", b"")


def test_a_moment_that_has_passed(web):
    web.page("desk.example/a?b=c", b"Text.")
    with pytest.raises(FetchError, match="too long"):
        answered(web.connect("93.184.216.34", 443, 5), TARGET, 100, time.monotonic() - 1)
