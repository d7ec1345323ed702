"""Lanes: updates of one person in one chat are handled in order; two people never wait for each other."""

from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import Any

from bot.delivery.tasks import Tasks
from storage.journal import Entry

Handle = Callable[[Entry], Awaitable[None]]


class Lanes:
    """The queues of updates that are being handled."""

    def __init__(self, handle: Handle, tasks: Tasks) -> None:
        self._handle = handle
        self._tasks = tasks
        self._lanes: dict[Hashable, deque[Entry]] = {}
        self.waiting = 0

    def add(self, entry: Entry) -> None:
        """Put an update behind those of its lane."""
        self.waiting += 1
        key = lane_key(entry.raw)
        lane = self._lanes.get(key)
        if lane is not None:
            lane.append(entry)
            return
        self._lanes[key] = deque((entry,))
        self._tasks.start(self._drain(key))

    async def _drain(self, key: Hashable) -> None:
        lane = self._lanes[key]
        try:
            while lane:
                await self._handle(lane[0])
                lane.popleft()
                self.waiting -= 1
        finally:
            # No await between "the lane is empty" and its removal: an update added then would be lost.
            self.waiting -= len(lane)
            del self._lanes[key]


def lane_key(raw: Mapping[str, Any]) -> Hashable:
    """(person, chat) of a raw update of any shape; what has neither shares one lane."""
    for kind, body in raw.items():
        if kind != "update_id" and isinstance(body, Mapping):
            message = body.get("message")
            chat = body.get("chat") or (message.get("chat") if isinstance(message, Mapping) else None)
            return _id(body.get("from")), _id(chat)
    return None


def _id(value: Any) -> int | None:
    found = value.get("id") if isinstance(value, Mapping) else None
    return found if isinstance(found, int) else None
