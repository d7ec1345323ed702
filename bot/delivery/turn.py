"""A turn: the handling of one update. One unit of work at most, and what the person is told."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVarTuple

from bot.words import Answer, DomainError
from storage import journal
from storage.connection import Connection
from storage.database import Database
from storage.journal import Entry

Ts = TypeVarTuple("Ts")


class Respond(Protocol):
    """The edge's way to tell a person something about an update.

    The answer is None when there is nothing to say. `owed` is the toast that a press waits for, as data;
    `queue` puts a refusal into the outbox when it has to be said by a message; `deliver` tells what can be
    told at once, after the commit.
    """

    def owed(self, entry: Entry, answer: Answer | None) -> Mapping[str, Any] | None: ...

    def queue(self, connection: Connection, entry: Entry, refusal: Answer, now: int) -> None: ...

    async def deliver(self, entry: Entry, answer: Answer | None) -> None: ...


class Turn:
    """Given to a handler, which reads the update and ends with one `do`."""

    def __init__(self, entry: Entry, database: Database, respond: Respond, now: int) -> None:
        self.entry = entry
        self.now = now
        self.answer: Answer | None = None
        self.finished = False
        self.was_done_before = False
        self._database = database
        self._respond = respond

    async def do(self, use_case: Callable[[Connection, *Ts, int], Answer | None], *arguments: *Ts) -> None:
        """Run `use_case(connection, *arguments, now)` and mark the update done, in one transaction.

        Raises DomainError and whatever the use case raises; nothing is changed then.
        """

        def unit(connection: Connection) -> Answer | None:
            answer = use_case(connection, *arguments, self.now)
            self._finish(connection, answer)
            return answer

        self.answer = await self._database.write(unit)
        self.finished = True

    async def refuse(self, error: DomainError) -> None:
        """The update is done: its answer is one sentence that says why nothing was changed."""
        refusal = Answer(error.text, waiting=error.waiting)

        def unit(connection: Connection) -> None:
            self._respond.queue(connection, self.entry, refusal, self.now)
            self._finish(connection, refusal)

        await self._database.write(unit)
        self.answer = refusal
        self.finished = True

    async def end(self) -> None:
        """Mark the update done when its handler had nothing to change."""
        if self.finished:
            return
        await self._database.write(lambda connection: self._finish(connection, None))
        self.finished = True

    def _finish(self, connection: Connection, answer: Answer | None) -> None:
        journal.finish(connection, self.entry.sequence, self._respond.owed(self.entry, answer))
