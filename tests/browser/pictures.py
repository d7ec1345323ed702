"""Makes the pictures of the README anew, in Chromium: `.venv/bin/python -m tests.browser.pictures`."""

import asyncio
import shutil
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import expect

from bot.delivery.clock import HOUR, SystemClock
from tests.browser.demo import Demo, open_demo
from tests.browser.screen import Screen, button
from tests.kit.world import START

_FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
_COLOURS = 128
_QUESTION = "Обсуждают ли педагоги Вашей школы проблемы отдельного класса?"
_PRESSES = {"➕": ("Гульнара", "Дмитрий", "Жанна", "Ирина", "Лидия"), "➖": ("Қайрат",)}


class _SchoolDay(SystemClock):
    """A clock that goes as the machine's does, from three in the afternoon of one school day."""

    def __init__(self) -> None:
        self._ahead = START + 4 * HOUR - super().now()

    def now(self) -> int:
        return super().now() + self._ahead


async def _play(demo: Demo) -> None:
    phone = await demo.opens(380, 792, sharp=True)
    people, staff, sandbox = demo.school.people, demo.school.staff, demo.sandbox
    await phone.plays("Борис")
    await phone.enters(staff.title)
    sandbox.say(people["Анна"], staff, f"/poll {_QUESTION}")
    await phone.plays("Анна")
    await phone.sends_draft()
    await phone.plays("Борис")
    card = phone.card(_QUESTION)
    await expect(card).to_be_visible()
    number = int(await card.get_attribute("data-id") or 0)
    for sign, first_names in _PRESSES.items():
        for first_name in first_names:
            sandbox.press(people[first_name], staff, number, sign)
    sandbox.say(people["Вера"], staff, "+ дети одни и те же")
    sandbox.say(people["Елена"], staff, "+1")
    await phone.writes("− нет общего окна в расписании")
    await expect(button(card, "➕ 7")).to_be_visible()
    await expect(button(card, "➖ 2")).to_be_visible()
    await expect(phone.message("нет общего окна").locator("[data-test=reaction]")).to_be_visible()
    await take(phone, "card.png")

    sandbox.press(people["Анна"], staff, number, "Закрыть")
    await expect(phone.message("Почему −").locator("img")).to_have_js_property("naturalWidth", 1080)
    await take(phone, "chart.png")


async def take(screen: Screen, name: str) -> None:
    await screen.page.evaluate("document.fonts.ready")
    picture = Image.open(BytesIO(await screen.page.locator("#chat").screenshot()))
    few_colours = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few_colours.save(_FOLDER / name, optimize=True)


async def _make() -> None:
    chromium = shutil.which("chromium") or "chromium-browser"
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        async with open_demo(Path(folder), chromium, _SchoolDay()) as demo:
            await _play(demo)


if __name__ == "__main__":
    asyncio.run(_make())
