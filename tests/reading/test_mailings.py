from __future__ import annotations

import pytest
from lxml import html

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece
from askrs.reading.mailings import unfold, without_addresses, without_mailing

SENTENCE = "Tehran has waited for the S-400 for longer than any other customer of the Russian arms industry has."


def lines(*texts):
    return [piece.text for piece in without_mailing([Piece(BlockKind.PARAGRAPH, text) for text in texts])]


@pytest.mark.parametrize(
    "notice",
    [
        "View this email in your browser", "View in browser", "Read online", "Having trouble viewing this email?",
        "Unsubscribe", "Unsubscribe from this list | Update preferences", "To stop these mails, unsubscribe here.",
        "You are receiving this email because you signed up.", "You’re currently subscribed to The Desk newsletter.",
        "This email was sent to jane@desk.example", "Forwarded this email? Subscribe here for more", "Opt out",
        "Manage your preferences", "Our mailing address is:", "Add desk@desk.example to your address book.",
        "Share", "Powered by Mailchimp",
    ],
)  # fmt: skip
def test_notices_are_left_out_wherever_they_stand(notice):
    assert lines(notice, SENTENCE, "He agreed.", notice, SENTENCE) == [SENTENCE, "He agreed.", SENTENCE]


@pytest.mark.parametrize(
    "line",
    [
        "He read the letter in the garden.", "Share prices fell.", "You are right.", "Like his father, he waited.",
        "The treaty was sent to parliament.", "Comment is free.", "Opting out was never a choice.",
    ],
)  # fmt: skip
def test_an_articles_own_words_stay(line):
    assert lines(line, SENTENCE, line) == [line, SENTENCE, line]


def test_all_that_follows_the_last_notice_goes():
    assert lines(SENTENCE, "He agreed.", "Unsubscribe", "12 High Street, London") == [SENTENCE, "He agreed."]


def test_links_of_text_mail_lose_their_addresses():
    assert without_addresses("See here (https://x.example/1) and <http://y.example>.\nhttps://z.example\n") == (
        "See here  and .\n"
    )


def test_layout_becomes_blocks_and_data_stays_a_table():
    tree = html.document_fromstring(
        "<body><div style='DISPLAY: none'>Preview</div><table><tr><td><p>Text.</p><table><tr><th>a</th></tr></table>"
        "</td></tr></table><table role=presentation><tr><th>b</th></tr></table></body>"
    )
    unfold(tree)
    body = tree.find("body")
    assert body.text_content() == "Text.ab"
    assert [element.tag for element in body.iter()] == [
        "body", "div", "div", "div", "p", "table", "tr", "th", "div", "div", "div",
    ]  # fmt: skip
