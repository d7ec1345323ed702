"""What is said to people, as data: a text's key and its arguments. No text stands in Python."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, get_args

Language = Literal["ru", "kk", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The languages of the texts, the first one for who speaks none of them."""

Say = Callable[..., str]
"""`say(key, **arguments)`: the text in one language."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of `locales/`, not yet in any language."""

    key: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


class Mark(StrEnum):
    """How a message is acknowledged without a message of the bot's own."""

    TAKEN = "taken"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Whisper:
    """A message for who has pressed, and for nobody else, which stands in no row: shown at once or never.

    `kind` tells who paints it with the `arguments`; None takes the pressed message away. It `replaces` the
    pressed message, or is another one. `elsewhere` is said where it went to the private chat, `otherwise`
    where it could not be shown.
    """

    kind: str | None
    arguments: Mapping[str, Any] = field(default_factory=dict)
    replaces: bool = False
    elsewhere: Text | None = None
    otherwise: Text | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What who acted is told: a toast to a press, a mark to a message, a receipt to a private text.

    `is_news` where anything is different now. A `whisper` goes with a toast, which is kept until it is given
    and so never says what only the whisper may. `made` is by what a text that somebody wrote can be taken
    back again. Where the press `opens` a panel, its toast waits until that is shown, and tells who does not
    find it in the group where it is. `waiting` is the question that a refused message was to answer.
    What is `traceless` is told once the database keeps nothing of what was there before, not even in its log:
    the difference would give somebody away.
    """

    text: Text | None = None
    mark: Mark | None = None
    is_news: bool = True
    whisper: Whisper | None = None
    made: str | None = None
    opens: bool = False
    traceless: bool = False
    waiting: int | None = None


class DomainError(Exception):
    """A refusal that a person can understand: the key of one sentence and its arguments.

    `waiting` is the question to the person that the refused message was to answer, and that waits on.
    """

    def __init__(self, key: str, **arguments: Any) -> None:
        super().__init__(key)
        self.text = Text(key, arguments)
        self.waiting: int | None = None


def as_data(text: Text) -> Mapping[str, Any]:
    """The text as JSON data, for a row."""
    return {"key": text.key, "arguments": dict(text.arguments)}


def from_data(data: Mapping[str, Any]) -> Text:
    """The text that `as_data` gave."""
    return Text(data["key"], data["arguments"])


_LETTERS = "а ә б в г ғ д е ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"
"""The Kazakh alphabet, with every Russian letter in the Russian order."""
_PLACES = str.maketrans({letter: chr(ord("а") + place) for place, letter in enumerate(_LETTERS[::2])})


def alphabetical(text: str) -> str:
    """By what names are sorted: as in a dictionary, «Ә» after «А», «Ё» with «Е», but for punctuation."""
    spaced = "".join(char if char.isalnum() else " " for char in text.casefold().replace("ё", "е"))
    return " ".join(spaced.translate(_PLACES).split())


def cut(text: str, room: int) -> str:
    """The text, or so many characters of its beginning."""
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
