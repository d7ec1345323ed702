"""Every answer and every update must be what aiogram's own models expect."""

import json
from typing import Any

import pytest
from aiogram import methods
from aiogram.methods import Response
from aiogram.types import Message, Update

from bot.sandbox.api.methods import METHODS
from tests.sandbox.client import keyboard, png

RIGHTS = frozenset({"can_delete_messages", "can_pin_messages"})


@pytest.fixture
async def things(sandbox, api, school):
    """What the calls below speak of: messages of each kind, a press, a chat that allows few reactions."""
    sandbox.promote_bot(school.chat, by=school.anna, rights=RIGHTS)
    chat_id = school.chat.id
    sandbox.start_private(school.boris)
    said = sandbox.say(school.boris, school.chat, "Смотрите #опрос на example.com")
    text = await api.result(
        "sendMessage",
        chat_id=chat_id,
        text="?",
        reply_markup=keyboard("Да"),
        reply_parameters={"message_id": said.id},
    )
    photo = (await api.upload("sendPhoto", chat_id=chat_id, photo=png(2000, 900), caption="Итог"))["result"]
    receiver = {"receiver_user_id": school.boris.id}
    alone = {"chat_id": chat_id, "ephemeral_message_parameters": json.dumps(receiver)}
    ephemeral = await api.result("sendMessage", text="!", **alone)
    drawn = (await api.upload("sendPhoto", photo=png(9, 9), **alone))["result"]
    sandbox.react(school.anna, school.chat, said.id, "🔥")
    return {
        "chat": {"chat_id": chat_id},
        "text": {"chat_id": chat_id, "message_id": text["message_id"]},
        "photo": {"chat_id": chat_id, "message_id": photo["message_id"]},
        "ephemeral": {
            "chat_id": chat_id,
            "ephemeral_message_id": ephemeral["ephemeral_message_id"],
            **receiver,
        },
        "ephemeral photo": {
            "chat_id": chat_id,
            "ephemeral_message_id": drawn["ephemeral_message_id"],
            **receiver,
        },
        "file": {"file_id": photo["photo"][-1]["file_id"]},
        "press": {"callback_query_id": sandbox.press(school.boris, school.chat, text["message_id"], "Да").id},
        "person": {"chat_id": chat_id, "user_id": school.boris.id},
        "none": {},
    }


CALLS: list[tuple[str, str, dict[str, Any]]] = [
    ("getMe", "none", {}),
    ("getWebhookInfo", "none", {}),
    ("getChat", "chat", {}),
    ("getChatMember", "person", {}),
    ("getChatAdministrators", "chat", {"return_bots": True}),
    ("getChatMemberCount", "chat", {}),
    ("getFile", "file", {}),
    (
        "sendMessage",
        "chat",
        {"text": "<b>Да</b>", "parse_mode": "HTML", "reply_markup": {"force_reply": True}},
    ),
    (
        "sendMessage",
        "chat",
        {"text": "см. https://example.com/a", "link_preview_options": {"is_disabled": True}},
    ),
    ("sendMessage", "chat", {"text": "x", "reply_markup": keyboard("Да") | {"force_reply": True}}),
    ("sendChatAction", "chat", {"action": "typing"}),
    ("editMessageText", "text", {"text": "Иначе"}),
    ("editMessageCaption", "photo", {"caption": "Иначе"}),
    ("editMessageReplyMarkup", "text", {}),
    ("editEphemeralMessageText", "ephemeral", {"text": "Иначе"}),
    ("editEphemeralMessageCaption", "ephemeral photo", {"caption": "Иначе"}),
    ("editEphemeralMessageReplyMarkup", "ephemeral", {"reply_markup": keyboard("Да")}),
    ("deleteEphemeralMessage", "ephemeral", {}),
    ("answerCallbackQuery", "press", {"text": "Записал"}),
    ("setMessageReaction", "text", {"reaction": [{"type": "emoji", "emoji": "👍"}]}),
    ("pinChatMessage", "text", {}),
    ("deleteMessage", "text", {}),
    ("deleteMessages", "chat", {"message_ids": [2, 3]}),
    ("leaveChat", "chat", {}),
    ("setMyCommands", "none", {"commands": [{"command": "menu", "description": "Меню"}]}),
    ("getMyCommands", "none", {}),
    ("deleteMyCommands", "none", {}),
    ("setMyName", "none", {"name": "Учительская"}),
    ("getMyName", "none", {}),
    ("setMyDescription", "none", {"description": "Спрашивает"}),
    ("getMyDescription", "none", {}),
    ("setMyShortDescription", "none", {"short_description": "Спрашивает"}),
    ("getMyShortDescription", "none", {}),
    ("deleteWebhook", "none", {}),
]


def answer_model(method: str) -> Any:
    """What aiogram parses the method's answer with."""
    named = getattr(methods, method[0].upper() + method[1:])
    return Response[named.__returning__]  # type: ignore[name-defined]


@pytest.mark.parametrize(
    ("method", "about", "more"), CALLS, ids=[f"{number} {call[0]}" for number, call in enumerate(CALLS)]
)
async def test_aiogram_reads_every_answer(api, things, method, about, more):
    answer = await api.call(method, **things[about], **more)
    assert answer["ok"], answer
    answer_model(method).model_validate(answer)


