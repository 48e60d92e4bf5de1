from __future__ import annotations

import pytest

from askrs.cli.documents import require_free, write_document
from askrs.errors import ExportError


def test_a_document_without_a_file_is_printed(capsys):
    write_document("# Título\n".encode(), None, False)
    assert capsys.readouterr() == ("# Título\n", "")


def test_a_file_is_only_replaced_by_force(tmp_path, capsys):
    file = tmp_path / "a.md"
    require_free(file, False)
    write_document(b"one", file, False)
    for refused in (lambda: require_free(file, False), lambda: write_document(b"two", file, False)):
        with pytest.raises(ExportError, match="exists already"):
            refused()
    require_free(file, True)
    write_document(b"three", file, True)
    assert file.read_text() == "three"
    assert capsys.readouterr().err == f"Written: {file}\n" * 2


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(ExportError, match="cannot be written"):
        write_document(b"one", tmp_path / "nowhere" / "a.md", False)
