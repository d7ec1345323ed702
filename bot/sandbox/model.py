"""People, chats, members, messages, files and presses as plain data.

Instants are milliseconds since 1970, UTC.
"""

import asyncio
import builtins
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup"]
Status = Literal["creator", "administrator", "member", "left", "kicked"]


@dataclass(eq=False, slots=True)
class Person:
    """A user of Telegram; a bot is one too."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = None
    is_bot: bool = False
    started: bool = False
    """Has written to the bot in private, so that the bot may write to them."""
    blocked: bool = False
    """Has blocked the bot."""

    @property
    def name(self) -> str:
        """The name as chats show it."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


@dataclass(eq=False, slots=True)
class Member:
    """Somebody's place in a chat."""

    person: Person
    status: Status = "member"
    rights: frozenset[str] = frozenset()

    @property
    def present(self) -> bool:
        return self.status in ("creator", "administrator", "member")

    @property
    def is_admin(self) -> bool:
        return self.status in ("creator", "administrator")

    def has_right(self, right: str) -> bool:
        """Owners have every right, administrators those they were given."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(eq=False, slots=True)
class File:
    """An uploaded file; a photo's width and height are those Telegram shows, its bytes are as they came."""

    id: str
    kind: Literal["photo", "document"]
    bytes: builtins.bytes
    name: str
    mime: str
    width: int = 0
    height: int = 0
    shrunk: bool = False
    """Whether the photo was larger than Telegram keeps."""

    @property
    def path(self) -> str:
        """The path under which getFile offers the bytes."""
        return f"{self.kind}s/{self.id}{PurePosixPath(self.name).suffix}"


@dataclass(eq=False, slots=True)
class Message:
    """A message; ephemeral ones have a negative id here and 0 in the Bot API."""

    id: int
    chat_id: int
    sender: Person
    date: int
    thread: int | None = None
    """The forum topic, None in General and where there are no topics."""
    author_id: int = 0
    """Who really wrote it, where the sender is a mask (anonymous administrators)."""
    text: str = ""
    """The text, or the caption of a photo or document."""
    entities: list[Json] = field(default_factory=list)
    markup: Json | None = None
    reply_to: int | None = None
    reply_root: int | None = None
    """The first message of the chain of replies, where the chat is a supergroup without topics."""
    photo: File | None = None
    document: File | None = None
    service: bool = False
    extra: Json = field(default_factory=dict)
    """Further fields as the Bot API tells them: what a service message says, sender_chat, forward_origin."""
    edited: int | None = None
    edits: int = 0
    deleted: bool = False
    reactions: dict[int, str] = field(default_factory=dict)
    ephemeral_to: int | None = None
    """Whose screen alone shows it; what they write so reaches the bot only."""
    lost: bool = False
    """An ephemeral message that its receiver's client has forgotten; the bot is not told."""

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of inline buttons, as the bot gave them."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    def seen_by(self, person_id: int | None) -> bool:
        """Whether it is on the person's screen; None: on everybody's."""
        return not self.deleted and not self.lost and self.ephemeral_to in (None, person_id)

    @property
    def force_reply(self) -> bool:
        """Whether clients open the reply field by themselves."""
        return bool((self.markup or {}).get("force_reply"))


@dataclass(eq=False, slots=True)
class Chat:
    """A private chat with the bot (its id is the person's), a group or a supergroup."""

    id: int
    kind: ChatKind
    title: str = ""
    forum: bool = False
    reactions: frozenset[str] | None = None
    """The emoji that may be used; None: all."""
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    """Where only administrators with that right write."""
    pinned: int | None = None
    last_bot: int | None = None
    """The bot that wrote here last: plain commands go to it."""
    migrated_to: int | None = None

    def member(self, person: Person) -> Member:
        """The person's place; who was never here has left."""
        return self.members.get(person.id) or Member(person, "left")


@dataclass(frozen=True, slots=True)
class Toast:
    """What a press was answered with."""

    text: str
    alert: bool
    at: int


@dataclass(eq=False, slots=True)
class Press:
    """A pressed button, and its answer."""

    id: str
    person: Person
    chat_id: int
    message_id: int
    at: int
    toast: Toast | None = None
    url: str | None = None
    """The address that the answer opens."""
    answered: asyncio.Event = field(default_factory=asyncio.Event)
