"""What the bot may send, and where."""

import pytest

from tests.sandbox.client import keyboard, png


async def test_a_text_arrives_as_it_is_shown(sandbox, api, school):
    sent = await api.result(
        "sendMessage",
        chat_id=school.chat.id,
        text=" <b>Как дела?</b> \n",
        parse_mode="HTML",
        reply_markup=keyboard("Хорошо", "Плохо"),
    )
    (_, message) = sandbox.messages(school.chat)
    assert (message.text, message.sender) == ("Как дела?", sandbox.bot)
    assert [[button["text"] for button in row] for row in message.buttons] == [["Хорошо"], ["Плохо"]]
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 9}]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "Bad Request: message text is empty"),
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n"}, "Bad Request: text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: text must be non-empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        ({"text": "x", "parse_mode": "MarkDown2"}, "Bad Request: unsupported parse_mode"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"text": "x", "reply_parameters": {"message_id": 99}},
            "Bad Request: message to be replied not found",
        ),
        ({"text": "x", "reply_markup": "{"}, "Bad Request: can't parse reply markup JSON object"),
        (
            {"text": "x", "reply_markup": keyboard("я" * 33)},
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "без действия"}]]}},
            "Bad Request: text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keyboard(*(str(number) for number in range(101)))},
            "Bad Request: reply markup is too long",
        ),
    ],
)
async def test_telegram_refuses_such_texts(api, school, parameters, words):
    assert await api.refusal("sendMessage", chat_id=school.chat.id, **parameters) == words


async def test_texts_of_4096_characters_and_data_of_64_bytes_pass(api, school):
    markup = keyboard("я" * 32)
    await api.result("sendMessage", chat_id=school.chat.id, text="x" * 4096, reply_markup=markup)


async def test_a_reply_to_nothing_passes_when_that_is_allowed(api, school):
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await api.result("sendMessage", chat_id=school.chat.id, text="x", reply_parameters=reply)
    assert "reply_to_message" not in sent


async def test_unknown_chats_are_not_found(sandbox, api, school):
    foreign = sandbox.group("Чужая", owner=school.vera)
    for chat_id in (12345, -100123, foreign.id, "@school", school.vera.id):
        assert await api.refusal("sendMessage", chat_id=chat_id, text="x") == "Bad Request: chat not found"
    assert await api.refusal("sendMessage", text="x") == "Bad Request: chat_id is empty"


async def test_the_bot_cannot_write_first(sandbox, api, school):
    words = "Forbidden: bot can't initiate conversation with a user"
    assert await api.refusal("sendMessage", chat_id=school.boris.id, text="x") == words
    sandbox.start_private(school.boris, "abc")
    assert (await api.updates())[0]["message"]["text"] == "/start abc"
    assert (await api.result("sendMessage", chat_id=school.boris.id, text="x"))["chat"]["type"] == "private"


async def test_a_person_can_block_the_bot(sandbox, api, school):
    sandbox.start_private(school.boris)
    await api.updates()
    sandbox.block(school.boris)
    (update,) = await api.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    words = "Forbidden: bot was blocked by the user"
    assert await api.refusal("sendMessage", chat_id=school.boris.id, text="x") == words
    sandbox.start_private(school.boris)
    assert await api.kinds() == ["my_chat_member", "message"]
    await api.result("sendMessage", chat_id=school.boris.id, text="x")


async def test_a_bot_that_is_out_cannot_write(sandbox, api, school):
    sandbox.remove_bot(school.chat, by=school.anna)
    words = "Forbidden: bot was kicked from the supergroup chat"
    assert await api.refusal("sendMessage", chat_id=school.chat.id, text="x") == words
    sandbox.add_bot(school.chat, by=school.anna)
    await api.result("leaveChat", chat_id=school.chat.id)
    words = "Forbidden: bot is not a member of the supergroup chat"
    assert await api.refusal("sendMessage", chat_id=school.chat.id, text="x") == words


async def test_topics_keep_their_messages(sandbox, api, school):
    forum = sandbox.group("Проект", owner=school.anna, forum=True)
    thread = sandbox.topic(forum, "Опросы", by=school.anna)
    sandbox.add_bot(forum, by=school.anna)
    await api.updates()
    sandbox.say(school.anna, forum, "/start@staffroom_bot", thread=thread)
    sandbox.say(school.anna, forum, "/start@staffroom_bot")
    in_topic, in_general = [update["message"] for update in await api.updates()]
    assert in_topic["message_thread_id"] == thread
    assert in_topic["is_topic_message"]
    assert in_topic["reply_to_message"]["forum_topic_created"]["name"] == "Опросы"
    assert {"message_thread_id", "is_topic_message", "reply_to_message"}.isdisjoint(in_general)
    reply = {"message_id": in_topic["message_id"]}
    sent = await api.result("sendMessage", chat_id=forum.id, text="x", reply_parameters=reply)
    assert sent["message_thread_id"] == thread


