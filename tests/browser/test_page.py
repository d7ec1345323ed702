from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.demo import Demo, open_demo
from tests.browser.screen import button

pytestmark = pytest.mark.browser

STAFF = "Школа А · педагоги"
QUESTION = "Обсуждают ли педагоги Вашей школы проблемы отдельного класса?"
SPECIAL = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ➕ ➖ 👍 ✍"


@pytest.fixture
async def demo(tmp_path: Path, chromium: str) -> AsyncIterator[Demo]:
    async with open_demo(tmp_path, chromium) as opened:
        yield opened
        assert not [trouble for screen in opened.screens for trouble in screen.troubles]


async def test_a_poll_is_played_on_a_phone_by_two_people(demo):
    phone = await demo.opens(360, 740, touch=True)
    await phone.plays("Анна")
    await phone.enters(STAFF)
    await phone.field.press_sequentially("/")
    await expect(phone.part("command")).to_contain_text(["/poll", "/school", "/help"])
    await phone.writes(f"/poll {QUESTION}")
    await phone.sends_draft()
    card = phone.card(QUESTION)

    await phone.plays("Борис")
    await button(card, "➕ 0").click()
    await expect(phone.toast).to_have_text("Учтено: +")
    await expect(button(card, "➕ 1")).to_be_visible()

    await phone.chooses(card, "reply")
    await phone.writes("− нет времени")
    await expect(phone.message("− нет времени").locator("[data-test=reaction]")).to_contain_text("✍")
    await expect(button(card, "➖ 1")).to_be_visible()

    await phone.chooses(phone.message("− нет времени"), "edit")
    await phone.writes("+ но только на педсовете")
    await expect(phone.message("+ но только на педсовете")).to_contain_text("изменено")
    await expect(button(card, "➕ 1")).to_be_visible()

    await phone.plays("Анна")
    await button(card, "Закрыть").click()
    result = phone.message("но только на педсовете").filter(has=phone.part("photo"))
    await expect(result.locator("img")).to_have_js_property("naturalWidth", 1080)
    await expect(result).not_to_contain_text("нет времени")
    await expect(button(card, "Открыть снова")).to_be_visible()
    assert not await phone.overflows()


async def test_a_wide_screen_opens_the_chat_where_the_bot_is_and_is_played_by_keyboard(demo):
    desk = await demo.opens(1200, 900)
    await expect(desk.page.get_by_role("heading", name=STAFF)).to_be_visible()
    await expect(desk.part("chat").first).to_be_visible()
    await expect(desk.field).to_be_focused()

    await desk.page.keyboard.type("/po")
    await expect(desk.part("command")).to_have_count(1)
    await desk.page.keyboard.press("Enter")
    await expect(desk.part("context")).to_contain_text("Ответ: Учительская")
    await desk.page.keyboard.type(QUESTION)
    await desk.page.keyboard.press("Enter")
    await desk.sends_draft()
    card = desk.card(QUESTION)
    await expect(card).to_be_visible()
    await expect(desk.part("context")).to_be_hidden()

    await desk.chooses(card, "reply")
    await expect(desk.part("context")).to_be_visible()
    await desk.page.keyboard.press("Escape")
    await expect(desk.part("context")).to_be_hidden()

    await desk.plays("Гульнара")
    await button(card, "➖ 0").click()
    await expect(desk.toast).to_have_text("Есепке алынды: −")
    await desk.page.reload()
    await expect(desk.person("Гульнара")).to_have_attribute("aria-current", "true")
    await expect(button(card, "➖ 1")).to_be_visible()


async def test_what_people_write_is_text_and_nothing_else(demo):
    """Markup, code, letters that turn the line around and a word without end; as a name too."""
    markup = '<img src=x onerror="window.hurt = 1">'
    said = ["<script>window.hurt = 1</script>", "&lt;b&gt; \u202eзадом наперёд", "о" * 400]
    sandbox, staff = demo.sandbox, demo.school.staff
    mallory = sandbox.person(markup, "Ли")
    sandbox.join(staff, mallory)
    sandbox.promote(staff, mallory, by=demo.school.coordinator)
    for text in said:
        sandbox.say(mallory, staff, text)
    sandbox.say(mallory, staff, f"/poll {markup}")

    phone = await demo.opens(360, 740)
    await phone.plays(markup)
    await phone.enters(STAFF)
    await phone.sends_draft()
    await phone.plays("Борис")
    for text in said:
        await expect(phone.message(text)).to_be_visible()
    await expect(phone.message(said[0])).to_contain_text(markup)
    card = phone.card(markup)
    await expect(card.locator("[data-test=text] b")).to_have_text(markup)
    await button(card, "Закрыть").click()
    await expect(phone.toast).to_contain_text(markup)
    assert await phone.page.evaluate("window.hurt") is None
    assert not await phone.overflows()


async def test_the_page_brings_the_letters_and_signs_that_it_shows(demo):
    demo.sandbox.say(demo.school.coordinator, demo.school.staff, SPECIAL)
    phone = await demo.opens(360, 740)
    await phone.enters(STAFF)
    text = phone.message(SPECIAL).locator("[data-test=text]")
    await expect(text).to_be_visible()
    await phone.page.evaluate(
        """text => Promise.all(
            ["Noto Sans", "Noto Sans Math", "Noto Color Emoji"].map(
                family => document.fonts.load(`15px "${family}"`, text)))""",
        SPECIAL,
    )
    fonts = await phone.fonts_of(text)
    assert set(fonts) >= {"Noto Sans", "Noto Color Emoji"}
    assert all(fonts.values()), fonts
