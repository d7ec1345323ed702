"""Somebody sees what the bot knows of them, takes it along, and has it erased."""

import asyncio
import json
import re
from itertools import zip_longest
from typing import Any

import pytest

from bot.delivery.clock import DAY, HOUR
from storage import journal
from storage.copying import TABLES
from storage.database import sqlite_file, write_once
from tests.conversations.test_more import opened_for, turns
from tests.kit.private import Private
from tests.kit.sheets import sheets
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
ABOUT = "Что я знаю о Вас"


@pytest.fixture
async def vera(world: World, people: tuple[Someone, ...]) -> Private:
    """Вера in her private chat; she has answered and asked."""
    anna, boris, vera = people
    private = Private(world, vera)
    await anna.asks(QUESTION)
    await vera.says("+ давно не были", to=world.card(anna.chat, QUESTION))
    await boris.taps("➖", world.card(anna.chat, QUESTION))
    await private.opens()
    return private


async def erases(private: Private) -> str | None:
    """Two taps, after the panel was opened."""
    await private.says("/privacy")
    await private.taps("Стереть меня", ABOUT)
    return await private.taps("Да, стереть меня", "Стереть всё")


def traces(world: World, someone: Someone) -> dict[str, list[dict[str, Any]]]:
    """All rows that hold the person's id or name, by table."""
    marks = [str(someone.id), someone.person.name, json.dumps(someone.person.name).strip('"')]
    found: dict[str, list[dict[str, Any]]] = {}
    for table in TABLES:
        for row in world.rows(f"SELECT * FROM {table}"):
            if any(mark in str(value) for value in row.values() for mark in marks):
                found.setdefault(table, []).append(row)
    return found


async def test_in_a_group_one_line_leads_to_the_private_chat(world: World, people) -> None:
    vera = people[2]
    await vera.says("/privacy")
    [line] = [each for each in world.messages(vera.chat, vera) if each.text.startswith("Что я знаю о Вас")]
    assert line.text == "Что я знаю о Вас, как это забрать и стереть, расскажу в личном чате."
    assert line.buttons[0][0]["url"] == "https://t.me/staffroom_bot?start=data-1"
    private = Private(world, vera)
    await private.opens("data-1")
    assert private.texts[-1].startswith(ABOUT)


@pytest.mark.parametrize("command", ["/privacy", "/данные", "/деректер"])
async def test_in_private_it_says_what_is_kept_why_and_how_long(vera: Private, command: str) -> None:
    await vera.says(command)
    text = vera.card(ABOUT).text
    for part in ("имя, номер и язык", "рабочих группах", "ответы, пояснения", "личные тексты", "черновики"):
        assert part in text
    terms = ("400 дней после закрытия", "Столько же помню, кто передавал и принимал дела")
    for term in (*terms, "Личный текст — сутки", "30 дней", "не дольше 7 дней"):
        assert term in text
    assert vera.labels(ABOUT) == ["Выгрузить мои данные", "Стереть меня", "✕ Закрыть"]


async def test_the_menu_leads_there_too(vera: Private) -> None:
    await vera.taps("О данных", "Школа А")
    assert vera.texts[-1].startswith(ABOUT)
    await vera.taps("✕ Закрыть", ABOUT)
    assert not any(text.startswith(ABOUT) for text in vera.texts)


async def test_a_person_gets_their_own_data_as_a_file_and_nobody_elses(world: World, vera: Private) -> None:
    await vera.someone.asks("Кто дежурит?")
    await vera.says("/privacy")
    assert await vera.taps("Выгрузить мои данные", ABOUT) == "Отправляю файл"
    [file] = [each for each in world.messages(vera.chat) if each.document]
    assert file.document is not None
    assert file.document.name == "Мои данные.xlsx"
    told = sheets(file.document.bytes)
    assert told["Я"][1][1] == "Вера"
    assert told["Школы"][1][0] == "Школа А"
    [_, vote] = told["Ответы"]
    assert vote[:5] == ["Школа А", "Школа А", QUESTION, "+", "давно не были"]
    assert [row[2] for row in told["Вопросы"][1:]] == ["Кто дежурит?"]
    assert "Борис" not in str(told)


