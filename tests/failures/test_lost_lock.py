"""The server has ended the connection that held the database for the program."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import app, run
from bot.run import CannotGoOn, serve
from bot.sandbox.model import Message
from storage.instance import only_instance
from storage.postgres import instance
from storage.postgres.connection import named
from storage.postgres.instance import ServerLock
from tests.failures.school import until
from tests.kit.databases import DATABASES, fresh_database, rows
from tests.kit.pictures import StillPictures
from tests.kit.scheduler import TurnedScheduler
from tests.kit.world import TEXTS, Someone, World

pytestmark = pytest.mark.skipif("postgres" not in DATABASES, reason="needs TEST_POSTGRES_URL")


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    with fresh_database("postgres", tmp_path) as url:
        yield url


@pytest.fixture
def serving(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program can be served on the turned clock."""
    monkeypatch.setattr(run, "calm_collector", lambda: None)
    monkeypatch.setattr(app, "ChartWorker", StillPictures)
    monkeypatch.setattr(app, "new_scheduler", lambda: TurnedScheduler(world.clock))


def cut_off(world: World) -> None:
    """The server ends the connection that holds the lock of this schema."""
    [row] = rows(
        world.database_url,
        "SELECT pg_terminate_backend(pid, 5000) AS ended FROM pg_locks WHERE locktype = 'advisory'"
        f" AND classid = {instance._OURS} AND objid::bigint ="
        " (hashtext(current_schema())::bigint & 4294967295)",
    )
    assert row["ended"]


async def turn(world: World, seconds: int) -> None:
    """Let time pass for a program that the world does not know."""
    await world.clock.turn(1_000 * seconds, lambda: asyncio.sleep(0.02))


async def test_a_program_whose_database_another_has_taken_meanwhile_ends_with_a_sentence(
    world: World, people: tuple[Someone, ...], card: Message, serving: None
) -> None:
    await world.stop()
    with only_instance(world.database_url) as hold:
        program = asyncio.create_task(serve(world.settings, world.clock, TEXTS, lambda *_: None, hold))
        await until(lambda: world.sandbox.world.updates.polled)
        cut_off(world)
        with only_instance(world.database_url):
            async with asyncio.timeout(30):
                while not program.done():
                    await turn(world, 5)
    with pytest.raises(CannotGoOn) as ended:
        await program
    assert ended.value.text.key == "program-server-in-use"
    assert ended.value.text.arguments == {"database": named(world.database_url)}


async def test_a_program_that_has_only_lost_its_lock_takes_it_again_and_goes_on(
    world: World, people: tuple[Someone, ...], card: Message, serving: None
) -> None:
    await world.stop()
    with only_instance(world.database_url) as hold:
        program = asyncio.create_task(serve(world.settings, world.clock, TEXTS, lambda *_: None, hold))
        await until(lambda: world.sandbox.world.updates.polled)
        cut_off(world)
        await turn(world, 30)
        lock = getattr(hold, "__self__", None)
        assert isinstance(lock, ServerLock)
        assert lock._raw
        assert not lock._raw.closed
        press = world.sandbox.press(people[1].person, people[1].chat, card.id, "➕")
        await until(press.answered.is_set)
        assert not program.done()
        program.cancel()
        await asyncio.gather(program, return_exceptions=True)
