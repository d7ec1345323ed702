"""Who was erased stays erased: a backup from before is put back without them."""

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.backup import back_up, restore
from bot.delivery.clock import DAY
from storage import journal
from storage.connection import Connection
from storage.copying import TABLES
from storage.database import looking_at, prepare, write_once
from storage.ledger import ledger_beside, open_ledger
from storage.people import meet
from storage.sealing import open_ring
from tests.commands.conftest import QUESTION, School, Terminal
from tests.kit.databases import rows
from tests.kit.private import Private
from tests.kit.world import BOT, START, Someone

pytestmark = pytest.mark.usefixtures("days")


async def backed_up(terminal: Terminal) -> Path:
    folder = terminal.folder / "copies"
    before = set(folder.iterdir()) if folder.exists() else set()
    assert await terminal.runs(back_up, folder, 14) == 0, terminal.complaints
    [path] = set(folder.iterdir()) - before
    return path


async def erased(school: School, someone: Someone) -> None:
    """The bot runs for a while, and somebody has it forget them."""
    await school.restart()
    private = Private(school.world, someone)
    await private.opens()
    await private.says("/privacy")
    await private.taps("Стереть меня", "Что я знаю")
    assert await private.taps("Да, стереть меня", "Стереть всё") == "Стёрто"
    await school.world.catch_up()
    await school.world.stop()


def holds(url: str, mark: str) -> list[str]:
    """The tables in which this stands somewhere."""
    return [
        table
        for table in TABLES
        if any(mark in str(value) for row in rows(url, f"SELECT * FROM {table}") for value in row.values())
    ]


async def test_who_was_erased_since_the_backup_is_erased_again_and_the_others_are_back(
    school: School, terminal: Terminal
) -> None:
    url, boris = school.world.database_url, str(school.boris.id)
    backup = await backed_up(terminal)
    assert "quick_poll_vote" in holds(url, boris)
    await erased(school, school.boris)
    assert holds(url, boris) == []
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    assert holds(url, boris) == []
    assert "person" in holds(url, str(school.anna.id))
    assert rows(url, "SELECT 1 FROM erasure"), "the next backup knows of it"
    await school.restart()
    await school.world.passes(60)  # every card of the chat is shown anew, one after the other
    assert "➕ 0   ➖ 1" in school.world.card(school.anna.chat, QUESTION).text
    await school.world.stop()


async def test_who_came_back_before_the_backup_stays(school: School, terminal: Terminal) -> None:
    url, boris = school.world.database_url, str(school.boris.id)
    await erased(school, school.boris)
    await school.restart()
    await school.boris.taps("➕", school.card)
    await school.world.stop()
    backup = await backed_up(terminal)
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    assert "quick_poll_vote" in holds(url, boris)


async def test_who_came_back_and_was_erased_once_more_is_gone(school: School, terminal: Terminal) -> None:
    url, boris = school.world.database_url, str(school.boris.id)
    await erased(school, school.boris)
    await school.restart()
    await school.boris.taps("➕", school.card)
    await school.world.stop()
    backup = await backed_up(terminal)
    await erased(school, school.boris)
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    assert holds(url, boris) == []


WAITING = {1: "boris", 2: "boris", 3: "anna", 4: "dina"}
"""Who has sent an update that is not done, by its number; the first one was set aside."""


async def test_what_waited_or_was_set_aside_in_the_backup_is_gone_too(
    school: School, terminal: Terminal
) -> None:
    """Of who was on record, and of Дина, whose first message waited when the backup was made."""
    url, dina = school.world.database_url, school.world.someone("Дина")
    ring = open_ring(terminal.folder / "journal.keys")

    def wait(connection: Connection) -> None:
        updates = [(number, "message", said_by(who)) for number, who in WAITING.items()]
        entries = journal.record(connection, BOT, updates, ring, START)
        journal.set_aside(connection, entries[0].sequence, "RuntimeError")

    def said_by(who: str) -> Mapping[str, Any]:
        person = {"anna": school.anna, "boris": school.boris, "dina": dina}[who].id
        return {"message": {"from": {"id": person}, "chat": {"id": -1}, "text": f"+ {who}"}}

    await asyncio.to_thread(write_once, url, wait)
    backup = await backed_up(terminal)
    ledger = open_ledger(ledger_beside(terminal.folder / "journal.keys"))
    ledger.keep({ledger.digest(person): START + DAY for person in (school.boris.id, dina.id)})
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    with looking_at(url) as connection:
        left = journal.unfinished(connection, ring)
    assert [WAITING[entry.update_id] for entry in left if entry.update_id in WAITING] == ["anna"]
    assert "quick_poll_vote" not in holds(url, str(school.boris.id))


@pytest.mark.parametrize("lost", ["the database", "the ledger's last lines"])
async def test_either_the_ledger_or_the_database_is_enough(
    school: School, terminal: Terminal, lost: str
) -> None:
    url, boris = school.world.database_url, str(school.boris.id)
    backup = await backed_up(terminal)
    ledger = ledger_beside(terminal.folder / "journal.keys")
    before = ledger.read_text()
    await erased(school, school.boris)
    assert ledger.read_text() != before
    assert boris not in ledger.read_text()
    assert ledger.stat().st_mode & 0o077 == 0
    if lost == "the database":
        await terminal.runs(forgets, url)
    else:
        ledger.write_text(before)
    assert await terminal.runs(restore, backup) == 0, terminal.complaints
    assert holds(url, boris) == []


def forgets(echo: Callable[[str], None], url: str) -> int:
    """The database knows of no erasure."""
    write_once(url, lambda connection: connection.run("DELETE FROM erasure"))
    return 0


def test_without_a_ledger_a_backup_is_put_back_as_it_is(terminal: Terminal, database_url: str) -> None:
    prepare(database_url, 1)
    write_once(database_url, lambda connection: meet(connection, 1, "Анна", None))
    assert terminal.run(back_up, terminal.folder / "copies", 14) == 0
    [backup] = (terminal.folder / "copies").iterdir()
    assert terminal.run(restore, backup) == 0
    assert rows(database_url, "SELECT name FROM person") == [{"name": "Анна"}]
    assert not ledger_beside(terminal.folder / "journal.keys").exists()
