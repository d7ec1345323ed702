"""Nothing that was acknowledged is lost and nothing counts twice, however often the bot is killed."""

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import limits
from bot.sandbox.model import Person
from tests.crash import deadlines
from tests.crash.conftest import KILLS, LONG
from tests.crash.findings import check_all, check_what_was_acknowledged, waiting
from tests.crash.lives import Parent
from tests.crash.opening import open_school, until
from tests.crash.school import Ballot, School
from tests.crash.sends import Sends

VOTERS = 200
DEPARTMENTS = 3 + KILLS // 8
VOTES_IN_A_WAVE = 50
SECONDS_OF_A_WAVE = 0.15
SECONDS_TO_LIVE = 0.25
"""Longer than a wave, so that some kills come while people vote and some when all is quiet."""
SECONDS_TO_WAKE = 0.5
"""Longer than the bot needs to start."""
SHARE_AWAKE = 0.7
"""So many waves find it awake, however slow the machine, the others perhaps."""
SHARE_CALM = 0.3
"""After so many the polls of the departments stand there, so that some can end in the next kill."""


@pytest.fixture
async def school(
    parent: Parent, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[School]:
    if KILLS < LONG:  # then nobody sits out the minute of rest that Telegram asks for after too many edits
        monkeypatch.setattr(limits, "GROUP_QUOTA", 200)
    async with open_school(parent, database_url, tmp_path, VOTERS, DEPARTMENTS) as opened:
        yield opened


def waves(voters: list[Person], chance: random.Random) -> list[list[Ballot]]:
    """Who votes when: everybody at least once, many once more, by a button or by a sign."""
    again = max((KILLS + 1) * VOTES_IN_A_WAVE - VOTERS, 0)
    longest_delay = 2 * SECONDS_OF_A_WAVE / VOTES_IN_A_WAVE
    ballots = [
        Ballot(chance.uniform(0, longest_delay), voter, chance.choice("+-"), chance.random() < 0.5)
        for voter in chance.sample(voters, VOTERS) + chance.choices(voters, k=again)
    ]
    return [ballots[place :: KILLS + 1] for place in range(KILLS + 1)]


async def test_every_vote_counts_once_though_the_bot_is_killed_while_people_vote_and_polls_end(
    school: School, chance: random.Random
) -> None:
    *ending_in_a_kill, last = waves(school.voters, chance)
    sends = Sends(school)
    sends.misbehave(chance.randrange(1_000_000))
    for ballots in ending_in_a_kill:
        deadlines.ask(school, chance)
        school.vote_in_the_departments(chance)
        voting = asyncio.create_task(school.vote_in_a_wave(ballots))
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
        await school.lives.kill()
        sends.note_a_kill()
        check_what_was_acknowledged(school)
        await voting
        await deadlines.set_some(school, chance)
        await school.begin()
        if chance.random() < SHARE_AWAKE:
            await until(lambda: school.is_awake)
        if chance.random() < SHARE_CALM:
            await until(lambda: not school.is_drafting)
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_WAKE))
    await until(lambda: not school.is_drafting)
    await school.lives.kill()
    sends.note_a_kill()
    school.sandbox.faults.clear()
    await deadlines.set_some(school, chance, share=1)
    await school.vote_in_a_wave(last)
    school.press(school.author, school.chat, school.card, "Закрыть")
    await school.begin()
    try:
        await until(lambda: not waiting(school))
    except TimeoutError:
        assert not waiting(school)
    check_all(school, sends)
