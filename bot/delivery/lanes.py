"""Lanes: updates of one person in one chat are handled in order; two people never wait for each other.

A few updates change what the messages of others mean: the command that opens a poll, the press that
closes one. Such a one goes through the gate of its chat alone: it waits for what arrived there before,
and what arrived after waits for it. So a backlog means what it meant when it was written.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.delivery.tasks import Tasks
from storage.journal import Entry

Handle = Callable[[Entry], Awaitable[None]]
Place = tuple[int | None, int | None]


@dataclass(slots=True)
class _Gate:
    """What waits for its place in a chat, and how many updates were let in and are not done."""

    queue: deque[Entry] = field(default_factory=deque)
    inside: int = 0
    closed: bool = False


class Lanes:
    """The queues of updates that are being handled; `alone(raw)` tells which change what others mean."""

    def __init__(self, handle: Handle, alone: Callable[[Mapping[str, Any]], bool], tasks: Tasks) -> None:
        self._handle = handle
        self._alone = alone
        self._tasks = tasks
        self._lanes: dict[Hashable, deque[Entry]] = {}
        self._gates: dict[Hashable, _Gate] = {}
        self.waiting = 0

    def add(self, entry: Entry) -> None:
        """Put an update behind those of its lane."""
        self.waiting += 1
        _, chat = place_of(entry.raw)
        self._gates.setdefault(chat, _Gate()).queue.append(entry)
        self._let_in(chat)

    def _let_in(self, chat: Hashable) -> None:
        gate = self._gates[chat]
        while gate.queue and not gate.closed:
            if self._alone(gate.queue[0].raw):
                if gate.inside:
                    return
                gate.closed = True
            gate.inside += 1
            self._into_lane(gate.queue.popleft())
        if not gate.inside:
            del self._gates[chat]

    def _into_lane(self, entry: Entry) -> None:
        place = place_of(entry.raw)
        lane = self._lanes.get(place)
        if lane is not None:
            lane.append(entry)
            return
        self._lanes[place] = deque((entry,))
        self._tasks.start(self._drain(place))

    async def _drain(self, place: Place) -> None:
        lane = self._lanes[place]
        try:
            while lane:
                await self._handle(lane[0])
                lane.popleft()
                self._done(place)
        finally:
            # No await between "the lane is empty" and its removal: an update added then would be lost.
            self.waiting -= len(lane)
            del self._lanes[place]

    def _done(self, place: Place) -> None:
        self.waiting -= 1
        _, chat = place
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
            return _id(body.get("from")), _id(chat)
    return None, None


def _id(value: Any) -> int | None:
    found = value.get("id") if isinstance(value, Mapping) else None
    return found if isinstance(found, int) else None
