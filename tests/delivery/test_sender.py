"""What waits in outbox and cards goes out: in which order, how often, and what becomes of failures."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from itertools import pairwise
from typing import Any

import pytest

from bot.card import Card, Document, Picture, plain
from bot.delivery.clock import HOUR, MINUTE, SECOND
from bot.delivery.messenger import (
    ChatClosed,
    ChatMoved,
    Destination,
    MessageGone,
    MessageRefused,
    NotNow,
    TryLater,
    Unreachable,
)
from bot.delivery.sender import LEASE, Sender
from bot.delivery.setbacks import MOST_TRIES
from bot.tables.comma import csv_bytes
from bot.tables.model import Table, Workbook
from bot.words import Mark
from storage import card_queue, cards, outbox, outbox_queue
from storage.connection import Connection
from storage.database import Database
from storage.errors import StorageUnavailable, Trouble
from tests.delivery.conftest import NOW, settled
from tests.kit.clock import TurnedClock

BOT = 1_000
HERE, THERE, ANNA = -10, -20, 77


class Wall:
    """A messenger on which everything that was taken is written: (instant, what, address, text)."""

    def __init__(self, clock: TurnedClock) -> None:
        self.written: list[tuple[int, str, int, str]] = []
        self.attached: list[bytes | None] = []
        self.refusals: list[Exception] = []
        self.held_up: dict[int, asyncio.Event] = {}
        self.reached = asyncio.Event()
        self._clock = clock

    async def post(self, destination: Destination, card: Card, attached: bytes | None) -> str:
        what = "post" if attached is None else "document" if card.document else "picture"
        self.attached.append(attached)
        await self._take(what, destination.address, card)
        return f"m{len(self.written)}"

    async def edit(self, address: int, message_ref: str, card: Card) -> None:
        await self._take("edit", address, card)

    async def delete(self, address: int, message_ref: str) -> None:
        await self._take("delete", address, Card((plain(message_ref),)))

    async def toast(self, press: str, text: str) -> None:
        raise AssertionError("no toast is the sender's to give")

    async def mark(self, address: int, message_ref: str, mark: Mark) -> None:
        raise AssertionError("no mark is the sender's to set")

    async def _take(self, what: str, address: int, card: Card) -> None:
        self.reached.set()
        if address in self.held_up:
            await self.held_up[address].wait()
        self.written.append(
            (self._clock.now() - NOW, what, address, "".join(span.text for span in card.text))
        )
        if self.refusals:
            raise self.refusals.pop(0)


class Office:
    """A sender at work on a database, with painters that say what they are asked for."""

    def __init__(self, database: Database, clock: TurnedClock) -> None:
        self.database, self.clock, self.wall = database, clock, Wall(clock)
        self.paintings: dict[str, str | Exception | None] = {}
        self.documents: dict[str, Document] = {}
        self.told: list[tuple[str, int]] = []
        self.running: asyncio.Task[None] | None = None
        self.sender = Sender(
            BOT, database, clock, self.wall,
            paint=self._paint, draw=self._draw, moved=self._moved, closed=self._closed,
        )  # fmt: skip

    def _paint(self, connection: Connection, kind: str, arguments: Mapping[str, Any]) -> Card | None:
        said = self.paintings.get(kind, f"{kind} {arguments.get('subject', '')}".strip())
        if isinstance(said, Exception):
            raise said
        picture = Picture("chart", None) if kind.endswith("picture") else None
        document = self.documents.get(kind)
        return None if said is None else Card((plain(said),), picture=picture, document=document)

    async def _draw(self, picture: Picture) -> bytes | None:
        return b"png"

    def _moved(self, connection: Connection, old: int, new: int) -> None:
        outbox.move(connection, BOT, old, new)
        cards.move(connection, BOT, old, new)

    def _closed(self, connection: Connection, address: int, reason: str, now: int) -> None:
        self.told.append((reason, address))

    async def do(self, unit: Callable[[Connection], Any]) -> Any:
        done = await self.database.write(unit)
        self.sender.nudge()
        return done

    async def put(self, kind: str, address: int = HERE, **options: Any) -> None:
        options = {"due_at": NOW, **options}
        await self.do(partial(outbox.put, bot_id=BOT, address=address, kind=kind, arguments={}, **options))

    async def place(
        self, kind: str, subject: int = 1, address: int = HERE, only_for: int | None = None
    ) -> None:
        await self.do(lambda unit: cards.place(unit, BOT, address, None, kind, subject, only_for=only_for))

    async def change(self, kind: str, subject: int = 1, *, urgent: bool = False) -> None:
        await self.do(lambda connection: cards.mark_stale(connection, kind, subject, urgent=urgent))

    async def tire(self, table: str) -> None:
        """What waits was tried often enough."""
        tired = f"UPDATE {table} SET attempts = {MOST_TRIES}"
        await self.database.write(lambda connection: connection.run(tired))

    async def settle(self) -> None:
        await settled(self._busy)

    def _busy(self) -> bool:
        assert not (self.running and self.running.done()), "the sender has ended by itself"
        return self.sender.busy() or self.database.busy()

    async def passes(self, milliseconds: int) -> None:
        await self.clock.turn(milliseconds, self.settle)

    async def rows(self, table: str) -> list[dict[str, Any]]:
        query = f"SELECT * FROM {table} ORDER BY id"
        return [dict(row) for row in await self.database.read(lambda connection: connection.rows(query))]

    def said(self, address: int = HERE) -> list[str]:
        return [f"{what} {text}" for _, what, where, text in self.wall.written if where == address]


@asynccontextmanager
async def at_work(office: Office) -> AsyncIterator[None]:
    office.running = asyncio.create_task(office.sender.run())
    await office.settle()
    yield
    await office.settle()
    office.running.cancel()
    await asyncio.gather(office.running, return_exceptions=True)
    office.running = None


@pytest.fixture
def office(database: Database, clock: TurnedClock) -> Office:
    return Office(database, clock)


async def test_new_cards_come_first_then_messages_then_edits(office: Office) -> None:
    await office.place("poll")
    async with at_work(office):
        pass
    await office.change("poll")
    await office.put("result.picture")
    await office.put("details")
    await office.place("rating")
    async with at_work(office):
        await office.passes(MINUTE)
    assert office.said() == [
        "post poll 1", "post rating 1", "picture result.picture", "post details", "edit poll 1",
    ]  # fmt: skip


async def test_a_burst_of_changes_is_one_edit_that_shows_the_last(office: Office) -> None:
    async with at_work(office):
        await office.place("poll")
        await office.settle()
        for number in range(50):
            office.paintings["poll"] = f"votes {number}"
            await office.change("poll")
        await office.passes(MINUTE)
    assert len(office.said()) <= 1 + 2
    assert office.said()[-1] == "edit votes 49"


async def test_what_changes_while_an_edit_is_under_way_is_shown_by_the_next(office: Office) -> None:
    async with at_work(office):
        await office.place("poll")
        await office.settle()
        gate = office.wall.held_up[HERE] = asyncio.Event()
        office.wall.reached.clear()
        await office.change("poll")
        await office.wall.reached.wait()
        office.paintings["poll"] = "newest"
        await office.database.write(lambda connection: cards.mark_stale(connection, "poll", 1))
        gate.set()
        await office.passes(10 * SECOND)
    assert office.said() == ["post poll 1", "edit poll 1", "edit newest"]


async def test_cards_of_a_chat_take_turns(office: Office) -> None:
    async with at_work(office):
        for subject in (1, 2):
            await office.place("poll", subject)
            await office.settle()
        for _ in range(4):
            await office.change("poll", 1)
            await office.change("poll", 2)
            await office.passes(10 * SECOND)
    edits = [said for said in office.said() if said.startswith("edit")]
    assert edits == ["edit poll 1", "edit poll 2"] * 4


async def test_an_edit_that_somebody_waits_for_goes_before_others(office: Office) -> None:
    async with at_work(office):
        for subject in (1, 2):
            await office.place("poll", subject)
            await office.settle()
        await office.change("poll", 1)
        await office.settle()
        await office.change("poll", 1)
        await office.change("poll", 2, urgent=True)
        await office.passes(MINUTE)
    assert [(at, text) for at, what, _, text in office.wall.written if what == "edit"] == [
        (0, "poll 1"), (1_000, "poll 2"), (6_000, "poll 1"),
    ]  # fmt: skip


async def test_what_one_person_waits_for_in_a_group_is_shown_at_once_whatever_else_is_to_be_shown(
    office: Office,
) -> None:
    async with at_work(office):
        for subject in range(1, 6):
            await office.place("poll", subject)
        for person in (7, 8, 9):
            await office.place("panel", person, only_for=person)
        await office.passes(MINUTE)
        office.wall.written.clear()
        for subject in range(1, 6):
            await office.change("poll", subject)
        for person in (7, 8):
            await office.change("panel", person)
        await office.passes(SECOND)
        await office.change("panel", 9, urgent=True)
        await office.passes(SECOND)
        await office.put("result")
        await office.passes(MINUTE)
    assert [(at - MINUTE, f"{what} {text}") for at, what, _, text in office.wall.written] == [
        (0, "edit poll 1"), (1_000, "edit panel 9"), (2_000, "post result"),
        *((5_000 * number, f"edit poll {number + 1}") for number in range(1, 5)),
        (25_000, "edit panel 7"), (30_000, "edit panel 8"),
    ]  # fmt: skip


async def test_where_the_messenger_asks_to_wait_on_account_of_one_person_all_of_the_group_is_one_budget(
    office: Office,
) -> None:
    async with at_work(office):
        office.wall.refusals = [TryLater(20 * SECOND, HERE)]
        await office.place("panel", 1, only_for=1)
        await office.settle()
        for person in range(2, 41):
            await office.place("panel", person, only_for=person)
        await office.put("result")
        await office.passes(5 * MINUTE)
    posted = [(at, text) for at, _, _, text in office.wall.written[1:]]
    assert posted[0] == (20_000, "result")
    assert len(posted) == 1 + 40
    assert all(sum(at <= other < at + MINUTE for other, _ in posted) <= 18 for at, _ in posted)


async def test_a_private_chat_is_answered_at_once_however_often_somebody_presses(office: Office) -> None:
    async with at_work(office):
        await office.place("menu", 1, ANNA)
        await office.settle()
        for _ in range(30):
            office.wall.written.clear()
            await office.change("menu", urgent=True)
            await office.settle()
            assert office.said(ANNA) == ["edit menu 1"]
            await office.passes(SECOND)


async def test_a_slow_chat_holds_no_other_up_and_gets_one_message_at_a_time(office: Office) -> None:
    gate = office.wall.held_up[HERE] = asyncio.Event()
    async with at_work(office):
        for kind in ("first", "second"):
            await office.put(kind, HERE)
            await office.put(kind, THERE)
        async with asyncio.timeout(5):
            while len(office.said(THERE)) < 2:
                await asyncio.sleep(0.005)
        assert not office.said(HERE)
        gate.set()
        await office.settle()
    assert office.said(HERE) == office.said(THERE) == ["post first", "post second"]


async def test_a_message_that_can_not_be_painted_is_refused_and_the_next_one_goes(office: Office) -> None:
    office.paintings["broken"] = KeyError("текст человека")
    async with at_work(office):
        await office.put("broken")
        await office.put("sound")
        await office.settle()
    broken, _ = await office.rows("outbox")
    assert broken["state"] == 3
    assert broken["reason"].startswith("KeyError at tests/delivery/test_sender.py")
    assert office.said() == ["post sound"]


async def test_a_document_is_written_and_goes_with_its_caption(office: Office) -> None:
    table = Table("Ответы", ("Имя", "Ответ"), (("Борис", "+"),))
    office.documents["answers"] = Document("Ответы", "csv", table)
    async with at_work(office):
        await office.put("answers")
        await office.settle()
    assert office.said() == ["document answers"]
    assert office.wall.attached == [csv_bytes(table)]


async def test_a_document_that_can_not_be_written_is_refused_and_the_next_message_goes(
    office: Office,
) -> None:
    office.documents["broken"] = Document("Ответы", "csv", Workbook(()))
    async with at_work(office):
        await office.put("broken")
        await office.put("sound")
        await office.settle()
    broken, _ = await office.rows("outbox")
    assert broken["state"] == 3
    assert broken["reason"].startswith("ValueError at bot/tables/files.py")
    assert office.said() == ["post sound"]


async def test_a_message_with_nothing_to_show_is_done_without_being_sent(office: Office) -> None:
    office.paintings["details"] = None
    async with at_work(office):
        await office.put("details")
        await office.settle()
    assert [row["state"] for row in await office.rows("outbox")] == [1]
    assert not office.said()


async def test_a_message_that_comes_too_late_is_reported_and_not_sent(office: Office) -> None:
    async with at_work(office):
        await office.put("reminder", due_at=NOW, expires_at=NOW)
        await office.put("summary", due_at=NOW, expires_at=NOW + 1)
        await office.settle()
    late, sent = await office.rows("outbox")
    assert (late["state"], sent["state"]) == (2, 1)
    assert office.said() == ["post summary"]


async def test_a_message_is_sent_when_it_is_due(office: Office) -> None:
    async with at_work(office):
        await office.put("reminder", due_at=NOW + 10 * MINUTE)
        await office.passes(20 * MINUTE)
    assert office.wall.written == [(10 * MINUTE, "post", HERE, "reminder")]


async def test_what_a_dead_process_had_in_flight_is_sent_by_the_next(office: Office) -> None:
    await office.put("result")
    await office.place("poll", address=THERE)
    await office.do(lambda connection: outbox_queue.lease(connection, 1, NOW, NOW + LEASE))
    await office.do(lambda connection: card_queue.lease(connection, 1, NOW, NOW + LEASE))
    async with at_work(office):
        pass
    assert office.said(HERE) == ["post result"]
    assert office.said(THERE) == ["post poll 1"]


async def test_what_the_messenger_puts_off_waits_with_its_chat_and_in_the_next_life_too(
    office: Office, database: Database, clock: TurnedClock
) -> None:
    await office.place("chat")
    async with at_work(office):
        await office.settle()
        office.wall.refusals = [TryLater(40 * SECOND)]
        await office.put("first")
        await office.settle()
        await office.put("second")
        await office.put("elsewhere", THERE)
        await office.passes(SECOND)
    later = Office(database, clock)
    async with at_work(later):
        await later.put("third")
        await later.passes(MINUTE)
    assert office.said(THERE) == ["post elsewhere"]
    assert [text for _, _, _, text in office.wall.written if text in ("first", "second")] == ["first"]
    assert [(at, text) for at, _, _, text in later.wall.written] == [
        (40_000, "first"), (40_000, "second"), (40_000, "third"),
    ]  # fmt: skip


async def test_a_private_chat_that_has_to_wait_makes_no_group_wait(
    office: Office, database: Database, clock: TurnedClock
) -> None:
    """What was meant for one person in the group, and went to their private chat."""
    person = ANNA
    await office.place("chat")
    async with at_work(office):
        await office.settle()
        await office.put("alone", person, due_at=NOW + SECOND)
        office.wall.refusals = [TryLater(5 * MINUTE, person)]
        await office.put("menu", recipient=person, fallback="private")
        await office.settle()
        await office.put("result")
        await office.passes(SECOND)
    assert office.said()[1:] == ["post menu", "post result"]
    later = Office(database, clock)
    async with at_work(later):
        await later.put("details")
        await later.passes(10 * MINUTE)
    assert sorted((at, text) for at, _, _, text in later.wall.written) == [
        (SECOND, "details"), (5 * MINUTE, "alone"), (5 * MINUTE, "menu"),
    ]  # fmt: skip


async def test_where_the_bot_may_not_write_for_days_it_is_tried_but_seldom_and_given_up(
    office: Office,
) -> None:
    office.wall.refusals = [NotNow("Bad Request: TOPIC_CLOSED") for _ in range(100)]
    async with at_work(office):
        await office.put("result")
        await office.place("poll", address=THERE)
        await office.passes(6 * HOUR)
        tried = [at for at, _, address, _ in office.wall.written if address == HERE]
        pauses = [later - before for before, later in pairwise(tried)]
        assert pauses[0] <= 2 * SECOND
        assert 15 * MINUTE <= min(pauses[12:]) <= max(pauses) <= 30 * MINUTE
        for table in ("outbox", "card"):
            [row] = await office.rows(table)
            assert row["attempts"] < MOST_TRIES / 5
            await office.tire(table)
        await office.passes(30 * MINUTE)
        [parcel], [card] = await office.rows("outbox"), await office.rows("card")
        assert (parcel["state"], parcel["reason"], card["dropped"]) == (3, cards.SHUT, cards.SHUT)
        office.wall.refusals = []
        await office.change("poll")
        await office.settle()
    assert office.said(THERE)[-1] == "post poll 1", "somebody has given it a reason"
    assert [row["dropped"] for row in await office.rows("card")] == [None]


async def test_a_card_taken_away_while_it_is_posted_leaves_no_message(office: Office) -> None:
    gate = office.wall.held_up[HERE] = asyncio.Event()
    async with at_work(office):
        await office.database.write(lambda unit: cards.place(unit, BOT, HERE, None, "panel", 1))
        office.sender.nudge()
        await office.wall.reached.wait()
        await office.database.write(lambda unit: cards.remove(unit, "panel", 1))
        gate.set()
        await office.settle()
    assert office.said() == ["post panel 1", "delete m1"]


async def test_a_card_in_turn_waits_for_the_messages_before_it_in_the_next_life_too(
    office: Office, database: Database, clock: TurnedClock
) -> None:
    async with at_work(office):
        office.wall.refusals = [Unreachable("server error 502")]
        await office.put("result.picture")
        await office.settle()
        await office.do(lambda unit: cards.place(unit, BOT, HERE, None, "poll", 2, in_turn=True))
        await office.place("rating")
        await office.settle()
    later = Office(database, clock)
    async with at_work(later):
        await later.passes(MINUTE)
    assert office.said() == ["picture result.picture", "post rating 1"]
    assert later.said() == ["picture result.picture", "post poll 2"]


async def test_an_unreachable_messenger_is_asked_more_and_more_seldom(office: Office) -> None:
    office.wall.refusals = [Unreachable("server error 502") for _ in range(12)]
    async with at_work(office):
        await office.put("result")
        await office.passes(60 * MINUTE)
    tried = [at for at, *_ in office.wall.written]
    assert len(tried) == 13
    assert tried[1] <= 1_000
    assert max(later - before for before, later in pairwise(tried)) <= 2 * MINUTE
    assert tried[-1] >= 7 * MINUTE  # half of 2 + 4 + … + 64 + 6 · 120 seconds
    assert [row["state"] for row in await office.rows("outbox")] == [1]


async def test_a_message_that_is_refused_is_not_tried_again(office: Office) -> None:
    office.wall.refusals = [MessageRefused("Bad Request: text must be non-empty")]
    async with at_work(office):
        await office.put("result")
        await office.passes(60 * MINUTE)
    [row] = await office.rows("outbox")
    assert (row["state"], row["reason"]) == (3, "Bad Request: text must be non-empty")
    assert len(office.wall.written) == 1


async def test_a_card_whose_message_is_gone_is_not_edited_again(office: Office) -> None:
    async with at_work(office):
        await office.place("poll")
        await office.settle()
        office.wall.refusals = [MessageGone("message to edit not found")]
        for _ in range(3):
            await office.change("poll")
            await office.passes(MINUTE)
    assert office.said() == ["post poll 1", "edit poll 1"]
    assert [row["dropped"] for row in await office.rows("card")] == ["message to edit not found"]


async def test_a_chat_that_has_moved_gets_its_messages_at_the_new_address(office: Office) -> None:
    office.wall.refusals = [ChatMoved(THERE)]
    async with at_work(office):
        await office.place("poll")
        await office.put("result")
        await office.passes(MINUTE)
    assert office.said(HERE) == ["post poll 1"]
    assert sorted(office.said(THERE)) == ["post poll 1", "post result"]


async def test_that_a_chat_is_closed_is_told_once_and_its_card_is_left_alone(office: Office) -> None:
    office.wall.refusals = [ChatClosed("bot was kicked")]
    async with at_work(office):
        await office.place("poll")
        await office.passes(MINUTE)
    assert office.told == [("bot was kicked", HERE)]
    [card] = await office.rows("card")
    assert (card["dropped"], card["leased_until"]) == ("bot was kicked", 0)


async def test_while_nothing_can_be_written_nothing_is_sent_and_the_sender_rests(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    async def full(unit: Callable[[Connection], Any]) -> Any:
        nonlocal tries
        tries += 1
        raise StorageUnavailable(Trouble.LOCKED)

    async with at_work(office):
        await office.put("result", due_at=NOW + SECOND)
        with monkeypatch.context() as patched:
            patched.setattr(office.database, "write", full)
            await office.passes(30 * SECOND)
        assert 1 <= tries <= 31
        assert not office.said()
        await office.passes(2 * SECOND)
    assert office.said() == ["post result"]