async def test_aiogram_reads_the_answers_to_files(api, things):
    chat = things["chat"]
    media = json.dumps({"type": "photo", "media": "attach://chart", "caption": "Итог"})
    alone = {"ephemeral_message_parameters": json.dumps({"receiver_user_id": things["person"]["user_id"]})}
    calls = [
        ("sendPhoto", {"photo": png(9, 9)} | chat),
        ("sendPhoto", {"photo": png(9, 9)} | chat | alone),
        ("sendDocument", {"document": b"a,b"} | chat | alone),
        ("editEphemeralMessageMedia", {"media": media, "chart": png(9, 9)} | things["ephemeral photo"]),
        ("sendDocument", {"document": b"a,b", "caption": "Таблица"} | chat),
        ("editMessageMedia", {"media": media, "chart": png(9, 9)} | things["photo"]),
    ]
    for method, parameters in calls:
        answer = await api.upload(method, **parameters)
        assert answer["ok"], answer
        answer_model(method).model_validate(answer)


async def test_unpinning_is_read_too(api, things):
    await api.result("pinChatMessage", **things["text"])
    answer_model("getChat").model_validate(await api.call("getChat", **things["chat"]))
    answer_model("unpinChatMessage").model_validate(await api.call("unpinChatMessage", **things["chat"]))


def test_no_method_is_forgotten():
    read_elsewhere = {
        "sendPhoto",
        "sendDocument",
        "editMessageMedia",
        "editEphemeralMessageMedia",
        "unpinChatMessage",
    }
    assert {method for method, _, _ in CALLS} | read_elsewhere == METHODS.keys()


async def test_aiogram_reads_refusals(api):
    for method, parameters in (("getChat", {"chat_id": 1}), ("sendMessage", {})):
        answer_model(method).model_validate(await api.call(method, **parameters))


async def test_aiogram_reads_a_press_under_an_ephemeral_message_and_a_reply_to_it(
    sandbox, api, school, things
):
    boris, chat = school.boris, school.chat
    await api.result("editEphemeralMessageReplyMarkup", reply_markup=keyboard("Да"), **things["ephemeral"])
    await api.updates()
    sandbox.press(boris, chat, -things["ephemeral"]["ephemeral_message_id"], "Да")
    answer = sandbox.say(boris, chat, "ответ", reply_to=-things["ephemeral"]["ephemeral_message_id"])
    press, reply = [Update.model_validate(update) for update in await api.updates()]
    assert press.callback_query
    for told, number, sender, receiver in (
        (press.callback_query.message, things["ephemeral"]["ephemeral_message_id"], sandbox.bot, boris),
        (reply.message, -answer.id, boris, sandbox.bot),
    ):
        assert isinstance(told, Message)
        assert told.from_user
        assert told.receiver_user
        assert (told.message_id, told.ephemeral_message_id) == (0, number)
        assert (told.from_user.id, told.receiver_user.id) == (sender.id, receiver.id)


def everything_that_happens(sandbox, school):
    """Each kind of act once."""
    chat, anna, boris, vera = school.chat, school.anna, school.boris, school.vera
    said = sandbox.say(boris, chat, "/poll@staffroom_bot #тема @anna_petrova https://example.com")
    sandbox.say(anna, chat, "ответ", reply_to=said.id)
    sandbox.say(anna, chat, "решено", anonymous=True)
    sandbox.say(anna, chat, "новости", as_channel="Новости школы")
    sandbox.say(anna, chat, "чужое", forwarded=True)
    sandbox.edit(boris, chat, said.id, "иначе")
    sandbox.react(anna, chat, said.id, "👍")
    sandbox.react(anna, chat, said.id, None)
    sandbox.react(anna, chat, said.id, "👎", anonymous=True)
    sandbox.join(chat, vera)
    sandbox.promote(chat, vera, by=anna)
    sandbox.demote(chat, vera, by=anna)
    sandbox.leave(chat, vera)
    sandbox.add(chat, vera, by=boris)
    sandbox.kick(chat, vera, by=anna)
    sandbox.add(chat, vera, by=anna)
    sandbox.press_data(boris, chat, said.id, "данные")
    sandbox.press_data(boris, chat, 999, "данные")
    sandbox.start_private(boris, "payload")
    sandbox.block(boris)
    sandbox.unblock(boris)
    forum = sandbox.group("Проект", owner=anna, forum=True)
    sandbox.add_bot(forum, by=anna, rights=RIGHTS)
    sandbox.say(anna, forum, "в теме", thread=sandbox.topic(forum, "Опросы", by=anna))
    group = sandbox.group("Кружок", owner=anna, kind="group", members=[boris])
    sandbox.add_bot(group, by=anna)
    sandbox.migrate(group)
    sandbox.demote_bot(chat, by=anna)
    sandbox.remove_bot(chat, by=anna)


async def test_aiogram_reads_every_update(sandbox, api, school):
    kinds = [
        "message",
        "edited_message",
        "callback_query",
        "message_reaction",
        "my_chat_member",
        "chat_member",
    ]
    await api.result("getUpdates", allowed_updates=kinds)
    sandbox.promote_bot(school.chat, by=school.anna, rights=RIGHTS)
    everything_that_happens(sandbox, school)
    seen = set()
    for update in await api.updates():
        seen.add(Update.model_validate(update).event_type)
    assert seen == set(kinds)
