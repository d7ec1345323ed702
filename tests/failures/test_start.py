"""Why the program does not start, or can't go on: one sentence, and what was accepted stands."""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot import app, run
from bot.run import CannotGoOn, serve
from bot.sandbox.model import Message
from bot.settings import Settings
from storage.database import sqlite_file
from storage.errors import StorageUnusable
from storage.instance import only_instance
from storage.sqlite import connection
from tests.failures.school import QUESTION, count, said, toast, until, votes
from tests.kit.pictures import StillPictures
from tests.kit.scheduler import TurnedScheduler
from tests.kit.world import TEXTS, Someone, World

Serve = Callable[[Settings], Coroutine[Any, Any, None]]


@pytest.fixture
def serving(world: World, monkeypatch: pytest.MonkeyPatch) -> Serve:
    """The program as `run` serves it, on the turned clock."""
    monkeypatch.setattr(run, "calm_collector", lambda: None)
    monkeypatch.setattr(app, "ChartWorker", StillPictures)
    monkeypatch.setattr(app, "new_scheduler", lambda: TurnedScheduler(world.clock))
    return lambda settings: serve(settings, world.clock, TEXTS, lambda *_: None)


def elsewhere(world: World, database: Path) -> Settings:
    """The same bot with another database."""
    return world.settings.model_copy(update={"database_url": f"sqlite:///{database}"})


async def test_a_token_that_is_revoked_while_it_runs_ends_the_program_with_a_sentence(
    world: World, people: tuple[Someone, ...], card: Message, serving: Serve
) -> None:
    anna, boris, vera = people
    assert await boris.taps("➕", card) == "Учтено: +"
    await world.stop()
    program = asyncio.create_task(serving(world.settings))
    await until(lambda: world.sandbox.world.updates.polled)
    refused = [world.sandbox.faults.add(name, times=None, code=401) for name in ("*", "getUpdates")]
    typed = world.sandbox.say(vera.person, vera.chat, "−")
    with pytest.raises(CannotGoOn) as ended:
        await program
    assert ended.value.text.key == "program-token-refused"
    assert refused[1].struck == 1
    assert typed.id
    world.sandbox.faults.clear()  # there is a new token
    await world.start()
    await world.catch_up()
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert "➕ 1   ➖ 1\n" in world.card(anna.chat, QUESTION).text


async def test_a_toast_that_was_promised_under_a_revoked_token_is_given_under_the_next_one(
    world: World, people: tuple[Someone, ...], card: Message, serving: Serve
) -> None:
    boris = people[1]
    await world.stop()
    program = asyncio.create_task(serving(world.settings))
    await until(lambda: world.sandbox.world.updates.polled)
    for name in ("*", "getUpdates"):
        world.sandbox.faults.add(name, times=None, code=401)
    press = world.sandbox.press(boris.person, boris.chat, card.id, "➕")
    with pytest.raises(CannotGoOn):
        await program
    world.sandbox.faults.clear()
    await world.start()
    await world.catch_up()
    assert votes(world) == {boris.id: "+"}
    assert toast(press) == "Учтено: +"


@pytest.mark.parametrize("code", [401, 404])
async def test_a_token_that_is_refused_at_the_start_is_told_in_a_sentence(
    world: World, serving: Serve, code: int
) -> None:
    await world.stop()
    world.sandbox.faults.add(times=None, code=code)
    with pytest.raises(CannotGoOn) as ended:
        await serving(world.settings)
    assert ended.value.text.key == "program-token-refused"


@pytest.mark.parametrize("how", [{"code": 502}, {"cut": True}, {"retry_after": 60}])
async def test_a_start_without_telegram_is_told_in_a_sentence(
    world: World, serving: Serve, how: dict[str, Any]
) -> None:
    await world.stop()
    world.sandbox.faults.add(times=None, **how)
    with pytest.raises(CannotGoOn) as ended:
        await serving(world.settings)
    assert ended.value.text.key == "program-telegram-unreachable"
    assert world.sandbox.url in said(ended.value.text.key, url=world.sandbox.url)


async def test_a_database_that_cannot_be_written_is_told_in_a_sentence(
    world: World, serving: Serve, tmp_path: Path
) -> None:
    (tmp_path / "a_file").write_text("")
    (tmp_path / "a_folder").mkdir()
    (tmp_path / "no_database").write_text("Это письмо, а не база." * 99)
    for place in ("a_file/staffroom.db", "a_folder", "no_database"):
        with pytest.raises(CannotGoOn) as ended:
            await serving(elsewhere(world, tmp_path / place))
        assert ended.value.text.key in ("program-database-unusable", "program-database-foreign"), place


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_database_that_another_program_holds_at_the_start_is_told_in_a_sentence(
    world: World, serving: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.stop()
    hasty = [setting.replace("busy_timeout=5000", "busy_timeout=1") for setting in connection._SETTINGS]
    monkeypatch.setattr(connection, "_SETTINGS", hasty)
    file = sqlite_file(world.database_url)
    assert file
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotGoOn) as ended:
            await serving(world.settings)
    assert ended.value.text.key == "program-storage-locked"


def test_a_place_where_no_lock_can_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")
    url = f"sqlite:///{tmp_path}/a_file/staffroom.db"
    with pytest.raises(StorageUnusable) as told, only_instance(url):
        raise AssertionError("nobody holds what is no database")
    assert told.value.key == "program-database-unusable"


def test_a_second_program_on_the_same_database_is_sent_away(database_url: str) -> None:
    with only_instance(database_url):
        with pytest.raises(StorageUnusable) as told, only_instance(database_url):
            raise AssertionError("two programs hold the database")
        assert told.value.key in ("program-file-in-use", "program-server-in-use")
    with only_instance(database_url):
        pass  # the first one has left


async def test_a_newcomer_with_the_same_token_leaves_and_the_elder_goes_on(
    world: World, people: tuple[Someone, ...], card: Message, serving: Serve, tmp_path: Path
) -> None:
    _, boris, vera = people
    assert await boris.taps("➕", card) == "Учтено: +"
    await world.passes(120)
    newcomer = asyncio.create_task(serving(elsewhere(world, tmp_path / "other.db")))
    elders = world.sandbox.world.updates._poll
    await until(lambda: world.sandbox.world.updates._poll not in (None, elders))
    await world.passes(2)  # the elder was refused, and comes again
    await until(newcomer.done)
    with pytest.raises(CannotGoOn) as ended:
        await newcomer
    assert ended.value.text.key == "program-second-instance"
    assert await vera.taps("➖", card) == "Учтено: −"
    await world.catch_up()
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert "➕ 1   ➖ 1\n" in card.text
    assert world.told == [], "a slip is nothing to tell"


async def test_the_elder_tells_of_a_contest_that_lasts_and_goes_on(
    world: World, people: tuple[Someone, ...], card: Message
) -> None:
    _, boris, vera = people
    await world.passes(70)
    world.sandbox.faults.add("getUpdates", times=8, code=409)
    assert await boris.taps("➕", card) == "Учтено: +", "the poll that was open brings it"
    typed = await vera.says("−")
    await world.passes(300)
    assert votes(world) == {boris.id: "+", vera.id: "-"}
    assert vera.finds_marked(typed)
    assert "➕ 1   ➖ 1\n" in card.text
    assert world.told == [said("program-messenger-contested"), said("program-messenger-well")]
    assert not count(world, "journal WHERE state <> 1")
