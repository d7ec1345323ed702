"""Budgets: how many events fit into a time."""

from collections import deque
from typing import Protocol


class Budget(Protocol):
    """How many events fit into a time."""

    def free_at(self, now: int) -> int:
        """The earliest instant for another event."""

    def count(self, now: int) -> None:
        """An event happens now."""


class Window:
    """At most `limit` events in any `span` milliseconds."""

    def __init__(self, limit: int, span: int) -> None:
        self._limit = limit
        self._span = span
        self._instants: deque[int] = deque(maxlen=limit)

    def free_at(self, now: int) -> int:
        if len(self._instants) < self._limit:
            return now
        return max(now, self._instants[0] + self._span)

    def count(self, now: int) -> None:
        self._instants.append(now)


class Bucket:
    """So many events `at_once`, then one `every` so many milliseconds: nobody ever waits for longer."""

    def __init__(self, at_once: int, every: int) -> None:
        self._slack = (at_once - 1) * every
        self._every = every
        self._spent_until = 0

    def free_at(self, now: int) -> int:
        return max(now, self._spent_until - self._slack)

    def count(self, now: int) -> None:
        self._spent_until = max(self._spent_until, now) + self._every
