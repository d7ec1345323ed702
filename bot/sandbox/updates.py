"""The queue of updates that getUpdates reads.

Which kinds are kept without being asked for, the lifetimes (150 s for presses, 24 h for the rest) and
the longest time of a poll (50 s) are those of the public Bot API server.
"""

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.sandbox.clock import DAY, SECOND, Clock
from bot.sandbox.model import Json
from bot.sandbox.refusals import Refusal

LONGEST_POLL = 50 * SECOND
LARGEST_BATCH = 100
PRESS_LIFETIME = 150 * SECOND
ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class _Queued:
    id: int
    body: bytes
    expires: int


@dataclass(eq=False, slots=True)
class _Poll:
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    replaced: bool = False


class Updates:
    """Keeps each update, written out once, until it is confirmed or its time is over."""

    def __init__(self, clock: Clock, first_id: int) -> None:
        self._clock = clock
        self._next_id = first_id
        self._queue: deque[_Queued] = deque()
        self._first_to_expire = 0
        self._allowed: frozenset[str] = frozenset()
        self._poll: _Poll | None = None
        self._stopped = False

    @property
    def allowed(self) -> frozenset[str]:
        """The kinds asked for; empty: the default ones."""
        return self._allowed

    @property
    def polled(self) -> bool:
        """Whether a long poll is open."""
        return self._poll is not None

    def wants(self, kind: str) -> bool:
        """Whether updates of this kind are kept."""
        return kind in self._allowed if self._allowed else kind not in ONLY_WHEN_ASKED

    def allow(self, kinds: Sequence[str]) -> None:
        """Remember the kinds asked for; none: the default ones."""
        self._allowed = frozenset(kinds)

    def add(self, kind: str, content: Json) -> None:
        """Queue an update, unless its kind is not wanted."""
        if self.wants(kind):
            self.inject({kind: content})

    def inject(self, update: Json) -> None:
        """Queue an update of any shape; its id is set if absent."""
        given = update.get("update_id")
        update_id = given if isinstance(given, int) else self._next_id
        body = json.dumps({"update_id": update_id} | update, separators=(",", ":")).encode()
        self._next_id = max(self._next_id, update_id + 1)
        lifetime = PRESS_LIFETIME if "callback_query" in update else DAY
        expires = self._clock.now() + lifetime
        self._first_to_expire = min(self._first_to_expire, expires) if self._queue else expires
        self._queue.append(_Queued(update_id, body, expires))
        if self._poll:
            self._poll.woken.set()

    def pending(self) -> int:
        """How many updates are not confirmed yet."""
        now = self._clock.now()
        if self._queue and self._first_to_expire <= now:
            self._queue = deque(queued for queued in self._queue if queued.expires > now)
            self._first_to_expire = min((queued.expires for queued in self._queue), default=now)
        return len(self._queue)

    def confirm(self, offset: int) -> None:
        """Forget the updates before the offset; a negative one leaves that many of the newest."""
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
            return
        while self._queue and self._queue[0].id < offset:
            self._queue.popleft()

    def drop(self) -> None:
        """Forget all updates."""
        self._queue.clear()

    async def read(self, offset: int, limit: int, timeout: int) -> bytes:
        """A JSON array of at most `limit` updates; waits for the first at most `timeout` milliseconds.

        Raises Refusal (409) when another reader comes meanwhile.
        """
        self._end_elder_poll()
        self.confirm(offset)
        if not self.pending() and timeout > 0 and not self._stopped:
            await self._wait(self._clock.now() + min(timeout, LONGEST_POLL))
        self.pending()
        batch = (self._queue[place].body for place in range(min(limit, len(self._queue))))
        return b"[" + b",".join(batch) + b"]"

    def stop(self) -> None:
        """End the open long poll and wait no more."""
        self._stopped = True
        if self._poll:
            self._poll.woken.set()

    def _end_elder_poll(self) -> None:
        if self._poll:
            self._poll.replaced = True
            self._poll.woken.set()

    async def _wait(self, until: int) -> None:
        poll = self._poll = _Poll()
        try:
            await self._clock.wait(poll.woken, until)
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.replaced:
            raise Refusal(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
