from __future__ import annotations

import pytest

from askrs.reading.pdf.garbage import is_garbage


@pytest.mark.parametrize(
    "text",
    [
        "\x13\x14\x15 \x16\x17\x18",
        "\ue000\ue001\ue002 ab",
        "/g18/g152/g33 /g4/g7",
        "Wkh pdq vdlg wkdw kh zrxog qrw frph. " * 20,
        "\ufffd\ufffd\ufffd?",
    ],
)
def test_noise(text):
    assert is_garbage(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The man said that he would not come. " * 20,
        "Почему Россия не спасёт Иран",
        "今天天气很好。我们走。",
        "هل هذا سؤال؟ نعم.",
        "12 345 678,90 € § 7",
        "\ue000 A bullet of its own font, then text",
        "NATO CSTO UN",
    ],
)
def test_text(text):
    assert not is_garbage(text)
