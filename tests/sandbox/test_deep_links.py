"""Links that open the bot's private chat and start it with a payload."""

import pytest

from bot.sandbox.refusals import ActRefused, NoSuchButton

LINK = "https://t.me/staffroom_bot?start=note_12"


@pytest.fixture
async def card(api, school):
    buttons = [
        {"text": "Лично", "callback_data": "x"},
        {"text": "Лично: написать", "url": LINK},
        {"text": "Сайт", "url": "https://example.org/staffroom_bot?start=note_12"},
        {"text": "В группу", "url": "https://t.me/staffroom_bot?startgroup=x"},
        {"text": "Чужой", "url": "https://t.me/other_bot?start=x"},
    ]
    markup = {"inline_keyboard": [[button] for button in buttons]}
    sent = await api.result("sendMessage", chat_id=school.chat.id, text="?", reply_markup=markup)
    return sent["message_id"]


async def test_following_a_button_starts_the_private_chat_as_often_as_one_does(sandbox, api, school, card):
    for _ in range(2):
        started = sandbox.follow(school.boris, school.chat, card, "Лично")
        assert (started.text, started.chat_id) == ("/start note_12", school.boris.id)
        (update,) = await api.updates()
        assert (update["message"]["text"], update["message"]["chat"]["type"]) == ("/start note_12", "private")
    await api.result("sendMessage", chat_id=school.boris.id, text="Слушаю")


async def test_whoever_blocked_the_bot_lets_it_write_again_by_following(sandbox, api, school, card):
    sandbox.start_private(school.boris)
    sandbox.block(school.boris)
    await api.updates()
    sandbox.follow(school.boris, school.chat, card, "Лично")
    assert await api.kinds() == ["my_chat_member", "message"]


async def test_other_buttons_are_not_followed(sandbox, api, school, card):
    for button in ("Сайт", "В группу", "Чужой"):
        with pytest.raises(ActRefused, match=r"^[А-Я].*\.$"):
            sandbox.follow(school.boris, school.chat, card, button)
    with pytest.raises(NoSuchButton, match="Есть: «Лично», «Лично: написать»"):
        sandbox.follow(school.boris, school.chat, card, "Домой")
    with pytest.raises(ActRefused):
        sandbox.follow(school.vera, school.chat, card, "Лично")
    assert await api.updates() == []


@pytest.mark.parametrize(
    "url", [LINK, "t.me/Staffroom_Bot?start=note_12", "tg://resolve?domain=staffroom_bot&start=note_12"]
)
async def test_an_answer_to_a_press_leads_there_too(sandbox, api, school, card, url):
    press = sandbox.press(school.boris, school.chat, card, "Лично")
    await api.result("answerCallbackQuery", callback_query_id=press.id, url=url)
    assert sandbox.follow_answer(press).text == "/start note_12"


async def test_an_answer_without_an_address_leads_nowhere(sandbox, api, school, card):
    press = sandbox.press(school.boris, school.chat, card, "Лично")
    await api.result("answerCallbackQuery", callback_query_id=press.id)
    with pytest.raises(ActRefused):
        sandbox.follow_answer(press)


@pytest.mark.parametrize("payload", ["x" * 65, "с кириллицей", "a.b", "a b"])
async def test_a_payload_is_what_telegram_takes(sandbox, school, payload):
    with pytest.raises(ActRefused, match="до 64"):
        sandbox.start_private(school.boris, payload)
    assert sandbox.start_private(school.boris, "x" * 64).text == "/start " + "x" * 64
