"""Changing, deleting and pinning messages."""

import pytest

from tests.sandbox.client import keyboard, png


@pytest.fixture
async def card(api, school):
    return await api.result(
        "sendMessage", chat_id=school.chat.id, text="Вопрос?", reply_markup=keyboard("Да")
    )


async def test_an_edit_changes_text_and_keyboard(sandbox, api, school, card, clock):
    clock.jump(5_000)
    edited = await api.result(
        "editMessageText", chat_id=school.chat.id, message_id=card["message_id"], text="Ответ 1"
    )
    message = sandbox.messages(school.chat)[-1]
    assert (message.text, message.buttons, message.edits, message.edited) == ("Ответ 1", [], 1, clock.now())
    assert edited["edit_date"] == clock.now() // 1000
    assert await api.updates() == []


async def test_an_edit_that_changes_nothing_is_refused(api, school, card):
    words = await api.refusal(
        "editMessageText",
        chat_id=school.chat.id,
        message_id=card["message_id"],
        text="Вопрос? ",
        reply_markup=keyboard("Да"),
    )
    assert words.startswith("Bad Request: message is not modified: specified new message content")


async def test_only_own_messages_that_are_there_can_be_edited(sandbox, api, school, card):
    said = sandbox.say(school.anna, school.chat, "моё")

    async def edit(message_id):
        return await api.refusal("editMessageText", chat_id=school.chat.id, message_id=message_id, text="x")

    assert await edit(said.id) == "Bad Request: message can't be edited"
    assert await edit(999) == "Bad Request: message to edit not found"
    assert await edit(0) == "Bad Request: message to edit not found"
    assert (
        await api.refusal("editMessageText", text="x") == "Bad Request: message identifier is not specified"
    )
    await api.result("deleteMessage", chat_id=school.chat.id, message_id=card["message_id"])
    assert await edit(card["message_id"]) == "Bad Request: message to edit not found"


async def test_a_keyboard_can_be_taken_away(sandbox, api, school, card):
    place = {"chat_id": school.chat.id, "message_id": card["message_id"]}
    edited = await api.result("editMessageReplyMarkup", **place)
    assert "reply_markup" not in edited
    assert (await api.refusal("editMessageReplyMarkup", **place)).startswith(
        "Bad Request: message is not modified"
    )


async def test_photos_have_captions_and_texts_have_texts(api, school, card):
    photo = (await api.upload("sendPhoto", chat_id=school.chat.id, photo=png(9, 9)))["result"]
    place = {"chat_id": school.chat.id, "message_id": photo["message_id"]}
    assert (await api.result("editMessageCaption", **place, caption="Итог"))["caption"] == "Итог"
    words = "Bad Request: there is no text in the message to edit"
    assert await api.refusal("editMessageText", **place, text="x") == words
    place["message_id"] = card["message_id"]
    words = "Bad Request: there is no caption in the message to edit"
    assert await api.refusal("editMessageCaption", **place, caption="x") == words


async def test_a_text_can_become_a_photo_and_a_photo_another_one(sandbox, api, school, card):
    place = {"chat_id": school.chat.id, "message_id": card["message_id"]}
    media = '{"type": "photo", "media": "attach://chart", "caption": "Итог"}'
    answer = await api.upload("editMessageMedia", **place, media=media, chart=png(20, 30))
    assert answer["result"]["photo"][-1]["width"] == 20
    message = sandbox.messages(school.chat)[-1]
    assert (message.text, message.photo.height) == ("Итог", 30)
    await api.upload("editMessageMedia", **place, media=media, chart=png(40, 50))
    assert message.photo.height == 50
    assert message.edits == 2


async def test_the_bot_deletes_its_own_messages_for_48_hours(api, school, card, clock):
    place = {"chat_id": school.chat.id, "message_id": card["message_id"]}
    clock.jump(48 * 3_600_000 + 1)
    assert await api.refusal("deleteMessage", **place) == "Bad Request: message can't be deleted"
    fresh = await api.result("sendMessage", chat_id=school.chat.id, text="x")
    assert await api.result("deleteMessage", chat_id=school.chat.id, message_id=fresh["message_id"])
    words = "Bad Request: message to delete not found"
    assert await api.refusal("deleteMessage", chat_id=school.chat.id, message_id=fresh["message_id"]) == words


async def test_others_messages_need_the_right_to_delete(sandbox, api, school):
    said = sandbox.say(school.boris, school.chat, "ой")
    place = {"chat_id": school.chat.id, "message_id": said.id}
    assert await api.refusal("deleteMessage", **place) == "Bad Request: message can't be deleted"
    sandbox.promote_bot(school.chat, by=school.anna, rights=frozenset({"can_delete_messages"}))
    assert await api.result("deleteMessage", **place)
    assert said.deleted


async def test_in_a_group_every_administrator_deletes_in_a_supergroup_those_with_the_right(
    sandbox, api, school
):
    words = "Bad Request: message can't be deleted"
    for kind, refusal in (("group", f"{words} for everyone"), ("supergroup", words)):
        chat = sandbox.group("Кружок", owner=school.anna, members=[school.boris], kind=kind)
        sandbox.add_bot(chat, by=school.anna)
        place = {"chat_id": chat.id, "message_id": sandbox.say(school.boris, chat, "ой").id}
        assert await api.refusal("deleteMessage", **place) == refusal
        sandbox.promote_bot(chat, by=school.anna, rights=frozenset({"can_pin_messages"}))
        assert (await api.call("deleteMessage", **place))["ok"] is (kind == "group")


async def test_deleting_many_skips_what_cannot_go(sandbox, api, school, card):
    said = sandbox.say(school.boris, school.chat, "ой")
    ids = [card["message_id"], said.id, 999]
    assert await api.result("deleteMessages", chat_id=school.chat.id, message_ids=ids)
    assert said in sandbox.messages(school.chat)
    words = await api.refusal("deleteMessages", chat_id=school.chat.id, message_ids=list(range(1, 102)))
    assert words == "Bad Request: too many message identifiers specified"


async def test_pinning_needs_the_right_and_is_told(sandbox, api, school, card):
    place = {"chat_id": school.chat.id, "message_id": card["message_id"]}
    words = "Bad Request: not enough rights to manage pinned messages in the chat"
    assert await api.refusal("pinChatMessage", **place) == words
    sandbox.promote_bot(school.chat, by=school.anna, rights=frozenset({"can_pin_messages"}))
    await api.updates()
    assert await api.result("pinChatMessage", **place)
    (update,) = await api.updates()
    assert update["message"]["pinned_message"]["text"] == "Вопрос?"
    assert (await api.result("getChat", chat_id=school.chat.id))["pinned_message"]["text"] == "Вопрос?"
    assert await api.result("unpinChatMessage", chat_id=school.chat.id)
    assert (
        await api.refusal("unpinChatMessage", chat_id=school.chat.id)
        == "Bad Request: message to unpin not found"
    )
