"""What the page asks for and does."""

import pytest

from bot.sandbox.school import school_a
from tests.sandbox.client import keyboard, png


@pytest.fixture
async def page(sandbox, api):
    """Asks and acts as the page does; gives the status and the answer."""

    class Page:
        async def get(self, path, **parameters):
            async with api.session.get(f"{sandbox.url}/sandbox/{path}", params=parameters) as response:
                return response.status, await response.json()

        async def act(self, who, do, **fields):
            body = {"as": who.id, "do": do, **fields}
            async with api.session.post(f"{sandbox.url}/sandbox/act", json=body) as response:
                return response.status, await response.json()

    return Page()


async def test_a_person_sees_the_own_chats_only(sandbox, page, school):
    status, state = await page.get("state", **{"as": school.boris.id})
    assert (status, state["me"]) == (200, {"id": school.boris.id, "name": "Борис", "initials": "Б"})
    assert [person["initials"] for person in state["people"]] == ["АП", "Б", "В"]
    private, group = state["chats"]
    assert (private["id"], private["kind"], private["title"]) == (school.boris.id, "private", "Учительская")
    assert (group["title"], group["members"], group["admin"], group["bot"]) == ("Школа А", 3, False, "member")
    _, state = await page.get("state", **{"as": school.vera.id})
    assert [chat["kind"] for chat in state["chats"]] == ["private"]
    status, refused = await page.get("chat", **{"as": school.vera.id, "chat": school.chat.id})
    assert (status, refused) == (400, {"ok": False, "error": "Такого чата нет."})


async def test_a_message_is_told_with_everything_that_is_drawn(sandbox, api, page, school):
    said = sandbox.say(school.boris, school.chat, "см. #тема")
    buttons = [
        [
            {"text": "Да", "callback_data": "y", "style": "success"},
            {"text": "Код", "copy_text": {"text": "7B"}},
        ]
    ]
    await api.result(
        "sendMessage",
        chat_id=school.chat.id,
        text="<b>Вопрос?</b>",
        parse_mode="HTML",
        reply_markup={"inline_keyboard": buttons, "force_reply": True},
        reply_parameters={"message_id": said.id},
    )
    sandbox.react(school.anna, school.chat, said.id, "👍")
    _, told = await page.get("chat", **{"as": school.boris.id, "chat": school.chat.id})
    joined, mine, card = told["messages"]
    assert (joined["service"], joined["text"]) == (True, "Анна Петрова добавляет: Учительская")
    assert (mine["mine"], mine["reactions"]) == (True, [{"emoji": "👍", "count": 1, "mine": False}])
    assert card["sender"] == {"id": 1000, "name": "Учительская", "initials": "У", "bot": True}
    assert card["entities"] == [{"type": "bold", "offset": 0, "length": 7}]
    assert card["reply_to"] == {"id": said.id, "name": "Борис", "text": "см. #тема"}
    assert card["buttons"] == [
        [{"text": "Да", "kind": "press", "style": "success"}, {"text": "Код", "kind": "copy", "copy": "7B"}]
    ]
    assert card["force_reply"] is True


async def test_photos_and_documents_can_be_fetched(sandbox, api, page, school):
    await api.upload("sendPhoto", chat_id=school.chat.id, photo=png(2560, 1280))
    await api.upload("sendDocument", chat_id=school.chat.id, document=b"a,b")
    _, told = await page.get("chat", **{"as": school.boris.id, "chat": school.chat.id})
    photo, document = told["messages"][-2]["photo"], told["messages"][-1]["document"]
    assert (photo["width"], photo["height"]) == (1280, 640)
    assert (document["name"], document["size"]) == ("picture.png", 3)
    async with api.session.get(sandbox.url + photo["url"]) as response:
        assert await response.read() == png(2560, 1280)
    async with api.session.get(sandbox.url + document["url"]) as response:
        assert response.headers["Content-Disposition"] == "attachment"


