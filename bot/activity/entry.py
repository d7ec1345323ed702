"""What an activity gives the program: one entry each, gathered in `bot/activities.py`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.activity.model import Activity, Start, Typed
from bot.card import Card
from bot.delivery.timers import Ring
from bot.people.model import Actor, Chat
from bot.texts import Texts
from bot.words import Answer
from storage.connection import Connection

Paint = Callable[[Connection, Mapping[str, Any], Texts], Card | None]
"""`paint(connection, arguments, texts)`: the card of a row, or None when there is nothing to show."""


Take = Callable[[Connection, Actor, Chat, Activity, Typed, int], Answer | None]
"""`take(connection, actor, chat, activity, typed, now)`: what comes of a message."""


Press = Callable[[Connection, Actor, Any, int], Answer | None]
"""`press(connection, actor, action, now)`: the use case of a button."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How an activity reads answers that are typed.

    `reads(text, addressed)` is a quick look, before any query. `typed_in(connection, chat_id, source,
    person_id)` finds the activity whose answer by this person came from this message. `answer` takes a
    typed answer; `edit` follows a message that an answer had come from. Both only when it counts.
    """

    reads: Callable[[str, bool], bool]
    typed_in: Callable[[Connection, int, str, int], int | None]
    answer: Take
    edit: Take


@dataclass(frozen=True, slots=True)
class Entry:
    """One activity, or another part of the bot that has buttons and messages.

    `actions` are what its buttons carry, by prefix: a name and the version of the action's fields, as
    buttons stay clickable for years. `results` are the kinds of the messages that end it, in order; `rings`
    tells by kind of timer what is done when it is due. `presses` are the use cases of buttons that need
    nothing but their action, and are pressed by many at once: they take the short way, without a handler.
    """

    kind: str
    actions: Mapping[str, type]
    painters: Mapping[str, Paint]
    results: Sequence[str] = ()
    start: Start | None = None
    reader: Reader | None = None
    commands: Sequence[str] = ()
    rings: Mapping[str, Ring] = field(default_factory=dict)
    presses: Mapping[type, Press] = field(default_factory=dict)


Readers = Mapping[str, Reader]
"""The readers, by the kind of their activity."""

Results = Mapping[str, Sequence[str]]
"""The kinds of the messages that end an activity, by its kind."""
