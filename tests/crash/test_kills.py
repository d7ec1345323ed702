"""Nothing that was acknowledged is lost and nothing counts twice, however often the bot is killed."""

import asyncio
import os
import random
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.delivery.clock import SystemClock
from bot.sandbox.model import Person
from bot.sandbox.server import Sandbox
from tests.crash.lives import preloaded
from tests.crash.school import QUESTION, Ballot, School, told

VOTERS = 200
KILLS = int(os.environ.get("CRASH_KILLS", "5"))
VOTES_IN_A_WAVE = 50
SECONDS_OF_A_WAVE = 0.15
SECONDS_TO_LIVE = 0.25
"""Longer than a wave, so that some kills come while people vote and some when all is quiet."""
SECONDS_TO_WAKE = 1.0
"""Longer than the bot needs to start, so that some waves find it awake and some do not."""
PATIENCE = 90
"""Seconds; a new life knows no pace, and after too many edits Telegram asks for a minute of rest."""


@pytest.fixture
def chance() -> random.Random:
    """The seed is printed when a test fails; `CRASH_SEED` repeats it."""
    seed = int(os.environ.get("CRASH_SEED") or random.SystemRandom().randrange(1_000_000))
    print(f"CRASH_SEED={seed}")  # noqa: T201 - pytest shows it beside a failure
    return random.Random(seed)


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not happened():
            await asyncio.sleep(0.02)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    sandbox = Sandbox(SystemClock())
    await sandbox.start()
    voters = [sandbox.person(f"Учитель {number}") for number in range(VOTERS)]
    chat, staffroom = (sandbox.group(title, voters[0], voters[1:]) for title in ("Школа А", "Учительская"))
    database = tmp_path / "staffroom.db"
    async with preloaded(sandbox.url, sandbox.token, database) as lives:
        school = School(sandbox, lives, database, voters, chat, staffroom)
        await lives.begin()
        for each in (chat, staffroom):
            sandbox.add_bot(each, by=voters[0], rights=frozenset({"can_delete_messages"}))
        sandbox.say(voters[0], chat, f"/poll {QUESTION}")
        await until(lambda: any(each.text.startswith(QUESTION) for each in school.of_the_bot()))
        posted = "SELECT count(*) FROM card WHERE kind = 'quick_poll' AND message_ref IS NOT NULL"
        await until(lambda: bool(school.number(posted)))
        yield school
    await sandbox.stop()


def waves(voters: list[Person], chance: random.Random) -> list[list[Ballot]]:
    """Who votes when: everybody at least once, many once more, by a button or by a sign."""
    again = max((KILLS + 1) * VOTES_IN_A_WAVE - VOTERS, 0)
    longest_delay = 2 * SECONDS_OF_A_WAVE / VOTES_IN_A_WAVE
    ballots = [
        Ballot(chance.uniform(0, longest_delay), voter, chance.choice("+-"), chance.random() < 0.5)
        for voter in chance.sample(voters, VOTERS) + chance.choices(voters, k=again)
    ]
    return [ballots[place :: KILLS + 1] for place in range(KILLS + 1)]


def check_what_was_acknowledged(school: School) -> None:
    """The database of a dead bot holds what Telegram and people believe that it holds."""
    journaled = {row["update_id"] for row in school.rows("SELECT update_id FROM journal")}
    assert school.confirmed() <= journaled
    assert school.answered() <= set(school.votes())


async def test_every_vote_counts_once_though_the_bot_is_killed_while_people_vote(
    school: School, chance: random.Random
) -> None:
    *ending_in_a_kill, last = waves(school.voters, chance)
    for ballots in ending_in_a_kill:
        voting = asyncio.create_task(school.vote_in_a_wave(ballots))
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
        await school.lives.kill()
        check_what_was_acknowledged(school)
        await voting
        await school.lives.begin()
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_WAKE))
    await school.vote_in_a_wave(last)
    await until(lambda: all(press.answered.is_set() for press in school.presses))
    await until(lambda: not school.sandbox.pending() and told(school.card) == school.tally())

    closing = school.press(school.author, "Закрыть")
    await until(lambda: closing.answered.is_set() and bool(school.results) and "Закрыто" in school.card.text)
    assert school.votes() == school.meant
    assert len(school.rows("SELECT * FROM quick_poll_vote")) == VOTERS
    assert school.number("SELECT count(*) FROM quick_poll") == 1 + school.questions
    assert told(school.card) == school.tally()
    [result] = school.results
    assert told(result) == school.tally()
    assert school.confirmed() == {row["update_id"] for row in school.rows("SELECT * FROM journal")}
    assert school.number("SELECT count(*) FROM journal WHERE state <> 1") == 0, "open or set aside"
    assert school.number("SELECT count(*) FROM outbox WHERE state IN (2, 3)") == 0, "late or refused"
    assert [row[0] for row in school.rows("PRAGMA integrity_check")] == ["ok"]


async def test_a_toast_that_a_kill_cut_off_is_given_by_the_next_life(school: School) -> None:
    school.sandbox.faults.add("answerCallbackQuery", times=None, hang=True)
    people = school.voters[:20]
    for person in people:
        school.vote(person, "+", typed=False)
    await until(lambda: len(school.votes()) == len(people))
    await school.lives.kill()
    school.sandbox.faults.clear()
    assert not school.answered(), "counted, and yet every button is spinning"

    await school.lives.begin()
    await until(lambda: len(school.answered()) == len(people))
    assert {press.toast.text for press in school.presses if press.toast} == {"Учтено: +"}
    assert school.votes() == school.meant
