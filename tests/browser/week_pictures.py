"""Makes the pictures of the guides anew, from the story of a week, in Chromium.

`.venv/bin/python -m tests.browser.week_pictures`
"""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, async_playwright, expect

from bot.delivery.clock import DAY
from bot.demo.clock import StoryClock
from bot.demo.play import Story, play
from bot.demo.stage import Actor, Stage
from bot.demo.week import friday, telling, thursday, tuesday, wednesday
from bot.demo.week.school import School, monday_before, open_school
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from tests.browser.demo import FLAGS
from tests.browser.pictures import take
from tests.browser.screen import Screen
from tests.kit.world import START, TEXTS, TOKEN

_WIDTH, _HEIGHT = 380, 792
_MONDAY = monday_before(START + 5 * DAY, -2)
_SETTLED = 700
"""Milliseconds that the page's movements take at most."""

Shoot = Callable[["Camera"], Awaitable[None]]


class Camera:
    """A phone in the hand of somebody of the school."""

    def __init__(self, browser: Browser, school: School) -> None:
        self._browser = browser
        self.school = school

    async def shoots(self, name: str, actor: Actor, text: str, *, private: bool = False) -> None:
        """What the person sees when the newest message with this text is at the foot of the screen."""
        context = await self._browser.new_context(
            viewport={"width": _WIDTH, "height": _HEIGHT}, device_scale_factor=2, locale="ru-RU",
            timezone_id="Europe/Moscow",
        )  # fmt: skip
        home = self.school.stage.sandbox.url
        screen = Screen(await context.new_page(), home)
        chat = actor.private if private else actor.place
        await screen.page.goto(f"{home}/#as={actor.person.id}&chat={chat.id}")
        message = screen.message(text)
        await expect(message).to_be_visible()
        await message.evaluate("node => node.scrollIntoView({ block: 'end' })")
        await screen.page.wait_for_timeout(_SETTLED)
        await take(screen, name)
        await context.close()


async def _monday(camera: Camera) -> None:
    school = camera.school
    olga, timur = school.coordinator, school.called("Тимур")
    await camera.shoots("week-question.png", school.called("Людмила"), "Почему −")
    await timur.taps("Это я", on=school.card("Список педагогов"))
    await camera.shoots("week-me.png", timur, "Какое имя")
    await timur.taps("Гареев", on=timur.alone())
    card = school.card("Считаю ответы")
    await olga.taps("⚙", "Люди …", on=card)
    await camera.shoots("week-list.png", olga, "пока только в списке")
    await olga.taps("✕", on=olga.sees("Люди ·"))
    await camera.shoots("week-settings.png", olga, "Часовой пояс")
    await olga.taps("‹ Назад", on=card)


async def _tuesday(camera: Camera) -> None:
    school, olga = camera.school, camera.school.coordinator
    await camera.shoots("week-choice.png", school.called("Юлия"), tuesday.NOTICE)
    panel = await olga.opens(school.card(tuesday.NOTICE))
    await olga.taps("Кто не ответил", on=panel)
    await camera.shoots("week-silent.png", olga, "Не ответили")
    await olga.taps("‹ Назад", "✕", on=panel)


async def _wednesday(camera: Camera) -> None:
    school = camera.school
    await camera.shoots("week-reminder.png", school.called("Светлана"), "Если ещё не успели", private=True)
    ekaterina = school.called("Екатерина")
    await ekaterina.taps("➖", on=school.card(wednesday.UNNAMED))
    await camera.shoots("week-unnamed.png", ekaterina, "После подтверждения")
    await ekaterina.taps("Отменить", on=ekaterina.alone())


async def _thursday(camera: Camera) -> None:
    school, olga = camera.school, camera.school.coordinator
    panel = await olga.opens(school.card(thursday.TRIP))
    await camera.shoots("week-more.png", olga, "Вы ещё не ответили")
    await olga.taps("✕", on=panel)
    draft = await olga.drafts("Когда соберёмся по проекту?\n- во вторник\n- в четверг", "Ещё …")
    await camera.shoots("week-draft.png", olga, "Черновик")
    await olga.taps("‹ Назад", "Удалить черновик", on=draft)


async def _friday(camera: Camera) -> None:
    await camera.shoots("week-outcome.png", camera.school.called("Людмила"), "Итог: Помогают")


async def _next_friday(camera: Camera) -> None:
    await camera.shoots("week-again.png", camera.school.called("Инна"), friday.WEEKLY)


_SHOTS: tuple[Shoot, ...] = (_monday, _tuesday, _wednesday, _thursday, _friday, _next_friday)


async def _tell(stage: Stage) -> None:
    chromium = shutil.which("chromium") or "chromium-browser"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        camera = Camera(browser, open_school(stage, _MONDAY))
        for day, shots in zip(telling.DAYS, _SHOTS, strict=True):
            await day(camera.school)
            await shots(camera)
        await browser.close()


async def _make(folder: Path) -> None:
    clock = StoryClock(_MONDAY)
    sandbox = Sandbox(clock, token=TOKEN)
    await sandbox.start()
    settings = Settings(
        token=TOKEN, api_url=sandbox.url, database_url=f"sqlite:///{folder}/demo.db",
        journal_key_file=None, _env_file=None,
    )  # fmt: skip
    made = asyncio.Event()
    playing = asyncio.create_task(play(settings, TEXTS, sandbox, clock, Story(_MONDAY, _tell), made.set))
    waiting = asyncio.create_task(made.wait())
    await asyncio.wait((playing, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    playing.cancel()
    failed = (await asyncio.gather(playing, return_exceptions=True))[0]
    await sandbox.stop()
    if isinstance(failed, Exception):
        raise failed


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        asyncio.run(_make(Path(place)))
