"""From a journal entry to its end."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

import pytest

from bot.delivery.clock import SECOND
from bot.delivery.handling import TRIES, Handling, Unreadable
from bot.delivery.health import Health
from bot.delivery.tasks import Tasks
from bot.delivery.turn import Turn
from bot.words import Answer, DomainError, Text
from storage import journal, people
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable, Trouble
from storage.journal import Entry
from storage.sealing import KeyRing, new_key
from tests.delivery.conftest import NOW, settled
from tests.kit.clock import TurnedClock

BOT = 1_000
Feed = Callable[[Entry, Turn], Awaitable[None]]


class Told:
    """What people were told."""

    def __init__(self) -> None:
        self.delivered: list[str | None] = []

    def owed(self, entry: Entry, answer: Answer | None) -> Mapping[str, Any] | None:
        return {"text": answer.text.key} if answer and answer.text else None

    def queue(self, connection: Connection, entry: Entry, refusal: Answer, now: int) -> None:
        people.meet(connection, 99, "told by a message", None)

    async def deliver(self, entry: Entry, answer: Answer | None) -> None:
        self.delivered.append(answer.text.key if answer and answer.text else None)


class Desk:
    """One update at a time, on a real database and a clock that is turned."""

    def __init__(self, database: Database, clock: TurnedClock) -> None:
        self.database, self.clock, self.told = database, clock, Told()
        self.tasks, self.ring = Tasks(), KeyRing([new_key()])
        self.nudges = 0
        self.feed: Feed = self._nothing
        self.said: list[str] = []
        self.health = Health(lambda text: self.said.append(text.key))
        self.handling = Handling(
            database, clock, self.tasks, self.told, self._feed, self._nudge, self.health, self._scrub
        )

    async def _feed(self, entry: Entry, turn: Turn) -> None:
        await self.feed(entry, turn)

    async def _nothing(self, entry: Entry, turn: Turn) -> None:
        return

    def _nudge(self) -> None:
        self.nudges += 1

    async def _scrub(self) -> None:
        self.told.delivered.append("scrubbed")

    async def receive(self, update_id: int = 1) -> Entry:
        updates = [(update_id, "message", {"update_id": update_id})]
        [entry] = await self.database.write(
            partial(journal.record, bot_id=BOT, updates=updates, ring=self.ring, now=NOW)
        )
        return entry

    async def handle(self, feed: Feed) -> None:
        self.feed = feed
        await self.handling.handle(await self.receive())
        await self.settle()

    async def settle(self) -> None:
        await settled(lambda: self.tasks.busy() or self.database.busy())

    async def row(self) -> Mapping[str, Any]:
        found = await self.database.read(lambda connection: connection.row("SELECT * FROM journal"))
        return dict(found)

    async def names(self) -> list[str]:
        rows = await self.database.read(lambda connection: connection.rows("SELECT name FROM person"))
        return [row["name"] for row in rows]


@pytest.fixture
def desk(database: Database, clock: TurnedClock) -> Desk:
    return Desk(database, clock)


def meet(connection: Connection, name: str, now: int) -> Answer:
    people.meet(connection, 1, name, None)
    return Answer(Text("greeted"))


def meet_without_a_trace(connection: Connection, name: str, now: int) -> Answer:
    people.meet(connection, 1, name, None)
    return Answer(Text("greeted"), traceless=True)


def meet_and_refuse(connection: Connection, name: str, now: int) -> Answer:
    people.meet(connection, 1, name, None)
    raise DomainError("refused")


def meet_and_fail(connection: Connection, name: str, now: int) -> Answer:
    people.meet(connection, 1, name, None)
    raise RuntimeError(f"a text about {name}")


async def test_what_leaves_no_trace_is_told_when_there_is_none(desk: Desk) -> None:
    await desk.handle(lambda entry, turn: turn.do(meet_without_a_trace, "Анна"))
    assert desk.told.delivered == ["scrubbed", "greeted"]


async def test_the_effect_and_the_end_of_an_update_are_one(desk: Desk) -> None:
    await desk.handle(lambda entry, turn: turn.do(meet, "Анна"))
    row = await desk.row()
    assert (row["state"], row["payload"], row["owed"]) == (1, None, '{"text": "greeted"}')
    assert await desk.names() == ["Анна"]
    assert (desk.told.delivered, desk.nudges) == (["greeted"], 1)


async def test_an_update_that_changes_nothing_is_done(desk: Desk) -> None:
    async def nothing(entry: Entry, turn: Turn) -> None:
        return

    await desk.handle(nothing)
    assert (await desk.row())["state"] == 1
    assert desk.told.delivered == [None]


async def test_a_refusal_undoes_what_was_done_and_is_told(desk: Desk) -> None:
    await desk.handle(lambda entry, turn: turn.do(meet_and_refuse, "Анна"))
    assert await desk.names() == ["told by a message"]
    assert (await desk.row())["state"] == 1
    assert desk.told.delivered == ["refused"]


async def test_what_fails_three_times_is_set_aside_and_undone(desk: Desk) -> None:
    tries = 0

    async def fail(entry: Entry, turn: Turn) -> None:
        nonlocal tries
        tries += 1
        await turn.do(meet_and_fail, "Анна")

    await desk.handle(fail)
    row = await desk.row()
    assert tries == TRIES == 3
    assert (row["state"], row["tries"]) == (2, 2)
    assert row["reason"].startswith("RuntimeError at tests/delivery/test_handling.py")
    assert "Анна" not in row["reason"]
    assert not await desk.names()
    assert desk.told.delivered == ["error-unexpected"]
    assert row["owed"] == '{"text": "error-unexpected"}', "a press does not spin, whoever dies now"


async def test_what_fails_once_is_tried_again(desk: Desk) -> None:
    tries = 0

    async def fail_once(entry: Entry, turn: Turn) -> None:
        nonlocal tries
        tries += 1
        await turn.do(meet_and_fail if tries == 1 else meet, "Анна")

    await desk.handle(fail_once)
    assert (await desk.row())["state"] == 1
    assert await desk.names() == ["Анна"]
    assert desk.told.delivered == ["greeted"]


async def test_tries_of_an_earlier_life_count(desk: Desk) -> None:
    tries = 0

    async def fail(entry: Entry, turn: Turn) -> None:
        nonlocal tries
        tries += 1
        raise RuntimeError

    desk.feed = fail
    entry = await desk.receive()
    await desk.handling.handle(Entry(entry.sequence, entry.update_id, entry.kind, entry.raw, tries=2))
    await desk.settle()
    assert tries == 1
    assert (await desk.row())["state"] == 2


async def test_what_nobody_can_read_is_set_aside_at_once(desk: Desk) -> None:
    tries = 0

    async def unreadable(entry: Entry, turn: Turn) -> None:
        nonlocal tries
        tries += 1
        raise Unreadable("not as expected: message.chat")

    await desk.handle(unreadable)
    row = await desk.row()
    assert (tries, row["state"], row["reason"]) == (1, 2, "not as expected: message.chat")


async def test_a_failure_after_the_effect_does_not_repeat_it(desk: Desk) -> None:
    tries = 0

    async def act_and_fail(entry: Entry, turn: Turn) -> None:
        nonlocal tries
        tries += 1
        await turn.do(meet, "Анна")
        raise RuntimeError

    await desk.handle(act_and_fail)
    assert (tries, (await desk.row())["state"]) == (1, 1)
    assert desk.told.delivered == ["greeted"]


async def test_an_update_that_was_done_before_changes_nothing(desk: Desk) -> None:
    entry = await desk.receive()
    await desk.database.write(partial(journal.finish, sequence=entry.sequence))
    desk.feed = lambda entry, turn: turn.do(meet, "Анна")
    await desk.handling.handle(entry)
    await desk.settle()
    assert not await desk.names()


async def test_an_unavailable_storage_is_waited_for_and_costs_no_try(desk: Desk) -> None:
    attempts: list[int] = []

    async def unavailable(entry: Entry, turn: Turn) -> None:
        attempts.append(desk.clock.now() - NOW)
        if len(attempts) <= 7:
            raise StorageUnavailable(Trouble.LOCKED)
        await turn.do(meet, "Анна")

    desk.feed = unavailable
    handling = asyncio.create_task(desk.handling.handle(await desk.receive()))
    await asyncio.sleep(0)
    assert desk.health.storage_is_well() is False
    assert desk.said == ["program-storage-locked"]
    for _ in range(3):
        await desk.clock.turn(60 * SECOND, desk.settle)
    await handling
    await desk.settle()
    assert attempts == [0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000], "more and more seldom"
    assert desk.health.storage_is_well() is True
    assert desk.said == ["program-storage-locked", "program-storage-well"], "once, not at each attempt"
    row = await desk.row()
    assert (row["state"], row["tries"]) == (1, 0)
    assert await desk.names() == ["Анна"]


async def test_what_could_not_be_set_aside_for_want_of_storage_is_set_aside_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unreadable(entry: Entry, turn: Turn) -> None:
        raise Unreadable("not as expected: message.chat")

    failures = 2

    def full(*arguments: Any, **named: Any) -> None:
        nonlocal failures
        failures -= 1
        if failures >= 0:
            raise StorageUnavailable(Trouble.LOCKED)
        set_aside(*arguments, **named)

    set_aside = journal.set_aside
    monkeypatch.setattr(journal, "set_aside", full)
    desk.feed = unreadable
    handling = asyncio.create_task(desk.handling.handle(await desk.receive()))
    await desk.clock.turn(60 * SECOND, desk.settle)
    await handling
    assert (await desk.row())["state"] == 2
