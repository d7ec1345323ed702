from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.activities import ACTIONS
from bot.card import Card, plain
from bot.delivery.messenger import Destination
from bot.telegram.buttons import Buttons
from bot.telegram.http import BotApi, Session
from bot.telegram.messenger import TelegramMessenger
from tests.kit.pictures import StillPictures
from tests.kit.world import TOKEN, World


@pytest.fixture
async def messenger(world: World) -> AsyncIterator[TelegramMessenger]:
    bot = Bot(TOKEN, Session(api=TelegramAPIServer.from_base(world.sandbox.url)))
    yield TelegramMessenger(bot, BotApi(bot), Buttons(ACTIONS))
    await bot.session.close()


@pytest.mark.parametrize("with_picture", [False, True], ids=["text", "picture"])
async def test_what_is_for_one_person_is_seen_by_that_person_alone(
    world: World, messenger: TelegramMessenger, with_picture: bool
) -> None:
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris)
    picture = await StillPictures().draw("bot.quick_poll.chart", None) if with_picture else None
    await messenger.post(Destination(chat.id, only_for=boris.id), Card((plain("Только Вам"),)), picture)
    assert "Только Вам" in world.texts(chat, boris)
    assert "Только Вам" not in world.texts(chat, anna)
