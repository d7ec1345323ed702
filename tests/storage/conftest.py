from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.people.model import Chat
from storage import people, spaces
from storage.connection import Connection, SqliteConnection
from storage.database import Database, connect, prepare

BOT = 1_000
NOW = 1_773_216_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with all tables."""
    path = tmp_path / "staffroom.db"
    prepare(path, NOW)
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    with closing(connect(path)) as raw:
        yield SqliteConnection(raw)


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    database = Database(path)
    await database.open()
    yield database
    await database.close()


def new_chat(connection: Connection, address: int, title: str = "Школа") -> Chat:
    """A chat of a school of its own."""
    space_id = spaces.add_space(connection, title, "Europe/Moscow", "ru", NOW)
    chat_id = people.add_chat(connection, BOT, address, space_id, title, NOW)
    chat = people.chat(connection, chat_id)
    assert chat
    return chat


@pytest.fixture
def chat(connection: Connection) -> Chat:
    return new_chat(connection, -10)


@pytest.fixture
def anna(connection: Connection) -> int:
    people.meet(connection, 7, "Анна", "ru")
    return 7
