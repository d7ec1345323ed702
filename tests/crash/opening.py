"""A school is opened: the bot lives and knows its chats, and nothing has gone wrong yet."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.delivery.clock import SystemClock
from bot.sandbox.server import Sandbox
from storage import spaces
from storage.connection import Connection
from tests.crash.contents import write
from tests.crash.lives import Lives, Parent
from tests.crash.school import QUESTION, School

PATIENCE = 200
"""Seconds; a new life knows no pace, and after too many edits Telegram asks for a minute of rest."""


def _let_all_ask(connection: Connection) -> None:
    for row in connection.rows("SELECT id FROM space"):
        spaces.let_anyone_ask(connection, row["id"], anyone=True)


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not happened():
            await asyncio.sleep(0.02)


@asynccontextmanager
async def open_school(
    parent: Parent, url: str, folder: Path, voters: int, departments: int
) -> AsyncIterator[School]:
    """The bot lives and knows its chats, and the poll of all stands there; nothing has gone wrong yet."""
    sandbox = Sandbox(SystemClock())
    await sandbox.start()
    people = [sandbox.person(f"Учитель {number}") for number in range(voters)]
    chat, staffroom = (sandbox.group(title, people[0], people[1:]) for title in ("Школа А", "Учительская"))
    lives = Lives(parent, url, folder, sandbox.url, sandbox.token)
    school = School(sandbox, lives, url, people, chat, staffroom, [])
    for number in range(departments):
        author, *others = school.of_department(number)
        school.departments.append(sandbox.group(f"Кафедра {number}", author, others))
    await lives.begin()
    places = (chat, staffroom, *school.departments)
    for each in places:
        sandbox.add_bot(each, by=people[0], rights=frozenset({"can_delete_messages"}))
    await until(lambda: all(map(school.posts_any, places)))
    await write(url, _let_all_ask)
    sending = asyncio.create_task(school.send_all_drafts())
    school.ask(people[0], chat, QUESTION)
    await until(lambda: bool(school.posts(chat, QUESTION)))
    posted = "SELECT count(*) AS number FROM card WHERE kind = 'quick_poll' AND message_ref IS NOT NULL"
    await until(lambda: bool(school.number(posted)))
    try:
        yield school
        assert not sending.done(), sending.exception()
    finally:
        sending.cancel()
        await lives.close()
        await sandbox.stop()
