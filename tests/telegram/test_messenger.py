from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.activities import ACTIONS
from bot.card import Card, Document, plain
from bot.delivery.messenger import Destination, MessageRefused, TryLater
from bot.tables.files import written
from bot.tables.model import Table
from bot.telegram.buttons import Buttons
from bot.telegram.http import BotApi, Session
from bot.telegram.messenger import TelegramMessenger
from storage.outbox import Fallback
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


TABLE = Table("Ответы", ("Имя", "Ответ"), (("Борис", "+"),))
DOCUMENT = Document("Идём в театр?", "xlsx", TABLE)


def with_document(caption: str) -> Card:
    return Card((plain(caption),), document=DOCUMENT)


async def test_a_document_comes_with_its_name_and_its_caption(
    world: World, messenger: TelegramMessenger
) -> None:
    chat = await world.school(world.someone("Анна"))
    await messenger.post(Destination(chat.id), with_document("я" * 1024), written(DOCUMENT))
    message = world.messages(chat)[-1]
    assert message.document
    assert message.document.name == "Идём в театр.xlsx"
    assert message.document.bytes == written(DOCUMENT)
    assert message.text == "я" * 1024


@pytest.mark.parametrize(
    ("code", "words"),
    [(400, "Bad Request: not enough rights to send documents to the chat"), (413, "too large")],
)
async def test_where_a_document_is_refused_no_caption_promises_it(
    world: World, messenger: TelegramMessenger, code: int, words: str
) -> None:
    chat = await world.school(world.someone("Анна"))
    world.sandbox.faults.add("sendDocument", code=code, description=words)
    with pytest.raises(MessageRefused):
        await messenger.post(Destination(chat.id), with_document("Все ответы"), written(DOCUMENT))
    assert "Все ответы" not in world.texts(chat)


async def test_a_caption_that_is_too_long_is_refused(world: World, messenger: TelegramMessenger) -> None:
    chat = await world.school(world.someone("Анна"))
    with pytest.raises(MessageRefused):
        await messenger.post(Destination(chat.id), with_document("я" * 1025), written(DOCUMENT))


BLOCKED = "Forbidden: bot was blocked by the user"


async def test_who_blocks_the_bot_closes_no_group_to_it(world: World, messenger: TelegramMessenger) -> None:
    """What was meant for the group but stands in the private chat is of one person."""
    anna, boris = world.someone("Анна"), world.someone("Борис")
    chat = await world.school(anna, boris, rights=None)
    await anna.says("/poll", chat=world.sandbox.private(anna.person))
    alone = Destination(chat.id, only_for=anna.id, fallback="private")
    message = await messenger.post(alone, Card((plain("Только Вам"),)), None)
    world.sandbox.faults.add("editMessageText", code=403, description=BLOCKED)
    with pytest.raises(MessageRefused):
        await messenger.edit(chat.id, message, Card((plain("Уже другое"),)))
    world.sandbox.faults.add("deleteMessage", code=403, description=BLOCKED)
    await messenger.delete(chat.id, message)


async def test_a_private_chat_that_has_to_wait_is_named(world: World, messenger: TelegramMessenger) -> None:
    anna = world.someone("Анна")
    chat = await world.school(anna, rights=None)
    await anna.says("/poll", chat=world.sandbox.private(anna.person))
    alone = Destination(chat.id, only_for=anna.id, fallback="private")
    message = await messenger.post(alone, Card((plain("Только Вам"),)), None)
    for method in ("sendMessage", "editMessageText", "deleteMessage"):
        world.sandbox.faults.add(method, retry_after=20, chat_id=anna.id)
    for call in (
        messenger.post(alone, Card((plain("Только Вам"),)), None),
        messenger.edit(chat.id, message, Card((plain("Уже другое"),))),
        messenger.delete(chat.id, message),
    ):
        with pytest.raises(TryLater) as later:
            await call
        assert (later.value.address, later.value.wait) == (anna.id, 20_000)


@pytest.mark.parametrize("fallback", ["none", "private"])
async def test_who_is_not_there_closes_no_group_to_the_bot(
    world: World, messenger: TelegramMessenger, fallback: Fallback
) -> None:
    chat = await world.school(world.someone("Анна"))
    world.sandbox.faults.add("sendMessage", times=None, code=400, description="Bad Request: user not found")
    alone = Destination(chat.id, only_for=77, fallback=fallback)
    with pytest.raises(MessageRefused):
        await messenger.post(alone, Card((plain("Вам"),)), None)
