"""What an activity gives the program: one entry each, gathered in `bot/activities.py`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.activity.look import Look, Offer
from bot.activity.model import Activity, Start, Typed
from bot.activity.reaction import Reaction
from bot.card import Card
from bot.delivery.timers import Ring
from bot.people.model import Actor, Chat
from bot.privacy.model import Sheet
from bot.prompts.service import Forms
from bot.texts import Texts
from bot.words import Answer, Say, Text
from storage.connection import Connection

Paint = Callable[[Connection, Mapping[str, Any], Texts], Card | None]
"""`paint(connection, arguments, texts)`: the card of a row, or None when there is nothing to show."""


Take = Callable[[Connection, Actor, Chat, Activity, Typed, int], Answer | None]
"""`take(connection, actor, chat, activity, typed, now)`: what comes of a message."""


Press = Callable[[Connection, Actor, Any, int], Answer | None]
"""`press(connection, actor, action, now)`: the use case of a button."""


Link = Callable[[Connection, Actor, int, int], Answer | None]
"""`link(connection, actor, id, now)`: what a link to the private chat opens, `…?start=<word>-<id>`."""


React = Callable[[Connection, Actor, Chat, Activity, Reaction, int], bool]
"""`react(connection, actor, chat, activity, reaction, now)`: whether anything is different now."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How an activity reads answers that are typed.

    `reads(text, addressed)` is a quick look, before any query; `understands(connection, activity, typed)`
    tells whether the message answers this one. `typed_in(connection, chat_id, source,
    person_id)` finds the activity whose answer by this person came from this message. `answer` takes a
    typed answer; `edit` follows a message that an answer had come from; `explain` takes a reply to such a
    message by who wrote it. `asked_in(connection, chat_id, source)` finds the activity that this message asks
    for. `react(connection, actor, chat, activity, reaction, now)` takes a reaction and tells whether anything
    is different now. All only when it counts.
    """

    reads: Callable[[str, bool], bool]
    understands: Callable[[Connection, Activity, Typed], bool]
    typed_in: Callable[[Connection, int, str, int], int | None]
    answer: Take
    edit: Take
    explain: Take
    asked_in: Callable[[Connection, int, str], int | None]
    react: React


@dataclass(frozen=True, slots=True)
class Content:
    """What an activity keeps beside what all share, and how the shared life handles it.

    `write(connection, actor, chat, activity, text, written_at, now)` gives a draft its text, or another one;
    raises DomainError where the text does not do. `copy(connection, source, target)` makes one from another
    of its kind, `forget(connection, activity_id)` deletes it. `answered(connection, activity_id)` are those
    who have answered, `title(connection, activity_id)` is what it is called in a list.
    `own(connection, activity_id, person_id)` tells a person their own answer, None without one.
    `asked(connection, activity_id, say)` is what is asked with the buttons that answer it, for one person.
    """

    write: Callable[[Connection, Actor, Chat, Activity, str, int, int], None]
    copy: Callable[[Connection, int, int], None]
    forget: Callable[[Connection, int], None]
    answered: Callable[[Connection, int], frozenset[int]]
    title: Callable[[Connection, int], str]
    own: Callable[[Connection, int, int], Text | None]
    asked: Callable[[Connection, int, Say], Card]


Offers = Callable[[Connection, Look], Sequence[Offer]]
"""`offers(connection, look)`: what who looks may do with the activity, beside what its card offers to all."""


PaintFace = Callable[[Connection, Look], Card | None]
"""`paint(connection, look)`: a face of the panel «more», or None where there is nothing to show on it."""


Forget = Callable[[Connection, int], None]
"""`forget(connection, now)`: let go of what was kept for long enough."""


@dataclass(frozen=True, slots=True)
class Keeps:
    """What a part keeps of people, for each to read and to have erased.

    `told` is the key of the text that says what and why. `tables` are the columns that name a person, by
    table. `export(connection, person)` is what that person may read; after `erase(connection, person, now)`
    nothing of the part names them. `forget` is what time erases.
    """

    told: str
    tables: Mapping[str, Sequence[str]]
    export: Callable[[Connection, int], Sequence[Sheet]]
    erase: Callable[[Connection, int, int], None]
    forget: Forget | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One activity, or another part of the bot that has buttons and messages.

    `actions` are what its buttons carry, by prefix: a name and the version of the action's fields, as
    buttons stay clickable for years. `public` are those on messages that all see: any other is refused where
    it does not come from what the person alone was shown. `results` are the kinds of the messages that end
    it, in order; `rings` tells by kind of timer what is done when it is due. `presses` are the use cases of
    buttons that need nothing but their action, and are pressed by many at once: they take the short way,
    without a handler. `forms` are its questions to one person, by kind of prompt; `offers` what «more» holds,
    for activities of its kind or, from a part that all share, for every activity; `faces` are the faces of
    «more» by name. `links` are what its links to the private chat open, by their word. `keeps` is what it
    keeps of people. `alone` are the buttons that change what the messages of others mean: each is handled
    between what came before it and what comes after.
    """

    kind: str
    actions: Mapping[str, type]
    painters: Mapping[str, Paint]
    public: Sequence[type] = ()
    results: Sequence[str] = ()
    start: Start | None = None
    reader: Reader | None = None
    commands: Sequence[str] = ()
    rings: Mapping[str, Ring] = field(default_factory=dict)
    presses: Mapping[type, Press] = field(default_factory=dict)
    alone: Sequence[type] = ()
    forms: Forms = field(default_factory=dict)
    content: Content | None = None
    offers: Offers | None = None
    faces: Mapping[str, PaintFace] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    keeps: Keeps | None = None


Readers = Mapping[str, Reader]
"""The readers, by the kind of their activity."""

Contents = Mapping[str, Content]
"""What the activities keep, by their kind."""

Links = Mapping[str, Link]
"""What links to the private chat open, by their word."""

Results = Mapping[str, Sequence[str]]
"""The kinds of the messages that end an activity, by its kind."""
