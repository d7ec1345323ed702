import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import bot.backup
from bot.delivery.clock import DAY
from bot.sandbox.model import Message
from storage.copying import NUMBERED, TABLES, last_number
from storage.database import dialect_of, looking_at, write_once
from tests.commands.rest import fill_the_rest
from tests.kit.clock import TurnedClock
from tests.kit.databases import rows
from tests.kit.world import START, Someone, World, open_world

QUESTION = "Идём в театр?"
Command = Callable[..., int]


@dataclass
class Terminal:
    """A terminal with its environment: what is typed into it, and what it says."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    said: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def stand_at(self, url: str) -> None:
        """From now on the commands are about this database."""
        self.monkeypatch.chdir(self.folder)
        for name in ("BOT_TOKEN", "BOT_TIMEZONE", "BOT_LOG_LEVEL"):
            self.monkeypatch.delenv(name, raising=False)
        self.monkeypatch.setenv("BOT_DATABASE_URL", url)
        self.monkeypatch.setenv("BOT_JOURNAL_KEY_FILE", str(self.folder / "journal.keys"))
        self.monkeypatch.setenv("BOT_LANGUAGE", "ru")

    def run(self, command: Command, *arguments: Any) -> int:
        """Run a command; gives its exit code."""
        self.capsys.readouterr()
        self.said.clear()
        code = command(self.said.append, *arguments)
        self.complaints = self.capsys.readouterr().err.splitlines()
        return code

    async def runs(self, command: Command, *arguments: Any) -> int:
        """The same beside a loop that goes on: a command is a program of its own."""
        return await asyncio.to_thread(self.run, command, *arguments)

    def refused(self, command: Command, *arguments: Any) -> str:
        """The one sentence with which a command ends that does nothing."""
        assert self.run(command, *arguments) == 1
        assert self.said == []
        [sentence] = self.complaints
        return sentence


@pytest.fixture
def on_sqlite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A terminal for what has nothing to do with the kind of the database."""
    terminal = Terminal(tmp_path, monkeypatch, capsys)
    terminal.stand_at(f"sqlite:///{tmp_path}/staffroom.db")
    return terminal


@pytest.fixture
def terminal(on_sqlite: Terminal, database_url: str) -> Terminal:
    """A terminal that stands at each kind of database in turn."""
    on_sqlite.stand_at(database_url)
    return on_sqlite


class DailyClock(TurnedClock):
    """Who looks at it looks once a day."""

    def now(self) -> int:
        self.jump(DAY)
        return super().now()


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every backup is written a day after the one before."""
    clock = DailyClock(START)
    monkeypatch.setattr(bot.backup, "SystemClock", lambda: clock)


@dataclass
class School:
    """A school in which there is something of every kind, and the bot that knows it."""

    world: World
    anna: Someone
    boris: Someone
    card: Message

    async def restart(self, url: str | None = None) -> None:
        """The bot goes on, perhaps on another database."""
        self.world.database_url = url or self.world.database_url
        await self.world.start()


@pytest.fixture
async def school(tmp_path: Path, database_url: str) -> AsyncIterator[School]:
    """It has talked with the bot, which is stopped now."""
    async with open_world(tmp_path, database_url) as world:
        school = await talked(world)
        await world.stop()
        await asyncio.to_thread(write_once, world.database_url, fill_the_rest)
        yield school


async def talked(world: World) -> School:
    """Let people use what the bot has."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    home = await world.school(anna, boris, vera)
    await anna.asks("Кто здесь?")
    await boris.asks("Идём в кино? до 11:20")
    maths = await world.school(boris, anna, title="Математики")
    welcome = world.card(maths, "Считаю ответы")
    await boris.taps("Чат школы …", welcome)
    await world.passes(1)
    await boris.taps("Школа А", welcome)
    anna.chat = boris.chat = home
    await anna.asks(QUESTION)
    card = world.card(home, QUESTION)
    await boris.taps("➕", card)
    await vera.says("- не әлі 🎭", to=card)
    await vera.says("/poll")
    world.sandbox.inject({"update_id": 990_000_001, "telepathy": {"text": "тайна"}})
    await world.catch_up()
    return School(world, anna, boris, card)


def content(url: str) -> dict[str, list[Any]]:
    """All rows of all tables, whichever order they lie in."""
    return {
        table: sorted((sorted(row.items()) for row in rows(url, f"SELECT * FROM {table}")), key=repr)
        for table in TABLES
    }


def numbers(url: str) -> dict[str, int]:
    """The last number that each table has given."""
    with looking_at(url) as connection:
        return {
            table: last_number(connection, dialect_of(url), table, column)
            for table, column in NUMBERED.items()
        }


def at(backup: Path) -> str:
    """The address of a backup as a database."""
    return f"sqlite:///{backup}"
