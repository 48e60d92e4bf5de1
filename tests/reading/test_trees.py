from __future__ import annotations

from askrs.reading.trees import xml_tree


def test_what_is_broken_is_read_as_far_as_it_goes():
    assert xml_tree(b"<a><b>text</a>").findtext("b") == "text"
    assert xml_tree(b"") is None


def test_no_entity_is_expanded(tmp_path):
    (tmp_path / "secret").write_text("secret")
    for declared in (f'SYSTEM "file://{tmp_path}/secret"', '"secret"'):
        tree = xml_tree(f"<!DOCTYPE a [<!ENTITY x {declared}>]><a>one &x; two</a>".encode())
        assert "secret" not in "".join(tree.itertext(with_tail=True)).replace("&x;", "")
