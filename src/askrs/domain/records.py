"""The words of the house as plain JSON values and back, to the letter: what the library keeps of an answer.

A dataclass is an object of its fields, a ``Span`` a pair; a field that a record lacks, because an older askrs wrote
it, has its default, and one that is not known, because a newer one did, is passed over.
"""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from askrs.domain.span import Span

__all__ = ["from_record", "to_record"]

T = TypeVar("T")


def to_record(value: Any) -> Any:  # noqa: ANN401 - any word of the house
    """``value`` as lists, objects, texts and numbers.

    >>> to_record((Span(2, 5), "Muscat"))
    [[2, 5], 'Muscat']
    """
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {field.name: to_record(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: to_record(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_record(one) for one in value]
    return value


def from_record(kind: type[T], record: Any) -> T:  # noqa: ANN401 - what ``json.loads`` gives
    """The word of ``kind`` that ``to_record`` made this of.

    Raises ``ValueError``, ``TypeError`` or ``KeyError`` for a record that is none of its kind.
    """
    made: T = _made(kind, record)
    return made


def _made(kind: Any, record: Any) -> Any:  # noqa: ANN401 - a type as it is written in an annotation
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _optional(kind, record)
    if origin is tuple:
        return _tuple(get_args(kind), record)
    if kind is Span:
        return Span(*record)
    if isinstance(kind, type) and is_dataclass(kind):
        known = _hints(kind)
        return kind(**{name: _made(known[name], one) for name, one in record.items() if name in known})
    return kind(record) if isinstance(kind, type) and issubclass(kind, Enum) else record


def _optional(kind: Any, record: Any) -> Any:  # noqa: ANN401 - as above
    (known,) = (one for one in get_args(kind) if one is not types.NoneType)
    return None if record is None else _made(known, record)


def _tuple(kinds: Sequence[Any], record: Sequence[Any]) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_made(kinds[0], one) for one in record)
    return tuple(_made(kind, one) for kind, one in zip(kinds, record, strict=True))


@cache
def _hints(kind: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(kind)
