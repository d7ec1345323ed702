"""`demo --story`: the bot that has told a story goes on by the machine's clock."""

import asyncio
from contextlib import suppress
from pathlib import Path

from bot.delivery.clock import DAY, SystemClock
from bot.demo.clock import StoryClock
from bot.demo.play import Story, play
from bot.demo.stage import Stage
from bot.demo.week.monday import QUESTION, monday
from bot.demo.week.school import School, monday_before, open_school
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from tests.kit.world import TEXTS, TOKEN


async def test_after_the_story_people_act_in_the_machines_own_time(tmp_path: Path) -> None:
    monday_at = monday_before(SystemClock().now(), 1)
    clock = StoryClock(monday_at)
    sandbox = Sandbox(clock, token=TOKEN)
    await sandbox.start()
    settings = Settings(
        token=TOKEN, api_url=sandbox.url, database_url=f"sqlite:///{tmp_path}/demo.db",
        journal_key_file=None, _env_file=None,
    )  # fmt: skip
    told = asyncio.Event()
    schools: list[School] = []

    async def tell(stage: Stage) -> None:
        schools.append(open_school(stage, monday_at))
        await monday(schools[0])

    story = Story(monday_at, tell)
    running = asyncio.create_task(play(settings, TEXTS, sandbox, clock, story, told.set))
    try:
        await asyncio.wait_for(told.wait(), 60)
        assert abs(clock.now() - SystemClock().now()) < DAY // 1_440
        await _reopens(sandbox, schools[0])
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await sandbox.stop()


async def _reopens(sandbox: Sandbox, school: School) -> None:
    card = school.card(QUESTION)
    press = sandbox.press(school.coordinator.person, school.chat, card.id, "Открыть снова")
    await asyncio.wait_for(press.answered.wait(), 20)
    assert press.toast is not None
    assert press.toast.text == "Снова открыто"
