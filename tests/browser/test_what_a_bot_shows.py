"""What the page shows of a bot: alerts, messages for one, files, links. The tests speak for the bot."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientSession, FormData
from playwright.async_api import expect

from bot.delivery.clock import SystemClock
from bot.sandbox.network import network_of_40
from tests.browser.demo import Demo, open_telegram
from tests.browser.screen import Screen, button
from tests.sandbox.client import Api, keyboard

pytestmark = pytest.mark.browser

NAME = "Консилиум 8А, итоги.csv"
LINK = {"text": "Лично", "url": "https://t.me/staffroom_bot?start=note_12"}


@dataclass
class Play:
    """Boris before his phone in the staff's chat, and the Bot API."""

    demo: Demo
    api: Api
    phone: Screen

    @property
    def here(self) -> dict[str, int]:
        return {"chat_id": self.demo.school.staff.id}

    @property
    def boris(self) -> dict[str, int]:
        return {"receiver_user_id": self.demo.school.people["Борис"].id}

    async def pressed(self, text: str, name: str) -> dict[str, Any]:
        """Press the button under the message with this text; gives what the bot is told."""
        await button(self.phone.card(text), name).click()
        while True:
            (update,) = await self.api.result("getUpdates", offset=-1, timeout=10)
            if "callback_query" in update:
                await self.api.updates()
                query: dict[str, Any] = update["callback_query"]
                return query


@pytest.fixture
async def play(chromium: str) -> AsyncIterator[Play]:
    async with open_telegram(chromium, SystemClock()) as demo, ClientSession() as session:
        phone = await demo.opens(360, 740, touch=True)
        await phone.plays("Борис")
        await phone.enters(demo.school.staff.title)
        yield Play(demo, Api(demo.sandbox, session), phone)
        assert not await phone.overflows()
        assert not phone.troubles


async def test_an_alert_stays_until_it_is_confirmed_and_a_toast_does_not_ask(play):
    await play.api.result("sendMessage", text="Правила?", reply_markup=keyboard("Да", "Нет"), **play.here)
    query = await play.pressed("Правила?", "Да")
    answer = {"callback_query_id": query["id"], "text": "Имена учеников не пишем"}
    await play.api.result("answerCallbackQuery", **answer, show_alert=True)
    alert = play.phone.part("alert")
    await expect(alert).to_have_text("Имена учеников не пишемОК")
    await expect(play.phone.toast).to_have_count(0)
    await button(alert, "ОК").click()
    await expect(alert).to_have_count(0)
    query = await play.pressed("Правила?", "Нет")
    await play.api.result("answerCallbackQuery", callback_query_id=query["id"], text="Учтено")
    await expect(play.phone.toast).to_have_text("Учтено")
    await expect(alert).to_have_count(0)


async def test_a_message_for_one_person_lives_on_that_persons_screen(play):
    phone, api = play.phone, play.api
    sent = await api.result(
        "sendMessage",
        text="Выбрано 3",
        reply_markup=keyboard("Ещё"),
        ephemeral_message_parameters=play.boris,
        **play.here,
    )
    place = {**play.here, **play.boris, "ephemeral_message_id": sent["ephemeral_message_id"]}
    await expect(phone.card("Выбрано 3")).to_contain_text("видно только Вам")
    query = await play.pressed("Выбрано 3", "Ещё")
    assert query["message"]["ephemeral_message_id"] == sent["ephemeral_message_id"]
    await api.result("editEphemeralMessageText", **place, text="Выбрано 4", reply_markup=keyboard("Ещё"))
    await expect(phone.card("Выбрано 4")).to_contain_text("изменено")
    await api.result("editEphemeralMessageReplyMarkup", **place, reply_markup=keyboard("Готово"))
    await expect(button(phone.card("Выбрано 4"), "Готово")).to_be_visible()

    await phone.chooses(phone.card("Выбрано 4"), "reply")
    await phone.writes("понятно")
    await expect(phone.message("понятно")).to_contain_text("видно только Вам")
    await phone.plays("Анна")
    await expect(phone.message("зову в чат помощника")).to_be_visible()
    await expect(phone.part("message", has_text="Выбрано")).to_have_count(0)
    await phone.plays("Борис")
    await expect(phone.card("Выбрано 4")).to_be_visible()

    await api.result("deleteEphemeralMessage", **place)
    await expect(phone.part("message", has_text="Выбрано 4").filter(has=phone.part("button"))).to_have_count(
        0
    )
    await phone.part("chat-menu").click()
    await phone.part("restart").click()
    await expect(phone.part("message", has_text="понятно")).to_have_count(0)
    await expect(phone.part("message", has_text="видно только Вам")).to_have_count(0)


