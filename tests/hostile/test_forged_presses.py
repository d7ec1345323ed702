"""Ten thousand presses of buttons that nobody was given change nothing that belongs to others."""

import random
from typing import Any

import pytest

from bot.sandbox.model import Press
from storage.copying import TABLES
from tests.hostile.forgery import broken, forged
from tests.kit.world import Someone, World

PARTS = 10
PRESSES = 1_000
AT_ONCE = 250

# What any press leaves behind: that it came, whose it was, and the one who pressed, in their own school.
_TRACES = ("journal", "person")
_TIMES = ("leased_until", "edited_at", "shown_version")  # a card catches up with what was done before


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone]:
    """Анна, in whose school there is something of everything, and Мэллори of another one."""
    anna, boris, mallory = (world.someone(name) for name in ("Анна", "Борис", "Мэллори"))
    await world.school(anna, boris)
    await world.school(mallory, title="Школа М")
    for person in (anna, boris, mallory):
        world.sandbox.start_private(person.person)
    await anna.asks("Идём в театр?")
    card = world.card(anna.chat, "Идём в театр?")
    await boris.says("+ давно не были", to=card)
    await anna.taps("Ещё", card)
    await anna.asks("Когда собираемся?\n- в среду\n- в пятницу")
    await boris.taps("в среду", world.card(anna.chat, "Когда собираемся?"))
    await anna.asks("Закрытый вопрос?")
    closed = world.card(anna.chat, "Закрытый вопрос?")
    await boris.taps("➖", closed)
    await anna.closes(closed)
    await anna.says("/poll Черновик ли это?")
    await world.catch_up()
    return anna, mallory


def owned(world: World, school: int, mallory: Someone) -> dict[str, list[dict[str, Any]]]:
    """All rows, but the traces of presses and what the one who presses has at home."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for table in TABLES:
        if table in _TRACES:
            continue
        rows = world.rows(f"SELECT * FROM {table}")
        rows = [{name: row[name] for name in row if name not in _TIMES} for row in rows]
        kept[table] = sorted((row for row in rows if not _is_of(row, school, mallory)), key=str)
    return kept


def _is_of(row: dict[str, Any], school: int, mallory: Someone) -> bool:
    home = mallory.chat.id
    owners = [row.get(name) for name in ("person_id", "author_id", "only_for", "recipient", "asked_by")]
    return (
        mallory.id in owners
        or row.get("address") in (home, mallory.id)
        or row.get("space_id") == school
        or (row.get("id") == school and "time_zone" in row)
    )


@pytest.mark.parametrize("part", range(PARTS))
async def test_forged_presses_of_another_school_change_nothing(world: World, people, part: int) -> None:
    anna, mallory = people
    chance = random.Random(part)
    [school] = [row["id"] for row in world.rows("SELECT id FROM space WHERE name = 'Школа М'")]
    numbers = [*range(1, 12), anna.id, *(row["id"] for row in world.rows("SELECT id FROM panel"))]
    before = owned(world, school, mallory)
    private = world.sandbox.private(mallory.person)
    own = [mallory.shown_alone(), world.messages(mallory.chat)[0]]
    places = [*((mallory.chat, message) for message in own), (private, world.messages(private)[0])]
    presses: list[Press] = []
    for place, data in enumerate(forged(numbers, PRESSES, chance)):
        chat, message = chance.choice(places)
        shown = broken(data, chance) if place % 7 == 0 else data
        presses.append(world.sandbox.press_data(mallory.person, chat, message.id, shown))
        if place % AT_ONCE == AT_ONCE - 1:
            await world.settle()
    await world.settle()
    await world.passes(30)
    assert len(presses) == PRESSES
    after = owned(world, school, mallory)
    for table, rows in before.items():
        assert [row for row in after[table] if row not in rows] == [], table
        assert [row for row in rows if row not in after[table]] == [], table
    assert not world.rows("SELECT reason FROM journal WHERE state = 2"), "nothing is set aside: all was read"
    assert all(press.answered.is_set() for press in presses[-100:])
