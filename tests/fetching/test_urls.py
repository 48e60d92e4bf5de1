from __future__ import annotations

import pytest

from askrs.errors import FetchError
from askrs.fetching.urls import is_url, target_of


@pytest.mark.parametrize(
    ("url", "expected", "authority"),
    [
        ("https://Desk.example", ("https", "desk.example", 443, "/"), "desk.example"),
        ("http://desk.example:443/a%20b", ("http", "desk.example", 443, "/a%20b"), "desk.example:443"),
        ("http://bücher.at/é?q=ü", ("http", "xn--bcher-kva.at", 80, "/%C3%A9?q=%C3%BC"), "xn--bcher-kva.at"),
        ("http://[2606:2800::1]/?a=b/c", ("http", "2606:2800::1", 80, "/?a=b/c"), "[2606:2800::1]"),
        ("http://desk.example:80/a%2Fb", ("http", "desk.example", 80, "/a%2Fb"), "desk.example"),
    ],
)  # fmt: skip
def test_an_address_in_its_parts(url, expected, authority):
    target = target_of(url)
    assert tuple(target) == expected
    assert target.authority == authority


@pytest.mark.parametrize(
    "url",
    [
        "ftp://desk.example/", "file:///etc/passwd", "javascript:alert(1)", "//desk.example", "desk.example", "http://",
        "http:///path", "http://desk.example:22/", "http://desk.example:8080/", "http://desk.example:0/",
        "http://desk.example:x/", "http://me@desk.example/", "http://:secret@desk.example/", "http://[::1/",
        "http://desk.example/a b", "http://desk.example/\r\nX: y", "http://desk.example\\@evil.example/",
        "http://" + "ü" * 80 + ".example/", "gopher://desk.example/", "http://desk.example:99999/",
    ],
)  # fmt: skip
def test_what_is_no_page_on_the_web(url):
    with pytest.raises(FetchError):
        target_of(url)


def test_addresses_and_file_names_are_told_apart(tmp_path):
    assert is_url("https://desk.example")
    assert is_url("HTTP://desk.example")
    assert not any(map(is_url, ("http.txt", "https:/desk", "ftp://x", tmp_path)))