async def test_a_file_keeps_its_name(play):
    form = FormData(quote_fields=False)
    form.add_field("chat_id", str(play.here["chat_id"]))
    form.add_field("document", "класс;да".encode(), filename=NAME)
    async with play.api.session.post(f"{play.api.base}/sendDocument", data=form) as answer:
        assert answer.status == 200
    file = play.phone.part("document")
    await expect(file).to_contain_text(NAME)
    async with play.phone.page.expect_download() as downloading:
        await file.click()
    assert (await downloading.value).suggested_filename == NAME


async def test_a_link_to_the_bot_starts_it_in_private_by_a_button_and_by_an_answer(play):
    rows = {"inline_keyboard": [[LINK, {"text": "Дальше", "callback_data": "x"}]]}
    await play.api.result("sendMessage", text="Заметка?", reply_markup=rows, **play.here)
    query = await play.pressed("Заметка?", "Дальше")
    url = "https://t.me/staffroom_bot?start=from_answer"
    await play.api.result("answerCallbackQuery", callback_query_id=query["id"], url=url)
    phone = play.phone
    await expect(phone.message("/start from_answer")).to_be_visible()
    await phone.page.go_back()
    await button(phone.card("Заметка?"), "Лично").click()
    await expect(phone.message("/start note_12")).to_be_visible()
    await expect(phone.message("/start from_answer")).to_be_visible()
    read = [update["message"]["text"] for update in await play.api.updates() if "message" in update]
    assert read == ["/start from_answer", "/start note_12"]


async def test_thumbs_are_set_and_taken_back(play):
    phone, message = play.phone, play.phone.message("Спасибо, буду")
    for sign in ("👍", "👎"):
        await message.hover()
        await message.locator("[data-test=message-menu]").click()
        await phone.part("menu").locator(f'[data-test=react][data-emoji="{sign}"]').click()
        await expect(message.locator("[data-test=reaction]")).to_have_text(f"{sign}1")
    await message.locator("[data-test=reaction]").click()
    await expect(message.locator("[data-test=reaction]")).to_have_count(0)


async def test_among_150_people_one_finds_and_plays_anybody(play):
    network = network_of_40(play.demo.sandbox, with_bot=True)
    phone, leader = play.phone, network.leader
    await phone.page.reload()
    await phone.part("find-person").fill("руд")
    await expect(phone.part("person")).to_have_count(1)
    await phone.plays("Алла")
    await phone.part("find-person").fill("")
    await phone.part("back").click()
    await phone.enters(network.chat.title)
    await phone.part("chat-menu").click()
    await phone.part("open-members").click()
    members = phone.part("members")
    somebody = network.people[1]
    await members.locator("[data-test=find-member]").fill(somebody.last_name or "")
    row = members.locator(f'[data-id="{somebody.id}"]')
    await row.get_by_role("button", name=f"Удалить: {somebody.name}").click()
    await expect(row).to_contain_text("удалён из группы")
    await row.get_by_role("button", name=f"Вернуть: {somebody.name}").click()
    await expect(row).to_contain_text("участник")
    assert network.chat.member(leader).status == "creator"
