"""Presses, their answers, and reactions."""

import pytest

from bot.sandbox.refusals import ActRefused
from tests.sandbox.client import keyboard

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def card(api, school):
    sent = await api.result(
        "sendMessage", chat_id=school.chat.id, text="Придёте?", reply_markup=keyboard("Буду", "Не смогу")
    )
    return sent["message_id"]


async def test_a_press_is_told_and_answered_with_a_toast(sandbox, api, school, card, clock):
    press = sandbox.press(school.boris, school.chat, card, "Бу")
    (update,) = await api.updates()
    query = update["callback_query"]
    assert (query["id"], query["data"], query["from"]["first_name"]) == (press.id, "Буду", "Борис")
    assert query["message"]["text"] == "Придёте?"
    assert await api.result(
        "answerCallbackQuery", callback_query_id=press.id, text="Записал", show_alert=True
    )
    assert press.answered.is_set()
    assert (press.toast.text, press.toast.alert, press.toast.at) == ("Записал", True, clock.now())


async def test_an_answer_without_words_is_no_toast(sandbox, api, school, card):
    press = sandbox.press(school.boris, school.chat, card, "Буду")
    await api.result("answerCallbackQuery", callback_query_id=press.id)
    assert press.toast is None
    assert press.answered.is_set()


async def test_a_press_is_answered_once_and_in_time(sandbox, api, school, card, clock):
    press = sandbox.press(school.boris, school.chat, card, "Буду")
    await api.result("answerCallbackQuery", callback_query_id=press.id)
    assert await api.refusal("answerCallbackQuery", callback_query_id=press.id) == TOO_OLD
    late = sandbox.press(school.boris, school.chat, card, "Буду")
    clock.jump(150_001)
    assert await api.refusal("answerCallbackQuery", callback_query_id=late.id) == TOO_OLD
    assert await api.refusal("answerCallbackQuery", callback_query_id="1") == TOO_OLD


async def test_toasts_have_200_characters(sandbox, api, school, card):
    press = sandbox.press(school.boris, school.chat, card, "Буду")
    words = await api.refusal("answerCallbackQuery", callback_query_id=press.id, text="я" * 201)
    assert words == "Bad Request: MESSAGE_TOO_LONG"
    await api.result("answerCallbackQuery", callback_query_id=press.id, text="я" * 200)


async def test_an_answer_may_open_the_bots_own_chat_only(sandbox, api, school, card):
    press = sandbox.press(school.boris, school.chat, card, "Буду")
    words = await api.refusal("answerCallbackQuery", callback_query_id=press.id, url="https://example.org")
    assert words == "Bad Request: URL_INVALID"
    url = "https://t.me/staffroom_bot?start=abc"
    await api.result("answerCallbackQuery", callback_query_id=press.id, url=url)
    assert press.url == url


async def test_a_missing_button_is_named_with_those_there_are(sandbox, school, card):
    with pytest.raises(LookupError, match=r"Кнопки «Может» нет. Есть: «Буду», «Не смогу»\."):
        sandbox.press(school.boris, school.chat, card, "Может")
    with pytest.raises(LookupError):
        sandbox.press_at(school.boris, school.chat, card, 2, 0)


async def test_strangers_see_no_buttons(sandbox, school, card):
    with pytest.raises(ActRefused):
        sandbox.press(school.vera, school.chat, card, "Буду")


async def test_forged_data_passes_as_in_telegram(sandbox, api, school, card):
    sandbox.press_data(school.vera, school.chat, card, "vote:1_000:+1")
    (update,) = await api.updates()
    assert update["callback_query"]["data"] == "vote:1_000:+1"


async def test_a_press_under_a_deleted_message_brings_an_inaccessible_one(sandbox, api, school, card):
    await api.result("deleteMessage", chat_id=school.chat.id, message_id=card)
    sandbox.press(school.boris, school.chat, card, "Буду")
    (update,) = await api.updates()
    message = update["callback_query"]["message"]
    assert (message["message_id"], message["date"], "text" in message) == (card, 0, False)


async def test_the_bot_sets_one_allowed_reaction(sandbox, api, school):
    said = sandbox.say(school.boris, school.chat, "+")
    place = {"chat_id": school.chat.id, "message_id": said.id}

    def emoji(*signs):
        return [{"type": "emoji", "emoji": sign} for sign in signs]

    for sign in ("👍", "✍", "✍️", "❤", "🤝", "👌"):
        assert await api.result("setMessageReaction", **place, reaction=emoji(sign))
    assert said.reactions == {sandbox.bot.id: "👌"}
    for sign in ("✅", "➕", "x"):
        words = await api.refusal("setMessageReaction", **place, reaction=emoji(sign))
        assert words == "Bad Request: REACTION_INVALID"
    words = await api.refusal("setMessageReaction", **place, reaction=emoji("👍", "👎"))
    assert words == "Bad Request: REACTIONS_TOO_MANY"
    assert await api.result("setMessageReaction", **place)
    assert said.reactions == {}


async def test_a_group_may_allow_few_reactions(sandbox, api, school):
    chat = sandbox.group("Тихая", owner=school.anna, reactions={"👍"})
    sandbox.add_bot(chat, by=school.anna)
    said = sandbox.say(school.anna, chat, "да")
    place = {"chat_id": chat.id, "message_id": said.id}
    words = await api.refusal("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🔥"}])
    assert words == "Bad Request: REACTION_INVALID"
    with pytest.raises(ActRefused):
        sandbox.react(school.anna, chat, said.id, "🔥")
    shown = await api.result("getChat", chat_id=chat.id)
    assert shown["available_reactions"] == [{"type": "emoji", "emoji": "👍"}]
