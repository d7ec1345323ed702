"""What people do with messages that they alone see."""

import pytest

from bot.sandbox.refusals import ActRefused
from tests.sandbox.client import keyboard


@pytest.fixture
async def alone(sandbox, api, school):
    """The place of an ephemeral message for Boris, from a bot that is a plain member."""
    card = await api.result("sendMessage", chat_id=school.chat.id, text="?", reply_markup=keyboard("Моё"))
    press = sandbox.press(school.boris, school.chat, card["message_id"], "Моё")
    to_boris = {"receiver_user_id": school.boris.id}
    sent = await api.result(
        "sendMessage",
        chat_id=school.chat.id,
        text="Ваши ответы",
        reply_markup=keyboard("Ещё"),
        ephemeral_message_parameters={**to_boris, "callback_query_id": press.id},
    )
    await api.updates()
    return {
        "chat_id": school.chat.id,
        "ephemeral_message_id": sent["ephemeral_message_id"],
        **to_boris,
    }


async def test_a_reply_to_it_reaches_the_bot_and_nobody_else(sandbox, api, school, alone):
    said = sandbox.say(school.boris, school.chat, "спасибо", reply_to=-alone["ephemeral_message_id"])
    assert said in sandbox.messages(school.chat, viewer=school.boris)
    assert said not in sandbox.messages(school.chat, viewer=school.anna)
    (update,) = await api.updates()
    message = update["message"]
    assert (message["message_id"], message["ephemeral_message_id"]) == (0, -said.id)
    assert message["receiver_user"]["id"] == sandbox.bot.id
    assert message["reply_to_message"]["ephemeral_message_id"] == alone["ephemeral_message_id"]
    assert "message_thread_id" not in message
    with pytest.raises(ActRefused):
        sandbox.say(school.anna, school.chat, "и мне", reply_to=-alone["ephemeral_message_id"])


async def test_the_bot_answers_it_for_15_seconds_by_another_one(sandbox, api, school, alone, clock):
    said = sandbox.say(school.boris, school.chat, "спасибо", reply_to=-alone["ephemeral_message_id"])
    reply = {"reply_parameters": {"ephemeral_message_id": -said.id}}
    place = {"chat_id": school.chat.id, "text": "Пожалуйста"}
    to_boris = {"ephemeral_message_parameters": {"receiver_user_id": school.boris.id}}
    to_anna = {"ephemeral_message_parameters": {"receiver_user_id": school.anna.id}}
    assert "only with ephemeral" in await api.refusal("sendMessage", **place, **reply)
    assert "not enough rights" in await api.refusal("sendMessage", **place, **reply, **to_anna)
    clock.jump(15_000)
    sent = await api.result("sendMessage", **place, **reply, **to_boris)
    assert sent["ephemeral_message_id"] > 0
    clock.jump(1)
    assert "too old" in await api.refusal("sendMessage", **place, **reply, **to_boris)


async def test_an_ephemeral_command_goes_to_the_bot_alone(sandbox, api, school):
    commands = [
        {"command": "mine", "description": "Моё", "is_ephemeral": True},
        {"command": "poll", "description": "Опрос"},
    ]
    await api.result("setMyCommands", commands=commands)
    assert await api.result("getMyCommands") == commands
    alone = sandbox.say(school.boris, school.chat, "/mine")
    assert alone not in sandbox.messages(school.chat, viewer=school.anna)
    assert (await api.updates())[0]["message"]["ephemeral_message_id"] == -alone.id
    for text in ("/poll", "/mine@other_bot", "как /mine"):
        assert sandbox.say(school.boris, school.chat, text).ephemeral_to is None
    assert sandbox.start_private(school.boris).ephemeral_to is None


async def test_a_restart_loses_it_and_the_bot_does_not_know(sandbox, api, school, alone):
    number = -alone["ephemeral_message_id"]
    sandbox.forgets_ephemeral(school.boris, school.chat)
    assert all(message.id != number for message in sandbox.messages(school.chat, viewer=school.boris))
    assert await api.result("editEphemeralMessageText", **alone, text="Иначе") is True
    for act in (
        lambda: sandbox.press(school.boris, school.chat, number, "Ещё"),
        lambda: sandbox.say(school.boris, school.chat, "где?", reply_to=number),
    ):
        with pytest.raises(ActRefused):
            act()
    assert await api.updates() == []


async def test_a_press_under_one_that_the_bot_took_away_brings_the_whole_message(sandbox, api, school, alone):
    await api.result("deleteEphemeralMessage", **alone)
    sandbox.press(school.boris, school.chat, -alone["ephemeral_message_id"], "Ещё")
    (update,) = await api.updates()
    message = update["callback_query"]["message"]
    assert (message["ephemeral_message_id"], message["text"]) == (
        alone["ephemeral_message_id"],
        "Ваши ответы",
    )


async def test_it_takes_neither_reactions_nor_changes_by_people(sandbox, api, school, alone):
    said = sandbox.say(school.boris, school.chat, "спасибо", reply_to=-alone["ephemeral_message_id"])
    for act in (
        lambda: sandbox.react(school.boris, school.chat, -alone["ephemeral_message_id"], "👍"),
        lambda: sandbox.edit(school.boris, school.chat, said.id, "иначе"),
    ):
        with pytest.raises(ActRefused):
            act()
    words = await api.refusal("setMessageReaction", chat_id=school.chat.id, message_id=0)
    assert words == "Bad Request: message to react not found"
    place = {**alone, "ephemeral_message_id": -said.id}
    assert (
        await api.refusal("editEphemeralMessageText", **place, text="x")
        == "Bad Request: message can't be edited"
    )


async def test_the_bot_that_wrote_last_is_who_wrote_for_all(sandbox, api, school, alone):
    other = sandbox.person("Другой", username="other_bot", is_bot=True)
    sandbox.join(school.chat, other)
    sandbox.say(other, school.chat, "я тут")
    sandbox.promote_bot(school.chat, by=school.anna)
    to_anna = {"ephemeral_message_parameters": {"receiver_user_id": school.anna.id}}
    await api.result("sendMessage", chat_id=school.chat.id, text="Вам", **to_anna)
    assert school.chat.last_bot == other.id
