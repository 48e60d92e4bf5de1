from __future__ import annotations

import pytest

from askrs.errors import FetchError
from askrs.fetching import Downloads, Fetched


@pytest.mark.parametrize(
    ("url", "kind", "name"),
    [
        ("https://desk.example/2024/why-iran?x=1", "text/html; charset=utf-8", "why-iran.html"),
        ("https://desk.example/", "text/html", "desk.example.html"),
        ("https://desk.example/paper.PDF", "application/pdf", "paper.PDF"),
        ("https://desk.example/paper.pdf", "application/octet-stream", "paper.pdf"),
        ("https://desk.example/..%2f..%2fetc%2fpasswd", "text/plain", "passwd.txt"),
        ("https://desk.example/a%00b%20c/", "", "a-b-c"),
        ("https://desk.example/...", "", "page"),
        ("https://desk.example/" + "x" * 300, "text/html", "x" * 80 + ".html"),
    ],
)
def test_a_file_is_named_after_its_address_and_content(url, kind, name):
    with Downloads(lambda asked: Fetched(b"data", asked, kind)) as downloads:
        download = downloads.get(url)
        assert (download.path.name, download.url) == (name, url)
        assert download.path.read_bytes() == b"data"


def test_nothing_stays_behind():
    with Downloads(lambda asked: Fetched(b"data", asked, "")) as downloads:
        one, two = downloads.get("http://x/a"), downloads.get("http://x/a")
        assert one.path != two.path
    assert not one.path.parent.parent.exists()


def test_what_cannot_be_fetched_leaves_no_file():
    def refuse(url):
        raise FetchError("No.", "Wait.")

    with Downloads(refuse) as downloads, pytest.raises(FetchError):
        downloads.get("http://x/a")
