"""How fast messages go out.

Telegram lets sends and edits share about 20 a minute in a group and about 30 a second over all
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this); the figures here keep
a margin. Edits leave room for sends.
"""

from collections import deque

from bot.delivery.clock import MINUTE, SECOND

ALL_A_MINUTE = 18
EDITS_A_MINUTE = 12
BETWEEN_EDITS = 5 * SECOND
BETWEEN_URGENT_EDITS = SECOND
OVERALL_A_SECOND = 25


class Window:
    """At most `limit` events in any `span` milliseconds."""

    def __init__(self, limit: int, span: int) -> None:
        self._limit = limit
        self._span = span
        self._instants: deque[int] = deque(maxlen=limit)

    def free_at(self, now: int) -> int:
        """The earliest instant for another event."""
        if len(self._instants) < self._limit:
            return now
        return max(now, self._instants[0] + self._span)

    def count(self, now: int) -> None:
        """An event happens now."""
        self._instants.append(now)


class ChatPace:
    """The pace of one chat."""

    def __init__(self) -> None:
        self._all = Window(ALL_A_MINUTE, MINUTE)
        self._edits = Window(EDITS_A_MINUTE, MINUTE)
        self._last_edit: int | None = None
        self._held_until = 0

    def send_at(self, now: int) -> int:
        """The earliest instant for a message."""
        return max(self._all.free_at(now), self._held_until)

    def edit_at(self, now: int, *, urgent: bool) -> int:
        """The earliest instant for an edit; the gap counts from the last edit, not from a post."""
        gap = BETWEEN_URGENT_EDITS if urgent else BETWEEN_EDITS
        after_gap = now if self._last_edit is None else max(now, self._last_edit + gap)
        return max(after_gap, self._edits.free_at(now), self.send_at(now))

    def sent(self, now: int) -> None:
        """A message went out."""
        self._all.count(now)

    def edited(self, now: int) -> None:
        """An edit went out."""
        self._all.count(now)
        self._edits.count(now)
        self._last_edit = now

    def hold(self, until: int) -> None:
        """The messenger asked to wait."""
        self._held_until = max(self._held_until, until)
