"""Plain data of the private chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.people.model import Space

MENU = "private.menu"
"""The kind of the panel that is the menu; its subject is the person."""

TEXT = "private.text"
"""The kind of the panel that asks where a text goes, and later says where it went: its subject."""


WAITING = "waiting"
"""Of the menu's note: the questions that it offers to cancel, by their ids."""

ADMIN_IN = "admin_in"
"""Of the menu's note: the chats in which the person may ask as their admin."""


DONE = "done"
"""Of the note of a text's panel: what came of it."""


class Face(StrEnum):
    """Which face the menu shows."""

    MAIN = "main"
    SCHOOLS = "schools"
    CHATS = "chats"
    DRAFTS = "drafts"


class TextFace(StrEnum):
    """Which face the panel of a text shows."""

    WHERE = "where"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Named:
    """Something to choose, by its id."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class School:
    """A school of the person's, with the titles of its chats that they are in."""

    space: Space
    chats: Sequence[str]


@dataclass(frozen=True, slots=True)
class Menu:
    """What the menu shows. `chosen` is the school that it speaks of; `username` is the bot's.

    `may_ask`: in a chat of that school the person may ask. `chats` are those in which they may, `drafts` what
    they have begun, `waiting` the questions to them that they can cancel.
    """

    panel: int
    face: Face
    username: str
    schools: Sequence[School]
    chosen: Space | None
    chats: Sequence[Named] = ()
    drafts: Sequence[Named] = ()
    waiting: Sequence[Named] = ()
    may_ask: bool = True


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a text can go: a question that waits, or what another text has answered; in words."""

    source: Literal["prompt", "text"]
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """Where a text went, and what came of it, in words.

    `is_final`: it could be meant for something else, but can't be taken back.
    """

    text: int
    where: str
    done: str | None
    can_move: bool
    is_final: bool


# What the buttons of the private chat mean.


@dataclass(frozen=True, slots=True)
class PressMenu:
    """Show another face of the menu."""

    panel_id: int
    face: Face


@dataclass(frozen=True, slots=True)
class PressSchool:
    """Speak of this school from now on."""

    panel_id: int
    space_id: int


@dataclass(frozen=True, slots=True)
class PressAskChat:
    """«Ask a question»."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressChat:
    """Ask in this chat."""

    panel_id: int
    chat_id: int


@dataclass(frozen=True, slots=True)
class PressDraft:
    """Show this draft."""

    panel_id: int
    activity_id: int


@dataclass(frozen=True, slots=True)
class PressGive:
    """The text answers this."""

    panel_id: int
    source: Literal["prompt", "text"]
    id: int


@dataclass(frozen=True, slots=True)
class PressKeep:
    """The text answers nothing, or stays where it is."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressMove:
    """The text went to the wrong place."""

    text_id: int
