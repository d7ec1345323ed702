"""Spaces, chats and who acts: plain data and pure rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from unicodedata import category

from bot.words import Language, alphabetical

LONGEST_SCHOOL_NAME = 100
"""A school's name has so many characters at most."""

ZONES = (
    "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk",
    "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan",
    "Asia/Kamchatka", "Asia/Almaty",
)  # fmt: skip
"""Time zones on offer: one for each hour of Russia, and Kazakhstan's."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did something, where. `address` is the messenger's id of the chat.

    `sequence` is the update's place in the order of arrival. `is_admin` holds only where the handler has
    asked for it, and is None where the messenger did not say. `anonymous` is an admin who writes as the
    group, or a channel: no person. `press` is the messenger's name of their press of a button, if it was one.
    """

    bot_id: int
    address: int
    chat_title: str
    is_private: bool
    thread: str | None
    person_id: int
    name: str
    language: str | None
    sequence: int
    anonymous: bool = False
    is_admin: bool | None = False
    press: str | None = None


class Kind(StrEnum):
    """What a space is."""

    SCHOOL = "school"
    NETWORK = "network"


class Role(StrEnum):
    """What somebody is trusted with in a space."""

    COORDINATOR = "coordinator"
    MENTOR = "mentor"


@dataclass(frozen=True, slots=True)
class Space:
    """A school, or a network of many. `anyone_asks`: all may begin activities, not its leaders alone."""

    id: int
    name: str
    time_zone: str
    language: str
    kind: Kind = Kind.SCHOOL
    anyone_asks: bool = False

    @property
    def is_network(self) -> bool:
        return self.kind is Kind.NETWORK


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the bot can do in a chat. `privacy_off`: its operator lets it see all messages of groups."""

    is_admin: bool = False
    may_delete: bool = False
    may_pin: bool = False
    may_react: bool = True
    privacy_off: bool = False

    @property
    def sees_all(self) -> bool:
        """Whether it sees what is written to nobody in particular."""
        return self.is_admin or self.privacy_off


class Face(StrEnum):
    """Which face the card of a chat shows."""

    WELCOME = "welcome"
    SETTINGS = "settings"
    ZONES = "zones"
    QUIET = "quiet"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class Chat:
    """A group chat of a space. `face_for` is who turned its card to the face it shows.

    `roster_confirmed_at` is since when the list of its people is known to be whole.
    """

    id: int
    bot_id: int
    address: int
    title: str
    present: bool
    abilities: Abilities
    members: int | None
    face: Face
    face_for: int | None
    space: Space
    roster_confirmed_at: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the bot has met, or who is on a list only: then the id is negative."""

    id: int
    name: str

    @property
    def is_listed_only(self) -> bool:
        return self.id < 0


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A chat that asks to join a space; `decision` is "yes" or "no" once it was decided."""

    id: int
    chat_id: int
    chat_title: str
    space: Space
    asked_by: Person
    decision: str | None


# What the buttons of a chat's card mean.


@dataclass(frozen=True, slots=True)
class ShowFace:
    """Turn the card of the chat to another face."""

    face: Face


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Speak another language in the space."""

    language: Language


@dataclass(frozen=True, slots=True)
class ChooseZone:
    """Live in another time zone: an index of `ZONES`."""

    zone: int


@dataclass(frozen=True, slots=True)
class Rename:
    """Ask for another name of the space."""


@dataclass(frozen=True, slots=True)
class AskToJoin:
    """Ask that this chat becomes a chat of a space that exists."""

    space_id: int


@dataclass(frozen=True, slots=True)
class DecideJoin:
    """Let a chat join, or not."""

    request_id: int
    answer: Literal["yes", "no"]


def by_name(people: Iterable[Person]) -> list[Person]:
    """The people in the order of their names."""
    return sorted(people, key=lambda person: (alphabetical(person.name), person.id))


def default_name(chat_title: str) -> str:
    """The name of a space made for a chat."""
    return clean_name(chat_title)[:LONGEST_SCHOOL_NAME] or "…"


def clean_text(text: str) -> str:
    """A text without controls and halves of letters, which no database can hold; its lines stay."""
    spaced = text.replace("\t", " ")
    kept = (char for char in spaced if char == "\n" or category(char) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def clean_name(text: str) -> str:
    """A name on one line, without what can't be seen."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
