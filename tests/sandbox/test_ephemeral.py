"""Messages in a group that one person sees."""

import pytest

from tests.sandbox.client import keyboard


@pytest.fixture
async def press(sandbox, api, school):
    card = await api.result("sendMessage", chat_id=school.chat.id, text="?", reply_markup=keyboard("Моё"))
    pressed = sandbox.press(school.boris, school.chat, card["message_id"], "Моё")
    await api.updates()
    return pressed


def to(person, **more):
    return {"ephemeral_message_parameters": {"receiver_user_id": person.id, **more}}


async def test_only_its_receiver_sees_it(sandbox, api, school, press):
    sent = await api.result(
        "sendMessage",
        chat_id=school.chat.id,
        text="Ваши ответы",
        reply_markup=keyboard("Закрыть"),
        **to(school.boris, callback_query_id=press.id),
    )
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, school.boris.id)
    seen = sandbox.messages(school.chat, viewer=school.boris)[-1]
    assert (seen.text, seen.ephemeral_to) == ("Ваши ответы", school.boris.id)
    assert seen not in sandbox.messages(school.chat, viewer=school.anna)
    assert seen not in sandbox.messages(school.chat)
    sandbox.press(school.boris, school.chat, seen.id, "Закрыть")
    (update,) = await api.updates()
    message = update["callback_query"]["message"]
    assert message["ephemeral_message_id"] == sent["ephemeral_message_id"]


async def test_a_plain_member_bot_needs_a_press_of_the_last_15_seconds(api, school, press, clock):
    place = {"chat_id": school.chat.id, "text": "Ваши ответы"}
    words = "Bad Request: not enough rights to send ephemeral messages to the user"
    assert await api.refusal("sendMessage", **place, **to(school.boris)) == words
    assert await api.refusal("sendMessage", **place, **to(school.anna, callback_query_id=press.id)) == words
    clock.jump(15_000)
    await api.result("sendMessage", **place, **to(school.boris, callback_query_id=press.id))
    clock.jump(1)
    refused = await api.refusal("sendMessage", **place, **to(school.boris, callback_query_id=press.id))
    assert refused.startswith("Bad Request: query is too old")


async def test_an_administrator_bot_needs_none_but_only_members_receive(sandbox, api, school):
    sandbox.promote_bot(school.chat, by=school.anna)
    place = {"chat_id": school.chat.id, "text": "Вам слово"}
    await api.result("sendMessage", **place, **to(school.anna))
    words = "Bad Request: receiver of the ephemeral message not found"
    assert await api.refusal("sendMessage", **place, **to(school.vera)) == words


async def test_what_the_sandbox_cannot_do_it_does_not_pretend(api, school, press):
    asked = to(school.boris, callback_query_id=press.id, replace_callback_query_message=True)
    words = await api.refusal("sendMessage", chat_id=school.chat.id, text="x", **asked)
    assert words.startswith("Not Implemented")


async def test_there_are_none_in_private(sandbox, api, school):
    sandbox.start_private(school.boris)
    words = await api.refusal("sendMessage", chat_id=school.boris.id, text="x", **to(school.boris))
    assert words == "Bad Request: ephemeral messages can be sent only to groups and supergroups"


async def test_it_is_edited_and_deleted_by_its_own_methods(sandbox, api, school, press):
    sent = await api.result(
        "sendMessage",
        chat_id=school.chat.id,
        text="Выбрано 1",
        **to(school.boris, callback_query_id=press.id),
    )
    place = {
        "chat_id": school.chat.id,
        "receiver_user_id": school.boris.id,
        "ephemeral_message_id": sent["ephemeral_message_id"],
    }
    assert await api.result("editEphemeralMessageText", **place, text="Выбрано 2") is True
    assert await api.result("editEphemeralMessageReplyMarkup", **place, reply_markup=keyboard("Ещё")) is True
    seen = sandbox.messages(school.chat, viewer=school.boris)[-1]
    assert (seen.text, len(seen.buttons)) == ("Выбрано 2", 1)
    words = await api.refusal("editEphemeralMessageText", **place, text="я" * 1025)
    assert words == "Bad Request: MEDIA_CAPTION_TOO_LONG"
    words = await api.refusal("editMessageText", chat_id=school.chat.id, message_id=0, text="x")
    assert words == "Bad Request: message to edit not found"
    assert await api.result("deleteEphemeralMessage", **place) is True
    assert seen not in sandbox.messages(school.chat, viewer=school.boris)
    assert await api.refusal("deleteEphemeralMessage", **place) == "Bad Request: message to edit not found"
