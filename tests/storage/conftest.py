from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.people.model import Chat
from storage import people, spaces
from storage.connection import Connection
from storage.database import Database, database_at, prepare, sqlite_file
from storage.postgres import connection as postgres
from storage.sealing import KeyRing, new_key
from storage.sqlite import connection as sqlite

BOT = 1_000
NOW = 1_773_216_000_000


@pytest.fixture
def url(database_url: str) -> str:
    """A database with all tables, one of each kind in turn."""
    prepare(database_url, NOW)
    return database_url


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection of somebody's own; each statement is a transaction of its own."""
    path = sqlite_file(url)
    if path is not None:
        with closing(sqlite.connect(path)) as raw:
            yield sqlite.SqliteConnection(raw)
    else:
        with closing(postgres.connect(url)) as server:
            yield postgres.PostgresConnection(server)


@pytest.fixture
def connection(url: str) -> Iterator[Connection]:
    """Each statement is a transaction of its own."""
    with connected(url) as connection:
        yield connection


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = database_at(url)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of SQLite with all tables."""
    path = tmp_path / "staffroom.db"
    prepare(f"sqlite:///{path}", NOW)
    return path


@pytest.fixture
def ring() -> KeyRing:
    return KeyRing([new_key()])


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


def broken_references(connection: Connection) -> list[dict[str, object]]:
    """Rows that refer to nothing. PostgreSQL lets no statement leave any, SQLite is asked."""
    if not isinstance(connection, sqlite.SqliteConnection):
        return []
    return [dict(row) for row in connection.rows("PRAGMA foreign_key_check")]