async def test_what_was_chosen_is_told_in_words(world: World, people, vera: Private) -> None:
    anna, _, _ = people
    await anna.asks("Когда?\n- в среду\n- в пятницу")
    await vera.someone.taps("в пятницу", world.card(anna.chat, "Когда?"))
    await vera.says("/privacy")
    await vera.taps("Выгрузить мои данные", ABOUT)
    [file] = [each for each in world.messages(vera.chat) if each.document]
    assert file.document is not None
    assert "в пятницу" in [row[3] for row in sheets(file.document.bytes)["Ответы"]]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", ("Панель «Ещё …»", "личный чат", "Вопрос: «Вопрос»", "ещё не решено", "Отменять нечего")),
        ("kk", ("«Тағы …» панелі", "жеке чат", "Сұрақ: «Сұрақ»", "әлі шешілмеді", "Бас тартатын ештеңе жоқ")),
        ("en", ("Panel “More …”", "private chat", "Question: “Question”", "not decided yet", "nothing to")),
    ],
)
async def test_a_teacher_can_read_the_file(
    world: World, people, vera: Private, language: str, told: tuple[str, ...]
) -> None:
    """Words in the person's language, no names of code, no column that holds nothing."""
    anna, boris, _ = people
    await opened_for(world, vera.someone, world.card(anna.chat, QUESTION))
    await vera.says("/cancel")
    await vera.someone.asks("Кто дежурит?")
    await vera.someone.says("/handover", to=await boris.says("Здесь"))
    await vera.someone.says("/poll")
    await vera.says("/privacy")
    vera.someone.person.language = language
    [panel] = world.rows("SELECT id FROM panel WHERE kind = 'privacy.panel'")
    await vera.someone.forges(f"datafile1:{panel['id']}", vera.card(), chat=vera.chat)
    await world.catch_up()
    [file] = [each for each in world.messages(vera.chat) if each.document]
    assert file.document is not None
    read = sheets(file.document.bytes)
    text = "\n".join(cell for rows in read.values() for row in rows for cell in row)
    assert not [words for words in told if words not in text]
    assert not re.search(r"[{}\\]|\b[a-z_]+\.[a-z_]+\b|privacy-", text)
    for rows in read.values():
        columns = zip_longest(*rows, fillvalue="")
        assert all(any(cells[1:]) for cells in columns)


async def test_one_tap_erases_nothing_and_can_be_taken_back(world: World, vera: Private) -> None:
    await vera.says("/privacy")
    await vera.taps("Стереть меня", ABOUT)
    assert "Останутся: вопросы, варианты и решения, но без автора" in vera.card("Стереть всё").text
    await vera.taps("‹ Не стирать", "Стереть всё")
    assert vera.texts[-1].startswith(ABOUT)
    assert world.rows(f"SELECT 1 FROM person WHERE id = {vera.someone.id}")


async def test_after_the_second_tap_nothing_is_left_and_the_counts_fall(
    world: World, people, vera: Private
) -> None:
    anna, _, _ = people
    card = world.card(anna.chat, QUESTION)
    assert "➕ 1   ➖ 1" in card.text
    await vera.someone.says("/poll Черновик")
    assert await erases(vera) == "Стёрто"
    await world.catch_up()
    assert traces(world, vera.someone) == {}
    assert vera.texts == [
        "Готово: у меня ничего о Вас не осталось. Если меня восстановят из старой копии, стирание повторится"
        " само. Это сообщение можно удалить."
    ]
    assert "➕ 0   ➖ 1" in world.card(anna.chat, QUESTION).text
    assert "давно не были" not in str(world.rows("SELECT * FROM quick_poll_vote"))


async def test_a_question_stays_for_the_group_without_its_author(world: World, people, vera: Private) -> None:
    anna, boris, _ = people
    await vera.someone.asks("Кто дежурит?")
    card = world.card(anna.chat, "Кто дежурит?")
    await erases(vera)
    assert await boris.taps("➕", card) == "Учтено: +"
    assert await boris.taps("Закрыть", card) == "Это может сделать координатор или администратор чата."
    [asked] = world.rows("SELECT max(id) AS id FROM activity")
    refusal = "Это видят координатор, наставники и администраторы чата."
    assert await boris.forges(f"silent1:{asked['id']}:silent:0") == refusal
    await anna.taps("Закрыть", card)
    await world.catch_up()
    assert any(each.photo and each.text.startswith("Кто дежурит?") for each in world.messages(anna.chat))


async def test_what_was_repeated_is_repeated_no_more(world: World, people, vera: Private) -> None:
    world_series = "SELECT ended_at FROM series"
    await vera.someone.says("/poll Кто дежурит?")
    for button in ("Ещё", "Повторять", "‹ Назад", "Отправить"):
        draft = vera.someone.draft()
        assert draft is not None
        await vera.someone.taps(button, draft)
        await world.passes(1)
    assert [row["ended_at"] for row in world.rows(world_series)] == [None]
    await erases(vera)
    assert [row["ended_at"] is None for row in world.rows(world_series)] == [False]
    await world.leaps(8 * DAY / 1_000)
    assert len([text for text in world.texts(vera.someone.chat) if text.startswith("Кто дежурит?")]) == 1


