"""Reading single values of calls: numbers, texts, flags, chat ids and files.

Bodies give them as text or as JSON; both are read.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.entities import units
from bot.sandbox.model import Json
from bot.sandbox.upload import Upload

Read = Callable[[Any], Any]

_SURROGATE = re.compile("[\ud800-\udfff]")
_TRUE = frozenset({"true", "yes", "1"})
_FALSE = frozenset({"false", "no", "0", ""})


class Wrong(Exception):
    """A value that does not fit its type; the message is what Telegram would say of it."""


def _integer(name: str) -> Read:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise Wrong(f'field "{name}" must be of type Number')
        try:
            return int(value)
        except ValueError:
            raise Wrong(f'can\'t parse "{name}" as an Integer') from None

    return read


def _float(name: str) -> Read:
    def read(value: Any) -> float:
        try:
            return float(value)
        except (TypeError, ValueError):
            raise Wrong(f'field "{name}" must be of type Number') from None

    return read


def _string(name: str) -> Read:
    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise Wrong(f'field "{name}" must be of type String')
        if _SURROGATE.search(value):
            raise Wrong("strings must be encoded in UTF-8")
        return value

    return read


def _boolean(name: str) -> Read:
    def read(value: Any) -> bool:
        if isinstance(value, bool):
            return value
        text = str(value).lower()
        if text not in _TRUE | _FALSE:
            raise Wrong(f'field "{name}" must be of type Boolean')
        return text in _TRUE

    return read


def _chat_id(name: str) -> Read:
    def read(value: Any) -> int | str:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise Wrong("chat identifier must be a String or a Number")
        if isinstance(value, str) and not value.startswith("@"):
            return _number(value)
        return value

    return read


def _number(value: str) -> int | str:
    try:
        return int(value)
    except ValueError:
        return value


def _file(name: str) -> Read:
    def read(value: Any) -> str | Upload:
        if not isinstance(value, str | Upload):
            raise Wrong(f'field "{name}" must be a file or a String')
        return value

    return read


SCALARS: dict[str, Callable[[str], Read]] = {
    "Integer": _integer,
    "Float": _float,
    "String": _string,
    "Boolean": _boolean,
    "True": _boolean,
    "Integer or String": _chat_id,
    "InputFile": _file,
    "InputFile or String": _file,
}


def decoded(name: str, value: Any) -> Any:
    """The JSON in a text; other values as they are."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise Wrong(f"can't parse {name.replace('_', ' ')} JSON object") from None


def limited(name: str, read: Read, limits: Json, words: str | None) -> Read:
    """The reading with its enumeration and its length checked; `words` is the refusal of a wrong length."""
    if not limits or limits.get("after_entities_parsing") or limits.get("unit") == "MB":
        return read
    complaint = words or f"wrong length of {name.replace('_', ' ')} specified"
    enum = frozenset(limits.get("enum", ()))
    least, most = limits.get("min", 0), limits.get("max", float("inf"))
    in_bytes = limits.get("unit") == "bytes"

    def read_limited(value: Any) -> Any:
        value = read(value)
        if enum and value not in enum:
            raise Wrong(f"invalid {name.replace('_', ' ')} specified")
        if isinstance(value, str | list) and not least <= _size(value, in_bytes) <= most:
            raise Wrong(complaint)
        return value

    return read_limited


def _size(value: str | list[Any], in_bytes: bool) -> int:
    if isinstance(value, list):
        return len(value)
    return len(value.encode("utf-8", "surrogatepass")) if in_bytes else units(value)
