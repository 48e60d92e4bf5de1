"""How a sandbox and its child speak: pickles, each behind its length in eight bytes, over two pipes.

A child may have been taken over by the file that it read, so only the words of the house are unpickled from it.
"""

from __future__ import annotations

import pickle
from enum import Enum
from io import BytesIO
from typing import Any, BinaryIO

__all__ = ["receive", "send"]

_LENGTH = 8  # bytes, big-endian
_TRUSTED = ("askrs.domain.", "askrs.errors")


def send(stream: BinaryIO, message: object) -> None:
    """Write ``message`` as one frame; OSError where nobody reads any more."""
    buffer = BytesIO()
    _Plain(buffer).dump(message)
    data = buffer.getvalue()
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:  # noqa: ANN401 - what was sent
    """The next message; EOFError where the stream ends first."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return _Careful(BytesIO(_exactly(stream, length))).load()


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


class _Plain(pickle.Pickler):
    def reducer_override(self, message: Any) -> Any:  # noqa: ANN401
        # Python before 3.11.4 writes an enumeration's member as a call of getattr, which no careful reader may make.
        return (type(message), (message.value,)) if isinstance(message, Enum) else NotImplemented


class _Careful(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401
        if not module.startswith(_TRUSTED):
            raise pickle.UnpicklingError(f"{module}.{name} has no business in a draft")
        return super().find_class(module, name)
