from __future__ import annotations

import os
import subprocess
import sys

import pytest

from askrs.errors import NoText, ReadError, TooLarge, UnreadableFile
from askrs.reading import readers
from askrs.reading.readers import read_file


@pytest.mark.parametrize(
    ("name", "data", "error", "said"),
    [
        ("a.txt", b"", NoText, "is empty"),
        ("a.txt", b" \n\n ", NoText, "no readable text"),
        ("a.html", b"", NoText, "is empty"),
        ("a.html", b" ", NoText, "empty page"),
        ("a.pdf", b"%PDF-1.7 and nothing else", UnreadableFile, "damaged"),
    ],
)
def test_a_refusal_names_the_file_and_says_what_to_do(name, data, error, said, read_as):
    with pytest.raises(error, match=said) as caught:
        read_as(name, data)
    assert name in caught.value.message
    assert caught.value.hint


def test_folders_pipes_and_missing_files(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path, tmp_path / "gone.txt", tmp_path / "pipe.txt"):
        with pytest.raises(UnreadableFile, match=path.name):
            read_file(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="permission denied"):
        read_file(path)


def test_too_large_is_said_before_reading(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(TooLarge, match=r"a\.txt has 21 MB"):
        read_file(path)


@pytest.mark.parametrize(("raised", "told"), [(MemoryError(), TooLarge), (ZeroDivisionError(), UnreadableFile)])
def test_a_parsers_own_error_is_translated_at_the_door(raised, told, tmp_path, monkeypatch):
    class Reader:
        @staticmethod
        def read(data, path):
            raise raised

    monkeypatch.setattr(readers, "import_module", lambda name: Reader)
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(ReadError) as caught:
        read_file(tmp_path / "a.txt")
    assert type(caught.value) is told
    assert caught.value.__cause__ is raised


def test_no_parser_is_loaded_before_a_file_needs_it():
    heavy = {
        "pypdfium2",
        "pypdf",
        "docx",
        "lxml",
        "trafilatura",
        "markdown_it",
        "yaml",
        "charset_normalizer",
        "striprtf",
    }
    code = f"import sys, askrs.reading; print(sorted({heavy!r} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"
