"""Checks of calls against the Bot API's own description (botapi-10.3.json), made ready once.

Values may come as text (urlencoded and multipart bodies) or as JSON; nested objects may be JSON in a string.
Limits that hold "after entities parsing", sizes of files and ranges of numbers (Telegram clamps those)
are not checked here but where the value is used.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bot.sandbox.model import Json
from bot.sandbox.refusals import bad_request
from bot.sandbox.values import SCALARS, Read, Wrong, decoded, limited

_WORDS = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("CopyTextButton", "text"): "BUTTON_COPY_TEXT_INVALID",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
    ("setMyCommands", "commands"): "BOT_COMMANDS_TOO_MUCH",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("deleteMessages", "message_ids"): "too many message identifiers specified",
}
_MISSING = {"chat_id": "chat_id is empty", "text": "message text is empty"}
_MISSING_FILES = {
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
}


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    required: bool
    read: Read


@dataclass(frozen=True, slots=True)
class Method:
    """A method's name as documented, and the reading of its parameters."""

    name: str
    fields: tuple[_Field, ...]

    def read(self, given: Mapping[str, Any]) -> Json:
        """The parameters, typed, unknown ones left out; raises Refusal for a missing or wrong one."""
        parameters: Json = {}
        for field in self.fields:
            value = given.get(field.name)
            if value is None or value == "":
                if field.required:
                    raise bad_request(_missing(field.name))
                continue
            try:
                parameters[field.name] = field.read(value)
            except Wrong as wrong:
                raise bad_request(str(wrong)) from None
        return parameters


def _missing(name: str) -> str:
    return _MISSING.get(name) or _MISSING_FILES.get(name) or f'parameter "{name}" is required'


@cache
def methods() -> dict[str, Method]:
    """All methods of the Bot API by their names in lower case."""
    described = _described()["methods"]
    return {
        name.lower(): Method(name, tuple(_field(name, *item) for item in method.get("params", {}).items()))
        for name, method in described.items()
    }


@cache
def _described() -> Json:
    source = files("bot.sandbox").joinpath("botapi-10.3.json")
    described: Json = json.loads(source.read_text(encoding="utf-8"))
    return described


def _field(owner: str, name: str, described: Json) -> _Field:
    read = limited(
        name, _reader(name, described["type"]), described.get("limits", {}), _WORDS.get((owner, name))
    )
    return _Field(name, bool(described.get("required")), read)


def _reader(name: str, kind: str) -> Read:
    if kind.startswith("Array of "):
        return _array(name, kind.removeprefix("Array of "))
    if kind in SCALARS:
        return SCALARS[kind](name)
    members = tuple(kind.replace(", ", " or ").replace(" and ", " or ").split(" or "))
    return _object(name, members)


def _array(name: str, kind: str) -> Read:
    element = _reader(name, kind)

    def read(value: Any) -> list[Any]:
        value = decoded(name, value)
        if not isinstance(value, list):
            raise Wrong(f'expected an Array in field "{name}"')
        return [element(item) for item in value]

    return read


def _object(name: str, kinds: tuple[str, ...]) -> Read:
    def read(value: Any) -> Json:
        value = decoded(name, value)
        if not isinstance(value, dict):
            raise Wrong(f'object expected in field "{name}"')
        return _read_object(_kind_of(name, kinds, value), value)

    return read


@cache
def _object_fields(kind: str) -> tuple[_Field, ...]:
    fields = _described()["types"][kind]["fields"]
    return tuple(_field(kind, *item) for item in fields.items())


def _read_object(kind: str, given: Json) -> Json:
    read: Json = {}
    for field in _object_fields(kind):
        value = given.get(field.name)
        if value is not None:
            read[field.name] = field.read(value)
        elif field.required:
            raise Wrong(f"can't parse {kind}: Can't find field \"{field.name}\"")
    return read


def _kind_of(name: str, kinds: tuple[str, ...], given: Json) -> str:
    """Which of the types the object is: by its "type", or by a required field that only this one has."""
    subtypes = [subtype for kind in kinds for subtype in _subtypes(kind)]
    if len(subtypes) == 1:
        return subtypes[0]
    for kind in subtypes:
        by_type = "type" in given and given["type"] == _discriminator(kind)
        if by_type or ("type" not in given and _required(kind) & given.keys()):
            return kind
    raise Wrong(f"can't parse {name.replace('_', ' ')}: unsupported type specified")


@cache
def _subtypes(kind: str) -> tuple[str, ...]:
    subtypes: list[str] = _described()["types"][kind].get("subtypes", [])
    return tuple(subtypes) or (kind,)


@cache
def _required(kind: str) -> frozenset[str]:
    fields = _described()["types"][kind]["fields"]
    return frozenset(name for name, field in fields.items() if field.get("required"))


@cache
def _discriminator(kind: str) -> str:
    described = _described()["types"][kind]["fields"].get("type", {})
    constant = described.get("limits", {}).get("const")
    if constant:
        return str(constant)
    types = _described()["types"].items()
    parent = next(
        name for name, other in types if kind in other.get("subtypes", ()) and kind.startswith(name)
    )
    tail = kind.removeprefix(parent)
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in tail).removeprefix("_")
