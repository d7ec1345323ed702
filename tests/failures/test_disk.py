"""The file of the database: full, read-only, locked. The bot waits, says so once, and goes on by itself."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.activities import PRESSES
from bot.people.model import Actor
from bot.quick_poll import service
from bot.quick_poll.actions import PressVote
from bot.sandbox.model import Message
from storage.database import sqlite_file
from storage.errors import StorageUnavailable, Trouble
from storage.journal import Entry
from storage.sqlite.database import SqliteDatabase
from tests.failures.school import count, said, toast, votes
from tests.kit.copies import read_ballots, states_in_log
from tests.kit.unnamed import alone, ask
from tests.kit.world import Someone, World, open_world

WELL = "program-storage-well"
READ_ONLY, WRITABLE = "PRAGMA query_only=ON", "PRAGMA query_only=OFF"
LONG = "Я думаю вот что. " * 200


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world on a file: the disk of PostgreSQL is its operator's."""
    async with open_world(tmp_path) as opened:
        yield opened


async def tell_writer(world: World, pragma: str) -> None:
    database = world.app._database
    assert isinstance(database, SqliteDatabase)
    await database._writer.hop(lambda raw: raw.execute(pragma).fetchall())


async def test_votes_wait_while_the_disk_is_full_and_count_when_there_is_room(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    anna, boris, vera = people
    assert await anna.taps("➕", card) == "Учтено: +"
    await tell_writer(world, "PRAGMA max_page_count=1")  # not one page more than there are
    for _ in range(20):
        world.sandbox.say(vera.person, vera.chat, LONG)
    typed = world.sandbox.say(vera.person, vera.chat, "− не сезон")
    pressed = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    await world.passes(30)
    assert votes(world) == {anna.id: "+"}
    assert world.told == [said("program-storage-full")]

    await tell_writer(world, "PRAGMA max_page_count=1000000")
    await world.passes(60)
    assert toast(pressed) == "Учтено: +"
    assert vera.finds_marked(typed)
    assert votes(world) == {anna.id: "+", boris.id: "+", vera.id: "-"}
    assert "➕ 2   ➖ 1\n" in card.text
    assert world.told == [said("program-storage-full"), said(WELL)]
    assert not count(world, "journal WHERE state <> 1")


@pytest.mark.parametrize("minutes", [1, 30])
async def test_votes_wait_while_the_database_is_read_only(
    world: World, people: tuple[Someone, ...], card: Message, minutes: int
) -> None:
    anna, boris, vera = people
    assert await anna.taps("➕", card) == "Учтено: +"
    await tell_writer(world, READ_ONLY)
    typed = await boris.says("− не сезон")
    await world.passes(60 * minutes)
    pressed = world.sandbox.press(vera.person, vera.chat, card.id, "➕")
    await world.passes(20)
    assert votes(world) == {anna.id: "+"}
    assert not boris.finds_marked(typed)
    assert world.told == [said("program-storage-read-only")]

    await tell_writer(world, WRITABLE)
    await world.passes(60)
    assert toast(pressed) == "Учтено: +"
    assert boris.finds_marked(typed)
    assert votes(world) == {anna.id: "+", boris.id: "-", vera.id: "+"}
    assert "➕ 2   ➖ 1\n" in card.text
    assert world.told == [said("program-storage-read-only"), said(WELL)]


async def test_votes_that_are_on_record_already_wait_too(
    world: World, people: tuple[Someone, ...], card: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, hand_over = world.app._database, world.app._receiver._hand_over
    assert isinstance(database, SqliteDatabase)

    def when_nothing_can_be_written(entry: Entry) -> None:
        database._writer.hop(lambda raw: raw.execute(READ_ONLY).fetchall())
        hand_over(entry)

    with monkeypatch.context() as patched:
        patched.setattr(world.app._receiver, "_hand_over", when_nothing_can_be_written)
        presses = [world.sandbox.press(each.person, each.chat, card.id, "➕") for each in people]
        await world.passes(20)
    assert count(world, "journal WHERE state = 0") == 3
    assert not votes(world)
    await tell_writer(world, WRITABLE)
    await world.passes(40)
    assert [toast(press) for press in presses] == ["Учтено: +"] * 3
    assert votes(world) == {each.id: "+" for each in people}
    assert "➕ 3 " in card.text
    assert world.told == [said("program-storage-read-only"), said(WELL)]


async def test_what_still_finds_room_on_a_full_disk_does_not_say_that_all_is_well(
    world: World, people: tuple[Someone, ...], card: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, boris, vera = people

    def press_in_little_room(connection: Any, actor: Actor, *rest: Any) -> Any:
        if actor.person_id == boris.id:
            raise StorageUnavailable(Trouble.FULL)
        return press(connection, actor, *rest)

    press = service.press
    with monkeypatch.context() as patched:
        patched.setitem(PRESSES, PressVote, press_in_little_room)
        waits = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
        await world.passes(10)
        others = [world.sandbox.press(each.person, each.chat, card.id, "➖") for each in (anna, vera)]
        await world.passes(60)
        assert world.told == [said("program-storage-full")]
    await world.passes(60)
    assert [toast(each) for each in (waits, *others)] == ["Учтено: +", "Учтено: −", "Учтено: −"]
    assert votes(world) == {anna.id: "-", boris.id: "+", vera.id: "-"}
    assert world.told == [said("program-storage-full"), said(WELL)]


async def test_votes_wait_while_another_program_holds_the_database(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    await tell_writer(world, "PRAGMA busy_timeout=1")
    file = sqlite_file(world.database_url)
    assert file
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        presses = [world.sandbox.press(each.person, each.chat, card.id, "➕") for each in people]
        await world.passes(30)
        assert not votes(world)
        assert world.told == [said("program-storage-locked")]
    await world.passes(40)
    assert [toast(press) for press in presses] == ["Учтено: +"] * 3
    assert votes(world) == {each.id: "+" for each in people}
    assert "➕ 3 " in card.text
    assert world.told == [said("program-storage-locked"), said(WELL)]


async def test_an_answer_without_a_name_is_told_once_the_log_is_empty_or_who_reads_it_reads_for_long(
    world: World, people: tuple[Someone, ...]
) -> None:
    """A copy of the log would tell what the answer has changed."""
    anna, boris, _ = people
    card = await ask(anna, "Менять расписание?")
    await boris.taps("➕", card)
    file = sqlite_file(world.database_url)
    assert file
    log = file.with_name(f"{file.name}-wal")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM person").fetchall()
        pressed = world.sandbox.press(boris.person, boris.chat, alone(boris)[-1].id, "Подтвердить")
        await world.passes(1)
        assert toast(pressed) is None
        await world.passes(2)
        assert toast(pressed) == "Учтено без имени"
        assert log.stat().st_size > 0
    await world.passes(15)
    assert len(set(states_in_log(file, world.folder, read_ballots))) == 1
