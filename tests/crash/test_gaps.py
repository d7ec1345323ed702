"""What was committed and not told is told by the next life, wherever between the two the bot died."""

import random
from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.model import Chat
from tests.crash import deadlines
from tests.crash.conftest import KILLS, LONG
from tests.crash.findings import told
from tests.crash.lives import Parent
from tests.crash.opening import open_school, until
from tests.crash.school import School
from tests.crash.sends import AFTER, Sends

ENDINGS = 1 + KILLS // 5 if KILLS >= LONG else 1
ENDINGS_OF_A_DEPARTMENT = 5
"""More would make Telegram ask for a rest."""
PATHS = {
    "at once": ((), 0),
    "ending": (
        (
            "bot/delivery/timers.py",
            "storage/timers.py",
            "bot/activity/deadlines.py",
            "bot/activity/service.py",
        ),
        100,
    ),
    "sending": (
        (
            "bot/delivery/sender.py",
            "bot/delivery/errands.py",
            "bot/telegram/messenger.py",
            "bot/telegram/refusals.py",
            "storage/outbox.py",
            "storage/outbox_queue.py",
        ),
        300,
    ),
}
"""Where a deadline becomes a result in the chat, and about how many lines run there until it has."""

_TRIED = {
    "sendMessage": "SELECT count(*) AS number FROM card WHERE message_ref IS NULL AND attempts > 0",
    "sendPhoto": "SELECT count(*) AS number FROM outbox WHERE state = 0 AND attempts > 0",
    "editMessageText": "SELECT count(*) AS number FROM card WHERE version <> shown_version AND attempts > 0",
}
_POSTED = "SELECT count(*) AS number FROM card WHERE kind = 'quick_poll' AND message_ref IS NOT NULL"


@pytest.fixture
async def school(parent: Parent, database_url: str, tmp_path: Path) -> AsyncIterator[School]:
    departments = 1 + ENDINGS // ENDINGS_OF_A_DEPARTMENT
    async with open_school(parent, database_url, tmp_path, 20, departments) as opened:
        yield opened


def acts(school: School) -> dict[str, tuple[Callable[[], object], Callable[[], bool]]]:
    """By method: what makes the bot call it, and what the chat shows when it came through."""
    department, author = school.departments[0], school.author
    return {
        "sendMessage": (
            school.send_drafts,
            lambda: bool(school.posts(department, "Кафедра обедает?")),
        ),
        "sendPhoto": (
            lambda: school.press(author, school.chat, school.card, "Закрыть"),
            lambda: bool(school.results),
        ),
        "editMessageText": (
            lambda: school.vote(author, "+", typed=True),
            lambda: told(school.card) == (1, 0),
        ),
    }


@pytest.mark.parametrize("carried_out", [True] if KILLS < LONG else [True, False])
@pytest.mark.parametrize("method", _TRIED)
async def test_a_call_that_hung_when_the_bot_was_killed_is_made_again(
    school: School, method: str, carried_out: bool
) -> None:
    act, has_come = acts(school)[method]
    school.keeps_drafts = True
    school.ask(school.author, school.departments[0], "Кафедра обедает?")
    await until(lambda: bool(school.drafts(school.departments[0])))
    await until(lambda: school.number(_TRIED[method]) == 0)
    code = AFTER if carried_out else 500
    school.sandbox.faults.add(method, times=None, hang=True, after=carried_out, code=code)
    act()
    await until(lambda: school.number(_TRIED[method]) == 1)
    await until(lambda: any(call.method == method and not call.ok for call in school.sandbox.calls))
    assert has_come() == carried_out
    await school.lives.kill()
    school.sandbox.faults.clear()
    await school.begin()
    await until(lambda: has_come() and school.number(_TRIED[method]) == 0)
    sent = [call for call in school.sandbox.calls if call.method == method and (call.ok or carried_out)]
    assert len(sent) >= 1 + carried_out
    if method == "sendPhoto":
        assert len(school.results) == 1 + carried_out


@pytest.mark.parametrize("path", ["ending", "sending"] if KILLS < LONG else PATHS)
async def test_a_deadline_ends_its_poll_once_and_is_told_though_the_bot_dies_of_it(
    school: School, chance: random.Random, path: str
) -> None:
    sends = Sends(school)
    files, lines = PATHS[path]
    for number in range(ENDINGS):
        department = school.departments[number % len(school.departments)]
        step = chance.randint(1, lines) if lines else 0
        await one_ending(school, sends, department, f"Кафедра № {number}?", chance, step, files)


async def one_ending(
    school: School, sends: Sends, department: Chat, question: str, chance: random.Random,
    step: int, files: Sequence[str],
) -> None:  # fmt: skip
    """The bot dies before this line of the files; where none is named, as soon as the poll has ended."""
    poll = f"(SELECT activity_id FROM quick_poll WHERE question = '{question}')"
    posted = f"{_POSTED} AND subject = {poll}"
    ended = f"SELECT count(*) AS number FROM timer WHERE state = 1 AND subject = {poll}"
    results = partial(school.posts, department, question, results=True)
    school.ask(school.author, department, question)
    await until(lambda: school.number(posted) == 1)
    await school.lives.kill()
    [activity] = await deadlines.set_some(school, chance, share=1)
    await school.lives.begin(step, files)
    if step:
        await until(lambda: school.lives.is_dead() or bool(results()))
    else:
        await until(lambda: school.number(ended) == 1)
    await school.lives.kill()
    sends.note_a_kill()
    await school.begin()
    await until(lambda: bool(results()) and school.number(ended) == 1)
    sends.check(question, result=True)
    assert school.number(f"SELECT closings AS number FROM activity WHERE id = {activity}") == 1


async def test_a_toast_that_a_kill_cut_off_is_given_by_the_next_life(school: School) -> None:
    school.sandbox.faults.add("answerCallbackQuery", times=None, hang=True)
    people = school.voters
    for person in people:
        school.vote(person, "+", typed=False)
    await until(lambda: len(school.signs()) == len(people))
    await school.lives.kill()
    school.sandbox.faults.clear()
    assert not school.answered(), "counted, and yet every button is spinning"

    await school.begin()
    await until(lambda: len(school.answered()) == len(people))
    assert {press.toast.text for press in school.presses if press.toast} == {"Учтено: +"}
    assert school.signs() == school.meant