async def test_where_the_only_coordinator_is_erased_the_admins_are_asked(
    world: World, people, vera: Private
) -> None:
    anna, _, _ = people
    private = Private(world, anna)
    await anna.taps("Я координатор", world.card(anna.chat, "Считаю"))
    await world.catch_up()
    assert world.rows("SELECT person_id FROM membership WHERE role = 'coordinator'")
    await private.opens()
    await erases(private)
    await world.catch_up()
    card = world.card(anna.chat, "Координатора больше нет. Кто им станет?")
    assert "Анна" not in card.text
    await anna.taps("Я координатор", card)
    await world.catch_up()
    assert world.card(anna.chat, "Теперь координатор — Анна").id == card.id


async def test_who_comes_back_is_somebody_new(world: World, people, vera: Private) -> None:
    anna, _, _ = people
    await erases(vera)
    await vera.someone.taps("➖", world.card(anna.chat, QUESTION))
    await world.catch_up()
    assert "➕ 0   ➖ 2" in world.card(anna.chat, QUESTION).text
    assert world.rows(f"SELECT name FROM person WHERE id = {vera.someone.id}") == [{"name": "Вера"}]


async def test_messages_older_than_two_days_stay_where_telegram_keeps_them(
    world: World, vera: Private
) -> None:
    await vera.says("/help")
    await world.leaps(49 * HOUR / 1_000)
    await erases(vera)
    assert [text.split("\n")[0] for text in vera.texts[:-1]] == ["Школа А"]
    assert traces(world, vera.someone) == {}


async def test_nobody_erases_or_exports_anybody_else(world: World, people, vera: Private) -> None:
    _, boris, _ = people
    await vera.says("/privacy")
    await vera.taps("Стереть меня", ABOUT)
    [panel] = world.rows("SELECT id FROM panel WHERE kind = 'privacy.panel'")
    own = Private(world, boris)
    await own.opens()
    for data in (f"dataerase1:{panel['id']}", f"datafile1:{panel['id']}", f"dataface1:{panel['id']}:sure"):
        toast = await boris.forges(data, own.card(), chat=own.chat)
        assert toast is not None
        assert toast.startswith("Кнопка устарела"), data
    assert world.rows(f"SELECT 1 FROM person WHERE id = {vera.someone.id}")


async def test_a_forged_second_tap_without_the_first_erases_nothing(world: World, vera: Private) -> None:
    await vera.says("/privacy")
    [panel] = world.rows("SELECT id FROM panel WHERE kind = 'privacy.panel'")
    toast = await vera.someone.forges(f"dataerase1:{panel['id']}", vera.card(ABOUT), chat=vera.chat)
    assert toast is not None
    assert toast.startswith("Кнопка устарела")
    assert world.rows(f"SELECT 1 FROM person WHERE id = {vera.someone.id}")


async def test_a_bot_that_dies_of_erasing_has_erased_all_or_nothing_and_does_it_after_its_restart(
    world: World, vera: Private, monkeypatch: pytest.MonkeyPatch
) -> None:
    await vera.says("/privacy")
    await vera.taps("Стереть меня", ABOUT)

    class Killed(BaseException):
        """Nobody catches it, as nobody does a kill."""

    def dies(connection: object, person: int) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("storage.erasures.leave", dies)
        world.sandbox.press(vera.someone.person, vera.chat, vera.card("Стереть всё").id, "Да, стереть меня")
        await world.settle()
        found = traces(world, vera.someone)
        assert {"person", "membership", "quick_poll_vote"} <= found.keys(), "all is there"
    await world.stop()
    await world.start()
    await world.catch_up()
    assert traces(world, vera.someone) == {}


