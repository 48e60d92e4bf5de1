"""A checksum that nobody else can make: so that an index file is only loaded where it was saved.

FAISS trusts its files, and a crafted one can overwrite memory; a checksum that stands in a library beside it would come
from the same stranger. The key never leaves this computer; with another key, or none, an index is made anew.
"""

from __future__ import annotations

import hmac
import os
import secrets
import tempfile
from functools import cache
from pathlib import Path

from askrs.paths import cache_folder

__all__ = ["is_own", "signature"]

_BYTES = 32


def signature(data: bytes) -> str:
    """HMAC-SHA-256 of ``data`` under this user's own key, in hexadecimal digits."""
    return hmac.new(_key(cache_folder() / "index.key"), data, "sha256").hexdigest()


def is_own(data: bytes, signed: str) -> bool:
    """Whether ``signed`` is what ``signature`` gave for these very bytes on this computer."""
    return hmac.compare_digest(signature(data).encode(), signed.encode())


@cache
def _key(file: Path) -> bytes:
    """The key in ``file``, made there when there is none; where that cannot be, one for this process alone."""
    try:
        return _read(file) or _made(file)
    except OSError:
        return secrets.token_bytes(_BYTES)


def _read(file: Path) -> bytes:
    try:
        key = file.read_bytes()
    except FileNotFoundError:
        return b""
    return key if len(key) == _BYTES else b""


def _made(file: Path) -> bytes:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(dir=file.parent)  # which only its owner may read
    with os.fdopen(handle, "wb") as stream:
        stream.write(secrets.token_bytes(_BYTES))
    Path(scratch).replace(file)
    return _read(file)
