"""What can be wrong: plain data and pure rules."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.people.model import Abilities, Chat, Space

STATUS = "status.panel"
"""The kind of the panel; its subject is the chat, or in private the person."""


class Lack(StrEnum):
    """A right that the bot does not have in a chat."""

    SIGHT = "sight"
    ADMIN = "admin"
    DELETE = "delete"
    REACT = "react"


def lacks(abilities: Abilities) -> tuple[Lack, ...]:
    """What the bot needs and can't do; who is no admin is not told of an admin's rights, too."""
    found: list[Lack] = []
    if not abilities.is_admin:
        found.append(Lack.ADMIN if abilities.privacy_off else Lack.SIGHT)
    elif not abilities.may_delete:
        found.append(Lack.DELETE)
    if not abilities.may_react:
        found.append(Lack.REACT)
    return tuple(found)


class Reason(StrEnum):
    """Why something did not come, as people understand it."""

    BLOCKED = "blocked"
    REMOVED = "removed"
    RIGHTS = "rights"
    LONG = "long"
    GONE = "gone"
    LATE = "late"
    AUTHOR = "author"
    OTHER = "other"


# The messenger's words, in small letters; the first that is found tells.
_REASONS = (
    (
        Reason.BLOCKED,
        ("blocked by the user", "user is deactivated", "initiate conversation", "user not found"),
    ),
    (Reason.REMOVED, ("kicked", "not a member", "chat not found", "not in the chat", "was deleted")),
    (Reason.LONG, ("too long", "toolarge", "too large", "too big")),
    (Reason.GONE, ("to edit not found", "can't be edited", "message_id_invalid", "to delete not found")),
    (Reason.AUTHOR, ("the author may not ask",)),
    (Reason.RIGHTS, ("rights", "write_forbidden", "send_plain_forbidden", "admin_required", "topic_closed")),
)


def reason_of(words: str | None) -> Reason:
    """What a reason on record means; None is written where the time was over."""
    if words is None:
        return Reason.LATE
    said = words.lower()
    return next((each for each, signs in _REASONS if any(sign in said for sign in signs)), Reason.OTHER)


class Word(StrEnum):
    """What a kind of message or task is called in a word."""

    POLL = "poll"
    RESULT = "result"
    NUDGE = "nudge"
    OUTCOME = "outcome"
    QUESTION = "question"
    PANEL = "panel"
    REPLY = "reply"
    CHAT = "chat"
    DELETION = "deletion"
    HANDOVER = "handover"
    DEADLINE = "deadline"
    PUBLISH = "publish"
    OTHER = "other"


_WORDS = (
    (Word.QUESTION, r".*\.ask(_\w+)?|(join_request|network\.link)(\.decided)?|.*\.unnamed|.*\.doubt"),
    (Word.NUDGE, r"activity\.nudge.*|activity\.look_again"),
    (Word.OUTCOME, r"activity\.outcome\w*"),
    (Word.HANDOVER, r"handover\.(card|vacancy|lapse)"),
    (Word.PUBLISH, r"activity\.(publish|series)"),
    (Word.DEADLINE, r"activity\.deadline"),
    (Word.RESULT, r"quick_poll\.(result|movement|(school_)?file|counted|remark)"),
    (Word.POLL, r"quick_poll(\.private|\.proposed)?"),
    (Word.REPLY, r"said"),
    (Word.CHAT, r"chat"),
    (Word.DELETION, r"delete"),
    (Word.PANEL, r"\w+\.(panel|menu|more|draft|roster|teams|me|text|correct|door)|(privacy|network)\.\w+"),
)


def word_of(kind: str) -> Word:
    """What a kind on record is called."""
    return next((word for word, pattern in _WORDS if re.fullmatch(pattern, kind)), Word.OTHER)


@dataclass(frozen=True, slots=True)
class Loss:
    """Messages or tasks of which nothing came. `told` is the reason on record where it is no usual one."""

    word: Word
    reason: Reason
    told: str | None
    number: int


def losses(rows: Iterable[tuple[str, str | None, int]]) -> list[Loss]:
    """Kinds, reasons and numbers on record as people understand them, the most first."""
    counted: dict[tuple[Word, Reason, str | None], int] = {}
    for kind, words, number in rows:
        reason = reason_of(words)
        key = (word_of(kind), reason, words if reason is Reason.OTHER else None)
        counted[key] = counted.get(key, 0) + number
    found = [Loss(*key, number) for key, number in counted.items()]
    return sorted(found, key=lambda loss: (-loss.number, loss.word, loss.reason, loss.told or ""))


@dataclass(frozen=True, slots=True)
class Figures:
    """What did not come, in a chat or in all: messages, tasks; what comes late; what waits for its time."""

    refused: Sequence[Loss]
    missed: Sequence[Loss]
    late: int
    planned: int
    nudges: int

    @property
    def are_well(self) -> bool:
        """Whether there is nothing to do: what waits for its time is no trouble."""
        return not (self.refused or self.missed or self.late)


@dataclass(frozen=True, slots=True)
class ChatStatus:
    """How things are in a chat."""

    chat: Chat
    lacks: Sequence[Lack]
    figures: Figures

    @property
    def is_well(self) -> bool:
        return not self.lacks and self.figures.are_well


@dataclass(frozen=True, slots=True)
class Status:
    """What the panel shows: one chat, or `of_school` all that a school has, a school a page.

    `when` is in words. `zone_known` tells whether the machine has the data of the school's time zone.
    """

    panel: int
    space: Space
    chats: Sequence[ChatStatus]
    has_coordinator: bool
    zone_known: bool
    of_school: bool
    when: str
    page: int = 0
    pages: int = 1


# What the buttons of the panel mean.


@dataclass(frozen=True, slots=True)
class PressStatus:
    """Look again, at this page."""

    panel_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressCloseStatus:
    """The panel leaves."""

    panel_id: int