@pytest.fixture
async def failed(world: World, people, vera: Private, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set aside: a vote of Вера's, a question of Борис's that quotes it, and a vote of Анна's."""
    anna, boris, _ = people

    def fails(*arguments: object, **named: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("bot.quick_poll.service.cast", fails)
        patch.setattr("bot.quick_poll.quoting.open_quoted", fails)
        said = await vera.someone.says("− ругались с Петровой", to=world.card(anna.chat, QUESTION))
        await boris.says("/poll", to=said)
        await anna.says("+ по-моему", to=world.card(anna.chat, QUESTION))
    assert len(world.rows("SELECT 1 FROM journal WHERE state = 2")) == 3


@pytest.mark.usefixtures("failed")
async def test_what_was_set_aside_is_gone_and_never_handled_again(
    world: World, people, vera: Private
) -> None:
    anna, _, _ = people
    await erases(vera)
    await world.stop()
    assert await asyncio.to_thread(write_once, world.database_url, journal.take_up_again) == 1
    await world.start()
    await world.catch_up()
    assert traces(world, vera.someone) == {}
    assert "➕ 1   ➖ 1" in world.card(anna.chat, QUESTION).text


async def test_an_earlier_vote_that_still_waits_does_not_bring_back_who_was_erased(
    world: World, people, vera: Private
) -> None:
    """A press in private is handled beside what was written in the group."""
    anna, _, _ = people
    person, group, card = vera.someone.person, vera.someone.chat, world.card(anna.chat, QUESTION)
    await vera.says("/privacy")
    await vera.taps("Стереть меня", ABOUT)
    await world.stop()
    for text in ("− передумала", "Всем доброе утро", "+ всё-таки пойду"):
        world.sandbox.say(person, group, text, reply_to=card.id)
    world.sandbox.say(person, group, "Всем доброе утро")
    world.sandbox.press(person, group, card.id, "➕")
    world.sandbox.press(person, vera.chat, vera.card("Стереть всё").id, "Да, стереть меня")
    await world.start()
    await world.catch_up()
    assert traces(world, vera.someone) == {}
    assert "➕ 0   ➖ 1" in world.card(anna.chat, QUESTION).text


async def test_toasts_that_could_not_be_given_name_nobody_and_do_not_stay(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, _, vera = people
    own = Private(world, vera)
    await own.opens()
    await vera.says("Здравствуйте")
    await anna.asks(QUESTION)
    panel = await opened_for(world, anna, world.card(anna.chat, QUESTION))
    await turns(world, anna, "Со слов коллеги …", panel)
    await turns(world, anna, "Вера", panel)
    world.sandbox.faults.add("answerCallbackQuery", times=None, code=502)
    await turns(world, anna, "➕", panel)

    def named() -> str:
        [row] = world.rows("SELECT owed FROM journal WHERE owed LIKE '%quick-poll-said%'")
        return str(json.loads(row["owed"])["text"]["arguments"]["person"])

    assert named() == "Вера"
    await erases(own)
    assert named() == "—"
    await world.passes(200)
    assert not world.rows("SELECT 1 FROM journal WHERE owed IS NOT NULL")


async def test_a_question_that_waits_for_its_chat_is_not_put_to_who_was_erased(
    world: World, people, vera: Private
) -> None:
    world.sandbox.faults.add("sendMessage", times=3, retry_after=40, chat_id=vera.someone.chat.id)
    await vera.someone.says("/poll")
    assert world.rows("SELECT 1 FROM prompt")
    await erases(vera)
    await world.passes(200)
    assert not [text for text in world.texts(vera.someone.chat) if "какой вопрос" in text]


async def test_when_it_is_said_the_files_hold_nothing_any_more(world: World, vera: Private) -> None:
    if sqlite_file(world.database_url) is None:
        pytest.skip("the server's files are its operator's")
    await vera.says("/privacy")
    await vera.taps("Стереть меня", ABOUT)

    def found() -> bool:
        return any(
            "давно не были".encode() in file.read_bytes() for file in world.folder.glob("staffroom.db*")
        )

    assert found()
    await vera.someone.taps("Да, стереть меня", vera.card("Стереть всё"), chat=vera.chat)
    assert not found()


async def test_names_go_a_school_year_after_the_end_and_sums_stay(
    world: World, people, vera: Private
) -> None:
    anna, _, _ = people
    card = world.card(anna.chat, QUESTION)
    await anna.taps("Закрыть", card)
    await world.leaps(399 * DAY / 1_000)
    assert world.rows("SELECT 1 FROM quick_poll_vote")
    await world.leaps(2 * DAY / 1_000)
    await world.catch_up()
    assert not world.rows("SELECT 1 FROM quick_poll_vote")
    assert sorted(row["choice"] for row in world.rows("SELECT choice FROM quick_poll_ballot")) == ["+", "-"]
    assert world.rows("SELECT author_id FROM activity") == [{"author_id": 0}]
    assert "➕ 1   ➖ 1" in card.text
    assert await anna.taps("Открыть снова", card) == (
        "Закрыто больше года назад: имена и пояснения уже забыты, остались суммы. Снова не открыть,"
        " но можно спросить заново."
    )


async def test_panels_and_questions_are_forgotten_after_thirty_days(world: World, vera: Private) -> None:
    await vera.taps("Задать вопрос", "Школа А")
    assert world.rows("SELECT 1 FROM prompt")
    assert world.rows("SELECT 1 FROM panel")
    await world.leaps(31 * DAY / 1_000)
    await world.catch_up()
    assert not world.rows("SELECT 1 FROM prompt")
    assert not world.rows("SELECT 1 FROM panel")
