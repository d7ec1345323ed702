"""Lanes: updates of one person in one chat are handled in order; two people never wait for each other.

A few updates change what the messages of others mean: the command that opens a poll, the press that
closes one. Such a one goes through the gate of its chat alone: it waits for what arrived there before,
and what arrived after waits for it. So a backlog means what it meant when it was written.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import structlog

from bot.delivery.faults import describe
from bot.delivery.tasks import Tasks
from storage.journal import Entry

Handle = Callable[[Entry], Awaitable[None]]
Place = tuple[int | None, int | None]

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Work:
    """What waits for its turn: an update, or something that is due."""

    place: Place
    is_alone: bool
    do: Callable[[], Awaitable[None]]
    sequence: int | None = None


@dataclass(slots=True)
class _Gate:
    """What waits for its place in a chat, and how much was let in and is not done."""

    queue: deque[_Work] = field(default_factory=deque)
    inside: int = 0
    closed: bool = False


class Lanes:
    """The queues of updates that are being handled; `alone(raw)` tells which change what others mean."""

    def __init__(self, handle: Handle, alone: Callable[[Mapping[str, Any]], bool], tasks: Tasks) -> None:
        self._handle = handle
        self._alone = alone
        self._tasks = tasks
        self._lanes: dict[Place, deque[_Work]] = {}
        self._gates: dict[Hashable, _Gate] = {}
        self._sequences: set[int] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self.waiting = 0

    async def idle(self) -> None:
        """Return when nothing waits."""
        await self._idle.wait()

    def add(self, entry: Entry) -> None:
        """Put an update behind those of its lane, unless it waits there already."""
        if entry.sequence in self._sequences:
            return
        self._sequences.add(entry.sequence)
        handle = partial(self._handle, entry)
        self._add(_Work(place_of(entry.raw), self._alone(entry.raw), handle, entry.sequence))

    def add_alone(self, chat: int | None, do: Callable[[], Awaitable[None]]) -> None:
        """Do something that changes what others in the chat mean, after all that has arrived there."""
        self._add(_Work((None, chat), True, do))

    def _add(self, work: _Work) -> None:
        self.waiting += 1
        self._idle.clear()
        _, chat = work.place
        self._gates.setdefault(chat, _Gate()).queue.append(work)
        self._let_in(chat)

    def _let_in(self, chat: Hashable) -> None:
        gate = self._gates[chat]
        while gate.queue and not gate.closed:
            if gate.queue[0].is_alone:
                if gate.inside:
                    return
                gate.closed = True
            gate.inside += 1
            self._into_lane(gate.queue.popleft())
        if not gate.inside:
            del self._gates[chat]

    def _into_lane(self, work: _Work) -> None:
        lane = self._lanes.get(work.place)
        if lane is not None:
            lane.append(work)
            return
        self._lanes[work.place] = deque((work,))
        self._tasks.start(self._drain(work.place))

    async def _drain(self, place: Place) -> None:
        lane = self._lanes[place]
        try:
            while lane:
                try:
                    await lane[0].do()
                except Exception as error:  # noqa: BLE001 - others in the chat must not wait for ever
                    _log.error("left undone", reason=describe(error))
                self._done(lane.popleft())
        finally:
            # No await between "the lane is empty" and its removal: an update added then would be lost.
            self.waiting -= len(lane)
            del self._lanes[place]

    def _done(self, work: _Work) -> None:
        self.waiting -= 1
        if not self.waiting:
            self._idle.set()
        if work.sequence is not None:
            self._sequences.discard(work.sequence)
        _, chat = work.place
        gate = self._gates[chat]
        gate.inside -= 1
        gate.closed = False
        self._let_in(chat)


def place_of(raw: Mapping[str, Any]) -> Place:
    """(person, chat) of a raw update of any shape; what has neither shares one lane."""
    for kind, body in raw.items():
        if kind != "update_id" and isinstance(body, Mapping):
            message = body.get("message")
            chat = body.get("chat") or (message.get("chat") if isinstance(message, Mapping) else None)
            return _id(body.get("from") or body.get("user")), _id(chat)
    return None, None


def _id(value: Any) -> int | None:
    found = value.get("id") if isinstance(value, Mapping) else None
    return found if isinstance(found, int) else None