async def test_everything_can_be_done_from_the_page(sandbox, api, page, school):
    anna, boris, vera = school.anna, school.boris, school.vera
    card = await api.result("sendMessage", chat_id=school.chat.id, text="?", reply_markup=keyboard("Да"))
    group = (await page.act(anna, "new_group", title="Новая", chat=None))[1]["chat"]
    person = (await page.act(anna, "new_person", name="Мұрат Ахметұлы"))[1]["person"]
    assert sandbox.world.people[person].last_name == "Ахметұлы"
    here = {"chat": school.chat.id}
    said = (await page.act(boris, "say", text="+", thread=None, anonymous=False, **here))[1]["message"]
    acts = [
        (boris, "edit", {"message": said, "text": "-", **here}),
        (anna, "react", {"message": said, "emoji": "👍", **here}),
        (anna, "react", {"message": said, "emoji": None, **here}),
        (boris, "press", {"message": card["message_id"], "row": 0, "column": 0, **here}),
        (boris, "delete", {"message": said, **here}),
        (boris, "start", {"text": ""}),
        (vera, "join", here),
        (anna, "promote", {"person": vera.id, **here}),
        (anna, "demote", {"person": vera.id, **here}),
        (vera, "leave", here),
        (anna, "promote_bot", here),
        (anna, "demote_bot", here),
        (anna, "remove_bot", here),
        (anna, "add_bot", {"chat": group}),
    ]
    for who, do, fields in acts:
        status, answer = await page.act(who, do, **fields)
        assert (status, answer["ok"]) == (200, True), (do, answer)
    old = sandbox.group("Кружок", owner=anna, kind="group")
    assert (await page.act(anna, "migrate", chat=old.id))[1]["chat"] < -(10**12)


@pytest.mark.parametrize(
    ("do", "fields", "words"),
    [
        ("dance", {}, "Такого действия нет."),
        ("say", {"text": "x"}, "Не хватает поля «chat»."),
        ("say", {"text": "x", "chat": "школа"}, "Поле «chat» должно быть числом."),
        ("say", {"text": "x", "chat": 5}, "Такого чата нет."),
        ("new_group", {"title": " "}, "Нужно название."),
        ("promote", {"person": 5}, "Не хватает поля «chat»."),
    ],
)
async def test_strange_acts_get_one_sentence(page, school, do, fields, words):
    assert await page.act(school.anna, do, **fields) == (400, {"ok": False, "error": words})


async def test_nobody_acts_in_anothers_private_chat(page, school, sandbox):
    sandbox.start_private(school.boris)
    status, answer = await page.act(school.anna, "say", text="x", chat=school.boris.id)
    assert (status, answer["error"]) == (400, "Такого чата нет.")


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Host": "evil.example"}, {"Origin": "null"}]
)
async def test_pages_from_elsewhere_are_refused(sandbox, api, school, headers):
    body = {"as": school.anna.id, "do": "say", "chat": school.chat.id, "text": "x"}
    async with api.session.post(f"{sandbox.url}/sandbox/act", json=body, headers=headers) as response:
        assert response.status == 403
    async with api.session.get(f"{sandbox.url}/sandbox/state", headers=headers) as response:
        assert response.status == 403
    assert all(message.text != "x" for message in sandbox.messages(school.chat))


async def test_a_page_is_told_of_changes_and_answers_that_concern_the_person(sandbox, api, school):
    card = await api.result("sendMessage", chat_id=school.chat.id, text="?", reply_markup=keyboard("Да"))
    foreign = sandbox.group("Чужая", owner=school.vera)
    url = f"{sandbox.url}/sandbox/events"
    async with api.session.ws_connect(url, params={"as": school.boris.id}) as page:
        sandbox.say(school.vera, foreign, "не для Бориса")
        sandbox.say(school.anna, school.chat, "всем")
        other = sandbox.press(school.anna, school.chat, card["message_id"], "Да")
        await api.result("answerCallbackQuery", callback_query_id=other.id, text="не Борису")
        press = sandbox.press(school.boris, school.chat, card["message_id"], "Да")
        await api.result("answerCallbackQuery", callback_query_id=press.id, text="Записал", show_alert=True)
        changed, toast = [await page.receive_json(timeout=5) for _ in range(2)]
    assert changed == {"type": "changed", "chat": school.chat.id}
    assert toast == {
        "type": "toast",
        "press": press.id,
        "chat": school.chat.id,
        "text": "Записал",
        "alert": True,
    }


async def test_the_page_is_served_and_nothing_beside_it(sandbox, api):
    async with api.session.get(sandbox.url) as response:
        assert "Учительская" in await response.text()
    for path in ("/../server.py", "/%2e%2e/server.py", "/nothing.js"):
        async with api.session.get(sandbox.url + path) as response:
            assert response.status in (403, 404)


async def test_it_serves_this_machine_only(clock, sandbox):
    with pytest.raises(ValueError, match="this machine only"):
        await sandbox.start(host="0.0.0.0")


async def test_the_school_is_believable(sandbox, page):
    school = school_a(sandbox, with_bot=True)
    assert len(school.people) == 12
    _, state = await page.get("state", **{"as": school.coordinator.id})
    found = {chat["title"]: chat for chat in state["chats"]}
    assert found["Школа А · педагоги"]["members"] == 13
    assert found["Школа А · педагоги"]["bot"] == "admin"
    assert [topic["title"] for topic in found["Проект 500+ Chat"]["topics"]] == [
        "Опросы",
        "Уроки и наблюдения",
    ]
    assert found["Математики"]["bot"] == "absent"