async def test_unknown_deleted_and_general_topics_are_not_found(sandbox, api, school):
    forum = sandbox.group("Проект", owner=school.anna, forum=True)
    thread = sandbox.topic(forum, "Опросы", by=school.anna)
    sandbox.add_bot(forum, by=school.anna)
    words = "Bad Request: message thread not found"
    for wrong in (1, 99):
        assert await api.refusal("sendMessage", chat_id=forum.id, text="x", message_thread_id=wrong) == words
    sandbox.delete_topic(forum, thread)
    assert await api.refusal("sendMessage", chat_id=forum.id, text="x", message_thread_id=thread) == words
    await api.result("sendMessage", chat_id=school.chat.id, text="x", message_thread_id=99)


async def test_in_a_closed_topic_only_who_manages_topics_writes(sandbox, api, school):
    forum = sandbox.group("Проект", owner=school.anna, forum=True)
    thread = sandbox.topic(forum, "Опросы", by=school.anna)
    sandbox.add_bot(forum, by=school.anna)
    await api.updates()
    sandbox.close_topic(forum, thread, by=school.anna)
    there = {"chat_id": forum.id, "text": "x", "message_thread_id": thread}
    assert await api.refusal("sendMessage", **there) == "Bad Request: TOPIC_CLOSED"
    sandbox.promote_bot(forum, by=school.anna, rights=frozenset({"can_manage_topics"}))
    await api.result("sendMessage", **there)
    sandbox.demote_bot(forum, by=school.anna)
    sandbox.reopen_topic(forum, thread, by=school.anna)
    await api.result("sendMessage", **there)
    said = [update["message"] for update in await api.updates() if "message" in update]
    told = [field for each in said for field in each if field.startswith("forum_topic")]
    assert told == ["forum_topic_closed", "forum_topic_reopened"]


async def test_photos_are_shown_at_most_1280_pixels_long(sandbox, api, school):
    answer = await api.upload(
        "sendPhoto", chat_id=school.chat.id, photo=png(1080, 1920), caption="<i>Итог</i>", parse_mode="HTML"
    )
    sizes = answer["result"]["photo"]
    assert (sizes[-1]["width"], sizes[-1]["height"]) == (720, 1280)
    assert answer["result"]["caption_entities"] == [{"type": "italic", "offset": 0, "length": 4}]
    photo = sandbox.messages(school.chat)[-1].photo
    assert (photo.bytes, photo.width, photo.height, photo.shrunk) == (png(1080, 1920), 720, 1280, True)
    again = await api.result("sendPhoto", chat_id=school.chat.id, photo=sizes[0]["file_id"])
    assert again["photo"] == sizes


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        (b"no picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        (png(21, 1), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (png(9000, 1001), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        ("AgACunknown", "Bad Request: wrong file identifier/HTTP URL specified"),
        ("https://example.org/a.png", "Bad Request: failed to get HTTP URL content"),
        ("attach://nothing", "Bad Request: file must be non-empty"),
        ("", "Bad Request: there is no photo in the request"),
    ],
)
async def test_telegram_refuses_such_photos(api, school, photo, words):
    assert (await api.upload("sendPhoto", chat_id=school.chat.id, photo=photo))["description"] == words


async def test_captions_have_1024_characters(api, school):
    answer = await api.upload("sendPhoto", chat_id=school.chat.id, photo=png(9, 9), caption="я" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"


async def test_what_was_sent_can_be_downloaded(sandbox, api, school):
    answer = await api.upload("sendDocument", chat_id=school.chat.id, document=b"a,b\n1,2\n")
    file = await api.result("getFile", file_id=answer["result"]["document"]["file_id"])
    address = f"{sandbox.url}/file/bot{sandbox.token}/{file['file_path']}"
    async with api.session.get(address) as response:
        assert await response.read() == b"a,b\n1,2\n"
    async with api.session.get(f"{address}x") as response:
        assert response.status == 404
    words = "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert await api.refusal("getFile", file_id="nothing") == words


async def test_a_document_is_no_photo(api, school):
    answer = await api.upload("sendDocument", chat_id=school.chat.id, document=png(9, 9))
    file_id = answer["result"]["document"]["file_id"]
    words = "Bad Request: can't use file of type Document as Photo"
    assert await api.refusal("sendPhoto", chat_id=school.chat.id, photo=file_id) == words


async def test_chat_actions_are_known_words(api, school):
    assert await api.result("sendChatAction", chat_id=school.chat.id, action="upload_photo")
    words = "Bad Request: wrong parameter action in request"
    assert await api.refusal("sendChatAction", chat_id=school.chat.id, action="dance") == words
