from __future__ import annotations

from email.message import EmailMessage

import pytest

from askrs.errors import UnreadableFile

BODY = (
    "<p>Tehran has waited for the S-400 for longer than any other customer of the Russian arms industry has.</p>"
    "<p>Moscow fears that a delivery would end the understanding with Israel that has kept its aircraft safe.</p>"
    "<p>The Gulf states are the other reason, for they have made it plain what they would think of a sale. Orbán.</p>"
)


def page(head=""):
    return f"<html><head><title>Why they wait</title>{head}</head><body><h1>Why they wait</h1>{BODY}</body></html>"


PAGE = page()
ADDRESS = "https://desk.example/s400"


def archive(*pages, start="", saved_from=""):
    """Pages as (address, content-id, html, charset)."""
    message = EmailMessage()
    message.make_related()
    message["From"] = "<Saved by Blink>"
    message["Date"] = "Fri, 25 Oct 2024 10:00:00 -0000"
    if saved_from:
        message["Snapshot-Content-Location"] = saved_from
    for address, number, text, charset in pages:
        part = EmailMessage()
        part.set_content(text, subtype="html", charset=charset, cte="quoted-printable")
        part["Content-Location"] = address
        part["Content-ID"] = number
        message.attach(part)
    if start:
        message.set_param("start", start)
    return bytes(message).replace(b"\n", b"\r\n")


FRAME = ("https://ads.example/", "<frame-0>", "<html><p>Buy something.</p></html>", "utf-8")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2"])
def test_a_page_as_browsers_save_it(charset, read_as, show):
    draft = read_as("a.mhtml", archive((ADDRESS, "<f1>", PAGE, charset), FRAME, saved_from=ADDRESS))
    shown = show(draft)
    assert shown[0] == ("title", "Why they wait")
    assert shown[-1][1].endswith("Orbán.")
    assert len(shown) == 4
    assert (draft.metadata.title, draft.metadata.url, draft.metadata.published) == ("Why they wait", ADDRESS, "")


@pytest.mark.parametrize("how", [{"start": "<f1>"}, {"saved_from": ADDRESS}])
def test_the_page_is_the_one_that_the_archive_names(how, read_as):
    draft = read_as("a.mht", archive(FRAME, (ADDRESS, "<f1>", PAGE, "utf-8"), **how))
    assert draft.metadata.title == "Why they wait"


def test_the_pages_own_address_is_its_canonical_one(read_as):
    canonical = page('<link rel="canonical" href="https://desk.example/canonical">')
    assert (
        read_as("a.mht", archive((ADDRESS, "<f1>", canonical, "utf-8"))).metadata.url
        == "https://desk.example/canonical"
    )


def test_an_address_on_a_disk_is_none(read_as):
    assert read_as("a.mht", archive(("file:///C:/a.html", "<f1>", PAGE, "utf-8"))).metadata.url == ""


def test_a_single_page_and_no_page(read_as):
    single = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.encode()
    assert read_as("a.mht", single).metadata.title == "Why they wait"
    with pytest.raises(UnreadableFile, match="holds no page"):
        read_as("a.mht", b"MIME-Version: 1.0\nContent-Type: image/png\n\nx")


def test_the_report_knows_the_page_and_the_archive(read_as, origins):
    draft = read_as("a.mht", archive(FRAME, (ADDRESS, "<f1>", PAGE, "utf-8"), saved_from=ADDRESS))
    assert origins(draft) == {"title": "page", "url": "web archive"}
