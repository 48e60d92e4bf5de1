from __future__ import annotations

import gzip
import itertools
import socket
import time

import pytest

from askrs.errors import FetchError
from askrs.fetching import Fetched, fetch

PAGE = b"<html><body><p>One sentence of a page.</p></body></html>"
LOOPBACK = (
    "http://127.0.0.1/", "http://127.1/", "http://0x7f.1/", "http://2130706433/", "http://0177.0.0.1/",
    "http://0x7f000001/", "http://017700000001/", "http://①②⑦.0.0.1/", "http://127.0.0.1:443/", "http://0/",
    "http://0.0.0.0/", "http://127.255.255.254/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[2002:7f00:1::]/", "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::7f00:1]/", "http://[2001:0:7f00:1::]/", "http://[2001:0:5db8:d822:0:0:80ff:fffe]/",
    "http://[fe80::1]/", "http://[fe80::1%25lo]/", "http://[fc00::1]/", "http://[ff02::1]/", "http://[fec0::1]/",
    "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/", "http://192.0.0.8/", "http://224.0.0.1/", "http://255.255.255.255/", "http://198.18.0.1/",
    "http://240.0.0.1/", "http://localhost/", "http://localhost./", "http://LOCALHOST/", "http://inside.example/",
    "http://both.example/", "http://user:pass@127.0.0.1/", "http://127.0.0.1:8080/", "https://127.0.0.1/",
)  # fmt: skip


@pytest.fixture
def listener():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.setblocking(False)
        yield listening
        with pytest.raises(BlockingIOError):
            listening.accept()


def numeric(host, port):
    """What a system's resolver makes of numbers, and of the names that lead inside."""
    names = {"localhost": ["127.0.0.1"], "inside.example": ["127.0.0.1"], "both.example": ["93.184.216.34", "::1"]}
    if host.lower().rstrip(".") in names:
        return names[host.lower().rstrip(".")]
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [entry[4][0] for entry in found]


@pytest.mark.parametrize("url", LOOPBACK)
def test_no_address_leads_inside(url, listener):
    port = listener.getsockname()[1]
    with pytest.raises(FetchError) as caught:
        fetch(url, resolve=numeric, connect=lambda *_: socket.create_connection(("127.0.0.1", port)))
    assert caught.value.hint


@pytest.mark.parametrize("url", LOOPBACK)
def test_no_redirection_leads_inside(url, web):
    web.redirect("desk.example/", url)
    web.redirect("other.example/", "https://desk.example/")

    def resolve(host, port):
        return web.hosts.get(host) or numeric(host, port)

    for start in ("http://desk.example/", "http://desk.example:443/"):
        with pytest.raises(FetchError):
            fetch(start, resolve=resolve, connect=web.connect)
    assert {address for address, _ in web.reached} == {"93.184.216.34"}


def test_a_name_that_changes_its_mind_is_looked_up_once(web):
    answers = itertools.chain([["93.184.216.34"]], itertools.repeat(["127.0.0.1"]))
    web.page("desk.example/", PAGE)
    fetched = fetch("http://desk.example/", resolve=lambda *_: next(answers), connect=web.connect)
    assert (fetched.data, web.reached) == (PAGE, [("93.184.216.34", 80)])
    with pytest.raises(FetchError, match="not a place on the open network"):
        fetch("http://desk.example/", resolve=lambda *_: next(answers), connect=web.connect)


def test_a_page_comes_as_it_is(web):
    web.page("desk.example/a%20b?q=%C3%A9", PAGE, Set_Cookie="id=1")
    for _ in range(2):
        fetched = fetch("HTTP://Desk.Example/a%20b?q=é#part", resolve=web.resolve, connect=web.connect)
    assert fetched == Fetched(PAGE, "http://Desk.Example/a%20b?q=é", "text/html")
    assert all("Cookie" not in request and "#" not in request for request in web.asked)


def test_redirections_are_followed_and_the_last_address_is_told(web):
    web.redirect("desk.example/", "/one", 301)
    web.redirect("desk.example/one", "//other.example/two", 307)
    web.redirect("other.example/two", "three#part", 308)
    web.page("other.example/three", PAGE)
    fetched = fetch("http://desk.example/", resolve=web.resolve, connect=web.connect)
    assert (fetched.data, fetched.url) == (PAGE, "http://other.example/three")
    assert [address for address, _ in web.reached] == ["93.184.216.34"] * 2 + ["93.184.216.35"] * 2


def test_endless_redirections_end(web):
    web.redirect("desk.example/", "/")
    with pytest.raises(FetchError, match="one address to the next"):
        fetch("http://desk.example/", resolve=web.resolve, connect=web.connect)
    assert len(web.reached) == 6


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "GZIP"])
def test_a_packed_page_is_unpacked(coding, web):
    web.page("desk.example/", gzip.compress(PAGE, mtime=0), Content_Encoding=coding)
    assert fetch("http://desk.example/", resolve=web.resolve, connect=web.connect).data == PAGE


@pytest.mark.parametrize(
    ("body", "headers", "said"),
    [
        (b"x" * 3_000, {}, "more than"),
        (b"x" * 3_000, {"Content_Length": None}, "more than"),
        (gzip.compress(bytes(5_000_000), mtime=0), {"Content_Encoding": "gzip"}, "more than"),
        (gzip.compress(PAGE, mtime=0)[:-20], {"Content_Encoding": "gzip"}, "broke off"),
        (PAGE, {"Content_Encoding": "gzip"}, "broke off"),
        (PAGE, {"Content_Encoding": "br"}, "does not know"),
        (PAGE, {"Content_Length": "1000"}, "broke off"),
        (b"", {}, "empty"),
    ],
)
def test_a_body_that_is_not_to_be_had(body, headers, said, web):
    web.page("desk.example/", body, **headers)
    with pytest.raises(FetchError, match=said):
        fetch("http://desk.example/", resolve=web.resolve, connect=web.connect, limit=2_000)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"HTTP/1.1 404 Not Found\r\n\r\n", "404 Not Found"),
        (b"HTTP/1.1 302 Moved\r\n\r\n", "302 Moved"),
        (b"SSH-2.0\r\n", "broke off"),
        (b"", "broke off"),
        (b"HTTP/1.1 302 Moved\r\nLocation: file:///etc/passwd\r\n\r\n", "not a web address"),
    ],
)
def test_an_answer_that_is_none(answer, said, web):
    web.answers["desk.example/"] = answer
    with pytest.raises(FetchError, match=said):
        fetch("http://desk.example/", resolve=web.resolve, connect=web.connect)


@pytest.mark.parametrize("answer", [b"HTTP/1.1 200 OK\r\nX: \0hold", b"HTTP/1.1 200 OK\r\n\r\nsome\0hold"])
def test_the_clock_runs_out_on_everything_together(answer, web):
    web.answers["desk.example/"] = answer
    start = time.monotonic()
    with pytest.raises(FetchError, match="too long"):
        fetch("http://desk.example/", resolve=web.resolve, connect=web.connect, seconds=0.3)
    assert time.monotonic() - start < 5


def test_nobody_of_that_name_and_nobody_at_home(web):
    with pytest.raises(FetchError, match="no computer of the name"):
        fetch("http://gone.example/", resolve=web.resolve, connect=web.connect)

    def refuse(*_):
        raise ConnectionRefusedError

    with pytest.raises(FetchError, match="cannot be reached"):
        fetch("http://desk.example/", resolve=web.resolve, connect=refuse)
