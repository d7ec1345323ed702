"""A server of PostgreSQL that drops its connections, or is away for a while: the bot waits and goes on."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

import pytest

from bot.sandbox.model import Message
from storage.postgres import database as postgres
from tests.failures.school import said, toast, votes
from tests.kit.databases import DATABASES, fresh_database
from tests.kit.world import Someone, World, open_world

pytestmark = pytest.mark.skipif("postgres" not in DATABASES, reason="needs TEST_POSTGRES_URL")

_PORT = 5432

T = TypeVar("T")


class Gate:
    """Stands between the bot and the server; shut, it drops whoever is inside and lets nobody in.

    It has a thread and a loop of its own: the bot's start blocks the test's.
    """

    def __init__(self, url: str) -> None:
        self._parts = urlsplit(url)
        self._inside: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._server: asyncio.Server
        self.is_open = True

    def build(self) -> str:
        """Begin to serve; gives the server's address behind the gate."""
        self._thread.start()
        self._server = self._do(asyncio.start_server(self._pass_on, "127.0.0.1", 0))
        port = self._server.sockets[0].getsockname()[1]
        user, at, _ = self._parts.netloc.rpartition("@")
        return urlunsplit(self._parts._replace(netloc=f"{user}{at}127.0.0.1:{port}"))

    def shut(self) -> None:
        self.is_open = False
        self._do(self._drop())

    def tear_down(self) -> None:
        self.shut()
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _drop(self) -> None:
        for writer in self._inside:
            writer.transport.abort()
        while self._inside:
            await asyncio.sleep(0.005)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self.is_open:
            writer.transport.abort()
            return
        server = await asyncio.open_connection(self._parts.hostname, self._parts.port or _PORT)
        both = {writer, server[1]}
        self._inside |= both
        await asyncio.gather(_pump(reader, server[1]), _pump(server[0], writer))
        self._inside -= both


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while chunk := await reader.read(65_536):
            writer.write(chunk)
    writer.transport.abort()


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    with fresh_database("postgres", tmp_path) as url:
        yield url


@pytest.fixture
def gate(database_url: str) -> Iterator[Gate]:
    gate = Gate(database_url)
    yield gate
    gate.tear_down()


@pytest.fixture
async def world(tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    monkeypatch.setattr(postgres, "CONNECT_SECONDS", 1)  # on the machine's clock
    async with open_world(tmp_path, gate.build()) as opened:
        yield opened


async def test_votes_wait_while_the_server_is_away_and_count_when_it_is_back(
    world: World, people: tuple[Someone, ...], card: Message, gate: Gate
) -> None:
    anna, boris, vera = people
    assert await anna.taps("➕", card) == "Учтено: +"
    gate.shut()
    typed = await boris.says("− не сезон")
    pressed = world.sandbox.press(vera.person, vera.chat, card.id, "➕")
    await world.passes(20)
    assert not boris.finds_marked(typed)
    assert world.told == [said("program-storage-unreachable")]

    gate.is_open = True
    await world.passes(60)
    assert toast(pressed) == "Учтено: +"
    assert boris.finds_marked(typed)
    assert votes(world) == {anna.id: "+", boris.id: "-", vera.id: "+"}
    assert "➕ 2   ➖ 1\n" in card.text
    assert world.told == [said("program-storage-unreachable"), said("program-storage-well")]


async def test_a_server_that_drops_every_connection_loses_no_vote(
    world: World, people: tuple[Someone, ...], card: Message, gate: Gate
) -> None:
    anna, boris, vera = people
    for someone, sign in ((anna, "+"), (boris, "-"), (vera, "+")):
        gate.shut()
        gate.is_open = True
        world.sandbox.say(someone.person, someone.chat, sign)
        await world.passes(30)
    assert votes(world) == {anna.id: "+", boris.id: "-", vera.id: "+"}
    assert "➕ 2   ➖ 1\n" in card.text
