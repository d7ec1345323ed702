"""What is due is done once, in its turn, whatever happens meanwhile."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery import timers as module
from bot.delivery.clock import HOUR, MINUTE, SECOND
from bot.delivery.lanes import Lanes
from bot.delivery.tasks import Tasks
from bot.delivery.timers import HEARTBEAT, TRIES, Ring, Timers
from storage import people, spaces, timers
from storage.connection import Connection
from storage.database import Database, database_at, prepare
from storage.errors import StorageUnavailable, Trouble
from storage.journal import Entry
from storage.timers import Timer
from tests.delivery.conftest import NOW, settled
from tests.kit.clock import TurnedClock

BOT = 1_000
WAITING, DONE, EXPIRED, FAILED = range(4)
LEASE = MINUTE


class Tower:
    """Timers that ring bells, beside the lanes of updates, served on the turned clock."""

    def __init__(self, database: Database, clock: TurnedClock) -> None:
        self.database, self.clock = database, clock
        self.tasks = Tasks()
        self.lanes = Lanes(self._handle, lambda raw: False, self.tasks)
        self.rung: list[tuple[int, int]] = []
        self.events: list[str] = []
        self.spoiled: dict[int, list[Exception]] = {}
        self.read, self.most, self.committed = True, 0, 0
        self.rings: dict[str, Ring] = {"bell": self._ring}
        self.before: list[Exception] = []
        self.timers = Timers(
            BOT, database, clock, self.rings, in_turn=self._in_turn,
            all_is_read=lambda: self.read, committed=self._committed, before=self._before,
        )  # fmt: skip

    def _ring(self, connection: Connection, timer: Timer, now: int) -> None:
        people.meet(connection, timer.subject, "rung", None)
        self.rung.append((timer.subject, now - NOW))
        self.events.append("bell")
        errors = self.spoiled.get(timer.subject)
        if errors:
            raise errors.pop(0)

    async def _before(self, timer: Timer) -> None:
        if self.before:
            raise self.before.pop()

    def _in_turn(self, address: int | None, work: Any) -> None:
        self.most = max(self.most, len(self.timers._flying))
        self.lanes.add_alone(address, work)

    def _committed(self) -> None:
        self.committed += 1

    async def _handle(self, entry: Entry) -> None:
        await self.clock.sleep_until(entry.raw["until"])
        self.events.append(f"update {entry.sequence}")

    def comes(self, sequence: int, chat: int, takes: int) -> None:
        """An update arrives that takes so long to handle."""
        raw = {"until": self.clock.now() + takes, "message": {"chat": {"id": chat}, "from": {"id": 7}}}
        self.lanes.add(Entry(sequence, sequence, "message", raw))

    async def arm(
        self, subject: int, due: int, expires: int | None = None, chat: int | None = None, bot: int = BOT
    ) -> None:
        """Let a bell ring so many milliseconds after the beginning."""
        expires_at = None if expires is None else NOW + expires
        await self.database.write(
            partial(
                timers.arm, bot_id=bot, kind="bell", subject=subject,
                chat_id=chat, due_at=NOW + due, expires_at=expires_at,
            )
        )  # fmt: skip

    async def chat(self, address: int) -> int:
        def add(connection: Connection) -> int:
            space = spaces.add_space(connection, "Школа", "Europe/Moscow", "ru", NOW)
            return people.add_chat(connection, BOT, address, space, "Школа", NOW)

        return await self.database.write(add)

    async def serve(self) -> None:
        while True:
            await self.clock.sleep_until(await self.timers.wake(self.clock.now()))

    async def passes(self, milliseconds: int) -> None:
        await self.clock.turn(milliseconds, self.settle)

    async def settle(self) -> None:
        await settled(self.database.busy)

    async def rows(self, columns: str = "state") -> list[Any]:
        query = f"SELECT {columns} FROM timer ORDER BY subject"
        found = await self.database.read(lambda connection: connection.rows(query))
        return [tuple(row) if len(row) > 1 else row[0] for row in found]


@asynccontextmanager
async def served(tower: Tower) -> AsyncIterator[Tower]:
    serving = asyncio.create_task(tower.serve())
    try:
        yield tower
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        await tower.tasks.close()


@pytest.fixture
async def resting(database: Database, clock: TurnedClock) -> AsyncIterator[Tower]:
    """A tower that nobody serves yet."""
    tower = Tower(database, clock)
    yield tower
    await tower.tasks.close()


@pytest.fixture
async def tower(resting: Tower) -> AsyncIterator[Tower]:
    async with served(resting):
        await resting.passes(0)
        yield resting


async def test_a_bell_rings_once_and_at_its_time(tower: Tower) -> None:
    await tower.arm(1, 30 * SECOND)
    await tower.passes(30 * SECOND - 1)
    assert tower.rung == []
    await tower.passes(1)
    assert tower.rung == [(1, 30_000)]
    await tower.passes(10 * MINUTE)
    assert tower.rung == [(1, 30_000)]
    assert await tower.rows("state, ended_at, attempts, reason") == [(DONE, NOW + 30_000, 0, None)]
    assert tower.committed == 1


async def test_what_was_due_while_nobody_was_there_is_done_late(resting: Tower) -> None:
    await resting.arm(1, 30 * SECOND)
    resting.clock.jump(HOUR)
    async with served(resting):
        await resting.passes(0)
    assert resting.rung == [(1, HOUR)]


async def test_it_waits_for_what_came_before_in_its_chat_and_for_nothing_else(tower: Tower) -> None:
    here, there = await tower.chat(-10), await tower.chat(-20)
    await tower.arm(1, 30 * SECOND, chat=here)
    await tower.arm(2, 36 * SECOND, chat=there)
    tower.comes(1, -10, takes=40 * SECOND)
    await tower.passes(35 * SECOND)
    assert tower.events == []
    tower.comes(2, -10, takes=SECOND)
    await tower.passes(20 * SECOND)
    assert tower.events == ["bell", "update 1", "bell", "update 2"]
    assert tower.rung == [(2, 36_000), (1, 40_000)]


async def test_nothing_is_done_before_all_that_came_is_read(tower: Tower) -> None:
    tower.read = False
    await tower.arm(1, SECOND)
    await tower.passes(MINUTE)
    assert tower.rung == []
    tower.read = True
    await tower.passes(SECOND)
    assert len(tower.rung) == 1


async def test_what_has_become_useless_is_not_done_and_stays_on_record(resting: Tower) -> None:
    await resting.arm(1, 10 * SECOND, expires=20 * SECOND)
    await resting.arm(2, 10 * SECOND, expires=20 * SECOND + 1)
    await resting.arm(3, 30 * SECOND, expires=20 * SECOND)
    resting.clock.jump(20 * SECOND)
    async with served(resting):
        await resting.passes(30 * SECOND)
    assert resting.rung == [(2, 20_000)]
    assert await resting.rows() == [EXPIRED, DONE, EXPIRED]


async def test_what_becomes_useless_while_it_waits_for_its_turn_is_not_done(tower: Tower) -> None:
    chat = await tower.chat(-10)
    await tower.arm(1, 30 * SECOND, expires=33 * SECOND, chat=chat)
    tower.comes(1, -10, takes=35 * SECOND)
    await tower.passes(2 * MINUTE)
    assert tower.rung == []
    assert await tower.rows() == [EXPIRED]


async def test_what_fails_is_tried_three_times_and_given_up_and_the_others_go_on(tower: Tower) -> None:
    chat = await tower.chat(-10)
    tower.spoiled[1] = [RuntimeError("Петя снова плакал") for _ in range(9)]
    await tower.arm(1, 30 * SECOND, chat=chat)
    await tower.arm(2, 30 * SECOND, chat=chat)
    await tower.passes(10 * MINUTE)
    start = 30 * SECOND
    assert tower.rung == [(1, start), (2, start), (1, start + LEASE), (1, start + 2 * LEASE)]
    (failed, reason, attempts), done = await tower.rows("state, reason, attempts")
    assert (failed, attempts, done[0]) == (FAILED, TRIES, DONE)
    assert reason.startswith("RuntimeError at tests/delivery/test_timers.py:")
    assert "Петя" not in reason
    names = await tower.database.read(lambda connection: connection.rows("SELECT id FROM person"))
    assert [row["id"] for row in names] == [2], "what a failing one has done is undone"


async def test_what_fails_once_is_done_the_second_time(tower: Tower) -> None:
    tower.spoiled[1] = [RuntimeError()]
    await tower.arm(1, 30 * SECOND)
    await tower.passes(3 * MINUTE)
    assert tower.rung == [(1, 30_000), (1, 30_000 + LEASE)]
    assert await tower.rows() == [DONE]


async def test_what_can_not_be_found_out_before_it_is_tried_again(tower: Tower) -> None:
    tower.before = [RuntimeError(), StorageUnavailable(Trouble.UNREACHABLE)]
    await tower.arm(1, 30 * SECOND)
    await tower.passes(5 * MINUTE)
    assert tower.rung == [(1, 30_000 + 2 * LEASE)]
    assert await tower.rows() == [DONE]


@pytest.mark.parametrize("again", [2 * MINUTE, None])
async def test_what_is_put_off_or_called_off_while_it_waits_for_its_turn_is_not_done(
    tower: Tower, again: int | None
) -> None:
    chat = await tower.chat(-10)
    await tower.arm(1, 30 * SECOND, chat=chat)
    tower.comes(1, -10, takes=40 * SECOND)
    await tower.passes(35 * SECOND)
    if again:
        await tower.arm(1, again, chat=chat)
    else:
        await tower.database.write(partial(timers.disarm, kind="bell", subject=1))
    await tower.passes(10 * MINUTE)
    assert tower.rung == ([(1, again)] if again else [])


async def test_what_is_put_off_while_it_fails_is_not_given_up(tower: Tower) -> None:
    loop, later = asyncio.get_running_loop(), list[asyncio.Task[None]]()
    tries: list[int] = []

    def fail(connection: Connection, timer: Timer, now: int) -> None:
        """In the thread of storage: it is put off before the loop knows of the failure."""
        tries.append(now)
        if len(tries) == TRIES:
            put_off = partial(tower.arm, 1, 10 * MINUTE)
            loop.call_soon_threadsafe(lambda: later.append(loop.create_task(put_off())))
        raise RuntimeError

    tower.rings["bell"] = fail
    await tower.arm(1, 30 * SECOND)
    await tower.passes(9 * MINUTE)
    assert len(later) == 1
    assert await tower.rows("state, due_at") == [(WAITING, NOW + 10 * MINUTE)]


async def test_trouble_of_storage_leaves_it_to_its_lease_and_is_nobodys_fault(tower: Tower) -> None:
    tower.spoiled[1] = [StorageUnavailable(Trouble.LOCKED) for _ in range(TRIES + 1)]
    await tower.arm(1, 30 * SECOND)
    await tower.passes(10 * MINUTE)
    assert tower.rung[-1] == (1, 30 * SECOND + (TRIES + 1) * LEASE)
    assert len(tower.rung) == TRIES + 2
    assert await tower.rows() == [DONE]


async def test_what_could_not_be_claimed_is_claimed_a_second_later(
    tower: Tower, monkeypatch: pytest.MonkeyPatch
) -> None:
    trouble = [StorageUnavailable(Trouble.FULL)] * 2
    monkeypatch.setattr(timers, "claim", spoiled(timers.claim, trouble))
    await tower.arm(1, 20 * SECOND)
    await tower.passes(MINUTE)
    assert tower.rung == [(1, 22_000)]
    assert trouble == []


async def test_trouble_while_a_failure_is_noted_does_not_close_the_chat(
    tower: Tower, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await tower.chat(-10)
    trouble = [StorageUnavailable(Trouble.LOCKED)]
    monkeypatch.setattr(timers, "count_failure", spoiled(timers.count_failure, trouble))
    tower.spoiled[1] = [RuntimeError() for _ in range(9)]
    await tower.arm(1, 30 * SECOND, chat=chat)
    await tower.passes(3 * MINUTE)
    tower.comes(1, -10, takes=0)
    await tower.passes(5 * MINUTE)
    assert "update 1" in tower.events
    assert await tower.rows() == [FAILED]


def spoiled(function: Any, errors: list[StorageUnavailable]) -> Any:
    """The function, which fails as long as there are errors."""

    def failing(*arguments: Any, **named: Any) -> Any:
        if errors:
            raise errors.pop()
        return function(*arguments, **named)

    return failing


async def test_a_thousand_that_are_overdue_are_all_done_and_never_more_than_fifty_at_once(
    resting: Tower,
) -> None:
    chats = [await resting.chat(-number) for number in range(1, 101)]

    def arm_all(connection: Connection) -> None:
        for number in range(1_000):
            chat = chats[number % len(chats)]
            timers.arm(connection, BOT, "bell", number, chat_id=chat, due_at=NOW - 5_000 + number)

    await resting.database.write(arm_all)
    async with served(resting):
        await resting.passes(SECOND)
    assert sorted(subject for subject, _ in resting.rung) == list(range(1_000))
    assert await resting.rows() == [DONE] * 1_000
    assert resting.most == module._MOST_AT_ONCE == 50


async def test_it_asks_to_be_woken_when_there_is_something_to_do(resting: Tower) -> None:
    wake = resting.timers.wake
    assert await wake(NOW) == NOW + HEARTBEAT
    await resting.arm(1, HOUR)
    assert await wake(NOW) == NOW + HEARTBEAT
    await resting.arm(2, 7 * SECOND)
    assert await wake(NOW) == NOW + 7 * SECOND
    await resting.arm(3, 6 * SECOND, bot=BOT + 1)
    assert await wake(NOW) == NOW + 7 * SECOND, "the bell of another bot"
    resting.read = False
    assert await wake(NOW) == NOW + SECOND
    resting.read = True
    await resting.database.write(
        lambda connection: timers.claim(connection, BOT, NOW + 7 * SECOND, NOW + 15 * SECOND, 1)
    )
    assert await wake(NOW + 8 * SECOND) == NOW + 15 * SECOND, "somebody else is at it"


async def test_what_another_process_has_claimed_is_left_to_it_until_its_lease_is_over(tower: Tower) -> None:
    await tower.arm(1, 30 * SECOND)
    await tower.arm(2, 30 * SECOND)
    claim = partial(timers.claim, bot_id=BOT, now=NOW + 30 * SECOND, until=NOW + 90 * SECOND, number=1)
    [claimed] = await tower.database.write(claim)
    await tower.passes(90 * SECOND - 1)
    other = 3 - claimed.subject
    assert tower.rung == [(other, 30_000)]
    await tower.passes(1)
    assert tower.rung == [(other, 30_000), (claimed.subject, 90_000)]


async def test_what_a_process_that_died_had_claimed_is_given_back_at_the_start(resting: Tower) -> None:
    await resting.arm(1, 0)
    await resting.arm(2, 0, bot=BOT + 1)
    for bot in (BOT, BOT + 1):
        claim = partial(timers.claim, bot_id=bot, now=NOW, until=NOW + HOUR, number=1)
        await resting.database.write(claim)
    await resting.timers.start()
    async with served(resting):
        await resting.passes(MINUTE)
    assert resting.rung == [(1, 0)]
    assert await resting.rows("leased_until > 0") == [1, 1]


@dataclass(frozen=True)
class Plan:
    """A bell, which may be armed anew at an instant."""

    due: int
    useful: int | None
    fails: int
    again: tuple[int, int] | None


seconds = st.integers(0, 90).map(lambda number: number * SECOND)
plans = st.builds(
    Plan,
    due=seconds,
    useful=st.none() | seconds,
    fails=st.integers(0, TRIES),
    again=st.none() | st.tuples(seconds, seconds),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(plans, max_size=6))
def test_whatever_is_armed_ends_once_and_as_it_must(drawn: list[Plan]) -> None:
    asyncio.run(play(drawn))


async def play(drawn: list[Plan]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder)}/staffroom.db"
        prepare(url, NOW)
        database = database_at(url)
        await database.open()
        tower = Tower(database, TurnedClock(NOW))
        for number, plan in enumerate(drawn):
            expires = None if plan.useful is None else plan.due + plan.useful
            await tower.arm(number, plan.due, expires)
            tower.spoiled[number] = [RuntimeError() for _ in range(plan.fails)]
        async with served(tower):
            before = await play_again(drawn, tower)
            await tower.passes(8 * MINUTE)
        ended = await tower.rows("state, attempts, due_at, ended_at")
        await database.close()
    for number, (plan, row) in enumerate(zip(drawn, ended, strict=True)):
        check(plan, [at for who, at in tower.rung[before.get(number, 0) :] if who == number], row)


async def play_again(drawn: list[Plan], tower: Tower) -> dict[int, int]:
    """Arm anew what is to be; gives how many bells had rung before each."""
    before = {}
    again = ((plan.again[0], number, plan.again[1]) for number, plan in enumerate(drawn) if plan.again)
    for at, number, due in sorted(again):
        await tower.passes(max(0, NOW + at - tower.clock.now()))
        await tower.arm(number, at + due)
        tower.spoiled[number] = [RuntimeError() for _ in range(drawn[number].fails)]
        before[number] = len(tower.rung)
    return before


def check(plan: Plan, rung: list[int], row: tuple[int, int, int, int]) -> None:
    state, attempts, due_at, ended_at = row
    armed, due = (plan.again[0], sum(plan.again)) if plan.again else (0, plan.due)
    assert due_at == NOW + due
    assert attempts == min(len(rung), plan.fails)
    tries = [due + number * LEASE for number in range(min(plan.fails + 1, TRIES))]
    if due - armed < HEARTBEAT and plan.again and rung:  # the rows are looked at so often
        assert due <= rung[0] <= due + HEARTBEAT
        tries = [rung[0] + number * LEASE for number in range(len(tries))]
    if plan.useful is not None and not plan.again:
        tries = [at for at in tries if at < due + plan.useful]
    assert rung == tries
    if len(rung) == plan.fails + 1:
        assert (state, ended_at) == (DONE, NOW + rung[-1])
    else:
        assert state == (FAILED if len(rung) == TRIES else EXPIRED)
