from __future__ import annotations

from email.message import EmailMessage

import pytest

from askrs.errors import NoText

BODY = (
    "Tehran has waited for the S-400 for longer than any other customer of the Russian arms industry has.",
    "Moscow fears that a delivery would end the understanding with Israel that has kept its aircraft safe.",
    "The Gulf states are the other reason, for they have made it plain what they would think of a sale. Orbán.",
)
SENT = "Fri, 25 Oct 2024 23:30:00 -0500"
PAGE = (
    "<html><head><title>*|MC|*</title></head><body><div style='display:none'>Tehran has waited</div><table><tr><td>"
    "View this email in your browser</td></tr><tr><td><table><tr><td><h2>The long wait</h2>{}</td></tr></table></td>"
    "</tr><tr><td><p>You are receiving this email because you signed up.</p><p>12 High Street, London</p>"
    "<a>Unsubscribe</a></td></tr></table></body></html>"
).format("".join(f"<p>{line}</p>" for line in BODY))


def letter(subject="Why they wait", sender="The Desk <desk@x.example>", bulk=True, sent=SENT):
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = sender
    if sent:
        message["Date"] = sent
    if bulk:
        message["List-Unsubscribe"] = "<https://x.example>"
    return message


@pytest.mark.parametrize(("charset", "cte"), [("utf-8", "base64"), ("iso-8859-1", "quoted-printable")])
def test_the_page_of_a_newsletter(charset, cte, read_as, show):
    message = letter("Pourquoi attendre, à lire")
    message.set_content("The plain version.")
    message.add_alternative(PAGE, subtype="html", charset=charset, cte=cte)
    draft = read_as("a.eml", bytes(message))
    assert show(draft) == [
        ("title", "Pourquoi attendre, à lire"),
        ("heading", "The long wait"),
        *(("paragraph", line) for line in BODY),
    ]
    metadata = draft.metadata
    assert (metadata.outlet, metadata.published, metadata.authors) == ("The Desk", "2024-10-25", ())


def test_a_newsletter_without_a_page(read_as, show):
    message = letter()
    text = [*BODY, "Read more ( https://x.example/1 ) tomorrow.", "Unsubscribe <https://x.example/2>", "London"]
    message.set_content("\n\n".join(text), cte="base64")
    shown = show(read_as("a.eml", bytes(message)))
    assert shown[0] == ("title", "Why they wait")
    assert [line for _, line in shown[1:]] == [*BODY, "Read more tomorrow."]


@pytest.mark.parametrize(
    ("sender", "bulk", "authors", "outlet"),
    [
        ("Jane Doe from The Cold Desk <a@x>", True, ("Jane Doe",), "The Cold Desk"),
        ("=?utf-8?q?Ren=C3=A9_Doe_at_The_Desk?= <a@x>", True, ("René Doe",), "The Desk"),
        ('"Jane Doe, Foreign Affairs" <a@x>', True, ("Jane Doe",), "Foreign Affairs"),
        ("Jane Doe | The Desk <a@x>", True, ("Jane Doe",), "The Desk"),
        ("News from Brussels <a@x>", True, (), "News from Brussels"),
        ("Foreign Affairs <a@x>", True, (), "Foreign Affairs"),
        ("Jane Doe <a@x>", False, ("Jane Doe",), ""),
        ("a@x", False, (), ""),
    ],
)
def test_the_sender_is_an_outlet_an_author_or_both(sender, bulk, authors, outlet, read_as):
    data = f"From: {sender}\nSubject: S\nDate: {SENT}\n{'List-Id: <a.x>' if bulk else 'X-A: b'}\n\n{BODY[0]}".encode()
    metadata = read_as("a.eml", data).metadata
    assert (metadata.authors, metadata.outlet) == (authors, outlet)


def test_a_byline_goes_before_the_sender(read_as):
    message = letter(sender="Jane Doe from The Desk <a@x>")
    message.set_content("\n\n".join(["By John Roe", *BODY]))
    assert read_as("a.eml", bytes(message)).metadata.authors == ("John Roe",)


@pytest.mark.parametrize("sent", ["", "yesterday", "Fri, 31 Feb 2024 10:00:00 +0000"])
def test_a_day_that_is_none(sent, read_as):
    head = f"Date: {sent}\n" if sent else ""
    assert read_as("a.eml", f"{head}Subject: S\n\n{BODY[0]}".encode()).metadata.published == ""


def test_what_was_passed_on_is_not_the_senders(read_as):
    message = letter("Fwd: Re: Why they wait", "Bob Roe <b@x>")
    message.set_content("\n\n".join(BODY))
    metadata = read_as("a.eml", bytes(message)).metadata
    assert (metadata.title, metadata.authors, metadata.outlet, metadata.published) == ("Why they wait", (), "", "")


def test_what_was_attached_is_the_newsletter(read_as):
    inner, outer = letter(), letter("Look at this", "Bob Roe <b@x>", sent="Mon, 28 Oct 2024 10:00:00 +0000")
    inner.set_content("\n\n".join(BODY))
    outer.set_content("See below.")
    outer.add_attachment(inner)
    draft = read_as("a.eml", bytes(outer))
    assert (draft.metadata.title, draft.metadata.published) == ("Why they wait", "2024-10-25")
    assert "See below" not in draft.text.text


def test_a_message_without_text(read_as):
    message = letter()
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(NoText, match="no text"):
        read_as("a.eml", bytes(message))


def test_the_report_knows_the_headers_and_what_was_left_out(read_as, origins):
    message = letter(sender="Jane Doe from The Desk <a@x>")
    message.set_content(PAGE, subtype="html")
    draft = read_as("a.eml", bytes(message))
    assert set(origins(draft).values()) == {"mail headers"}
    assert set(origins(draft)) == {"title", "authors", "outlet", "published"}
    assert [(tally.kind.value, tally.blocks) for tally in draft.report.dropped] == [("paragraph", 4)]
