"""XML from strangers."""

from __future__ import annotations

from typing import Any

from lxml import etree

__all__ = ["xml_tree"]


def xml_tree(data: bytes) -> Any:  # noqa: ANN401 - an lxml element, or None
    """XML read leniently: no entity of the document's own is expanded and nothing is fetched."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True
    )
    return etree.fromstring(data, parser) if data.strip() else None
