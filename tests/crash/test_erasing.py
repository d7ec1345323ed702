"""Somebody is erased by a bot that dies of it: all of them is there, or nothing, and nothing in the end."""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.model import Message, Person
from storage.copying import TABLES
from tests.crash.conftest import KILLS, LONG
from tests.crash.lives import Parent
from tests.crash.opening import open_school, until
from tests.crash.school import School

DEATHS = 1 + KILLS // 5 if KILLS >= LONG else 2
FILES = (
    "bot/privacy/erasing.py", "bot/privacy/service.py", "bot/quick_poll/keeping.py", "bot/people/keeping.py",
    "storage/keeping/rows.py", "storage/keeping/delivery.py", "storage/erasures.py", "storage/ledger.py",
)  # fmt: skip
LINES = 120
"""About so many lines run there until a person is erased."""


@pytest.fixture
async def school(parent: Parent, database_url: str, tmp_path: Path) -> AsyncIterator[School]:
    async with open_school(parent, database_url, tmp_path, 4 + DEATHS, 0) as opened:
        yield opened


def seen(school: School, person: Person, beginning: str) -> list[Message]:
    """The bot's messages in the person's private chat that begin so."""
    found = school.sandbox.messages(school.sandbox.private(person))
    return [each for each in found if each.sender.is_bot and each.text.startswith(beginning)]


def tables_with(school: School, person: Person) -> set[str]:
    """The tables in which the person's id stands."""
    return {
        table
        for table in TABLES
        for row in school.rows(f"SELECT * FROM {table}")
        if any(str(person.id) in str(value) for value in row.values())
    }


async def test_who_is_erased_while_the_bot_dies_is_whole_or_gone_and_gone_after_its_restart(
    school: School, chance: random.Random
) -> None:
    for person in school.voters[-DEATHS:]:
        await one_death(school, person, chance.randint(1, LINES))


async def one_death(school: School, person: Person, step: int) -> None:
    school.vote(person, "+", typed=True)
    private = school.sandbox.private(person)
    school.sandbox.start_private(person)
    await until(lambda: person.id in school.signs())
    school.sandbox.say(person, private, "/privacy")
    await until(lambda: bool(seen(school, person, "Что я знаю")))
    school.sandbox.press(person, private, seen(school, person, "Что я знаю")[-1].id, "Стереть меня")
    await until(lambda: bool(seen(school, person, "Стереть всё")))
    await school.lives.kill()

    await school.lives.begin(step, FILES)
    school.sandbox.press(person, private, seen(school, person, "Стереть всё")[-1].id, "Да, стереть меня")
    await until(lambda: school.lives.is_dead() or not tables_with(school, person))
    left = tables_with(school, person) - {"outbox"}
    assert not left or {"person", "membership", "quick_poll_vote", "panel"} <= left, "one unit"
    await school.lives.kill()

    await school.begin()
    await until(lambda: not tables_with(school, person))
    await until(lambda: school.number("SELECT count(*) AS number FROM erasure") >= 1)
