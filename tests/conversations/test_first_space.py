"""The bot meets a group: one card, a school, its settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.model import Chat, Message
from storage.database import sqlite_file
from tests.kit.databases import fresh_database
from tests.kit.world import Someone, World

WELCOME = (
    "Считаю ответы и напоминаю. Храню ответы и имена тех, кто здесь. "
    "Писать мне лично не нужно: нажмите кнопку или ответьте на карточку знаком +."
)


def labels(card: Message) -> list[str]:
    return [button["text"] for row in card.buttons for button in row]


@pytest.fixture
async def anna(world: World) -> Someone:
    return world.someone("Анна", language="ru")


@pytest.fixture
async def boris(world: World) -> Someone:
    return world.someone("Борис", language="ru")


@pytest.fixture
async def chat(world: World, anna: Someone, boris: Someone) -> Chat:
    return await world.school(anna, boris)


async def test_one_card_introduces_the_bot(world: World, chat: Chat) -> None:
    [text] = world.texts(chat)
    assert text.startswith(WELCOME)
    assert labels(world.card(chat, WELCOME)) == ["Задать вопрос", "⚙ Школа А", "Чат школы …", "Я координатор"]


async def test_an_admin_bot_says_that_it_sees_all_and_what_it_does_with_it(world: World, chat: Chat) -> None:
    text = world.card(chat, WELCOME).text
    assert "Здесь я вижу все сообщения" in text
    assert "стираю у себя в течение минуты" in text


async def test_a_plain_member_says_that_it_sees_replies_and_what_would_help(
    world: World, anna: Someone
) -> None:
    chat = await world.school(anna, rights=None)
    text = world.card(chat, WELCOME).text
    assert "Здесь я вижу только команды и ответы на мои карточки." in text
    assert "сделайте меня администратором с одним правом: удалять сообщения" in text


async def test_the_cards_follow_the_bots_rights(world: World, anna: Someone) -> None:
    chat = await world.school(anna, rights=None)
    await anna.says("/poll@staffroom_bot Видно ли меня?")
    await anna.posts()
    world.sandbox.promote_bot(chat, by=anna.person, rights=frozenset({"can_delete_messages"}))
    await world.settle()
    await world.catch_up()
    await world.catch_up()
    assert "вижу все сообщения" in world.card(chat, WELCOME).text
    assert "напишите в чат + или −" in world.card(chat, "Видно ли меня?").text
    world.sandbox.demote_bot(chat, by=anna.person)
    await world.settle()
    await world.catch_up()
    await world.catch_up()
    assert "только команды и ответы" in world.card(chat, WELCOME).text


async def test_the_button_asks_for_a_question_and_the_answer_becomes_a_poll(
    world: World, chat: Chat, boris: Someone
) -> None:
    toast = await boris.taps("Задать вопрос", world.card(chat, WELCOME))
    assert toast == "Напишите вопрос ответом на моё сообщение"
    prompt = world.card(chat, "Борис, какой вопрос задать?")
    await boris.says("Идём в театр?", to=prompt)
    await boris.posts()
    assert labels(world.card(chat, "Идём в театр?"))[0] == "➕ 0"


async def test_who_presses_twice_is_asked_once(world: World, chat: Chat, boris: Someone) -> None:
    card = world.card(chat, WELCOME)
    await boris.taps("Задать вопрос", card)
    await boris.taps("Задать вопрос", card)
    await world.catch_up()
    assert sum("какой вопрос задать?" in text for text in world.texts(chat)) == 1


async def test_a_new_school_has_a_name_a_time_zone_and_a_language(
    world: World, chat: Chat, anna: Someone
) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    assert card.text.startswith("Школа А\nЧасовой пояс: Москва\nЯзык: Русский")


async def test_an_admin_changes_the_language(world: World, chat: Chat, anna: Someone) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    await world.passes(1)
    assert await anna.taps("Қазақша", card) == "Язык изменён"
    await world.passes(1)
    assert "Тіл: Қазақша" in card.text
    await anna.asks("Сабаққа дайынсыз ба?")
    assert "Жауап: 0" in world.card(chat, "Сабаққа").text


async def test_after_another_language_what_is_new_does_not_wait_for_old_cards(
    world: World, chat: Chat, anna: Someone
) -> None:
    for number in range(7):
        await anna.asks(f"Вопрос {number}?")
        await world.passes(20)
    welcome, voted = world.card(chat, WELCOME), world.card(chat, "Вопрос 6?")
    await anna.taps("⚙", welcome)
    await world.passes(20)
    await anna.taps("Қазақша", welcome)
    await anna.taps("➕", voted)
    await world.passes(6)
    assert "➕ 1" in voted.text
    await anna.asks("Сабаққа дайынсыз ба?")
    card = world.card(chat, "Сабаққа")
    await anna.taps("Жабу", card)
    await world.passes(1)
    assert "күні жабылды" in card.text
    assert len(world.messages(chat)) == 1 + 7 + 2
    assert "Жауап" not in world.card(chat, "Вопрос 4?").text
    await world.passes(60)
    assert all("Жауап" in world.card(chat, f"Вопрос {number}?").text for number in range(7))


async def test_an_admin_changes_the_time_zone(world: World, chat: Chat, anna: Someone) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    await world.passes(1)
    await anna.taps("Часовой пояс", card)
    await world.passes(1)
    assert await anna.taps("Камчатка", card) == "Часовой пояс изменён"
    await world.passes(1)
    assert "Часовой пояс: Камчатка +9" in card.text


async def test_an_admin_changes_the_name(world: World, chat: Chat, anna: Someone, boris: Someone) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    await world.passes(1)
    await anna.taps("Название", card)
    prompt = world.card(chat, "Анна, как называется школа?")
    await boris.says("Школа Бориса", to=prompt)
    await anna.says("Школа № 7", to=prompt)
    await world.catch_up()
    assert card.text.startswith("Школа № 7")


async def test_a_name_that_is_too_long_is_refused_in_one_sentence(
    world: World, chat: Chat, anna: Someone
) -> None:
    card = world.card(chat, WELCOME)
    await anna.taps("⚙", card)
    await world.passes(1)
    await anna.taps("Название", card)
    await anna.says("ш" * 101, to=world.card(chat, "Анна, как называется"))
    await world.catch_up()
    assert "Название пустое или длиннее 100 знаков. Напишите другое." in world.texts(chat, anna)
    await anna.says("Школа № 8", to=world.card(chat, "Анна, как называется"))
    await world.catch_up()
    assert card.text.startswith("Школа № 8"), "the question still waits"


@pytest.mark.parametrize("button", ["⚙", "Чат школы …"])
async def test_only_admins_change_settings(world: World, chat: Chat, boris: Someone, button: str) -> None:
    card = world.card(chat, WELCOME)
    assert await boris.taps(button, card) == "Это может сделать администратор чата: попросите его."
    await world.catch_up()
    assert card.text.startswith(WELCOME)


async def test_who_lost_their_rights_meanwhile_is_refused(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    world.sandbox.promote(chat, boris.person, by=anna.person)
    card = world.card(chat, WELCOME)
    await boris.taps("⚙", card)
    await world.passes(1)
    world.sandbox.demote(chat, boris.person, by=anna.person)
    await world.settle()
    assert await boris.taps("English", card) == "Это может сделать администратор чата: попросите его."


async def test_the_card_comes_back_by_a_command(world: World, chat: Chat, anna: Someone) -> None:
    first = world.card(chat, WELCOME)
    await world.passes(120)
    await anna.says("/help")
    await world.catch_up()
    assert first.deleted, "there is one card"
    assert world.messages(chat)[-1].text.startswith(WELCOME)


async def test_who_asks_for_the_card_that_stands_there_is_pointed_to_it(
    world: World, chat: Chat, boris: Someone
) -> None:
    await boris.says("/help")
    await world.catch_up()
    assert "Карточка уже здесь: посмотрите чуть выше." in world.texts(chat, boris)


async def test_the_link_that_adds_the_bot_brings_one_card(world: World, chat: Chat, anna: Someone) -> None:
    await anna.says("/start@staffroom_bot hello")
    await world.catch_up()
    assert len(world.texts(chat, anna)) == 1


async def test_settings_come_by_a_command_for_admins_only(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await world.passes(120)
    await boris.says("/school")
    await world.catch_up()
    assert "Это может сделать администратор чата: попросите его." in world.texts(chat, boris)
    await anna.says("/school")
    await world.catch_up()
    assert world.messages(chat)[-1].text.startswith("Школа А\nЧасовой пояс")


async def test_the_bot_comes_back_to_the_school_it_left(world: World, chat: Chat, anna: Someone) -> None:
    await anna.asks("Вернусь?")
    world.sandbox.remove_bot(chat, by=anna.person)
    await world.settle()
    world.sandbox.add_bot(chat, by=anna.person, rights=frozenset({"can_delete_messages"}))
    await world.settle()
    await world.catch_up()
    card = world.card(chat, "Вернусь?")
    assert await anna.taps("➕", card) == "Учтено: +"
    assert sum(text.startswith(WELCOME) for text in world.texts(chat)) == 1


@pytest.fixture
def another_database(database_url: str, tmp_path: Path) -> Iterator[str]:
    kind = "sqlite" if sqlite_file(database_url) else "postgres"
    with fresh_database(kind, tmp_path / "another") as url:
        yield url


async def test_a_chat_that_is_not_on_record_is_met_when_somebody_writes(
    another_database: str, world: World, anna: Someone
) -> None:
    chat = world.sandbox.group("Школа В", owner=anna.person)
    await world.stop()
    world.sandbox.add_bot(chat, by=anna.person, rights=frozenset({"can_delete_messages"}))
    world.database_url = another_database
    await world.start()
    anna.chat = chat
    await anna.asks("Кто здесь?")
    assert labels(world.card(chat, "Кто здесь?"))[0] == "➕ 0"


async def test_the_menu_of_commands_speaks_the_persons_language(world: World, chat: Chat) -> None:
    gulnara, john = world.someone("Гүлнар", language="kk"), world.someone("John", language="fr")
    owner = chat.members
    world.sandbox.join(chat, gulnara.person)
    world.sandbox.join(chat, john.person)

    def menu(language: str, someone: Someone) -> dict[str, str]:
        found = world.sandbox.commands(language, chat, someone.person)
        return {each.command: each.description for each in found}

    assert menu("kk", gulnara)["poll"] == "Әріптестерден сұрау: + немесе −"
    assert menu("kk", gulnara)["help"] == "Не істей аламын"
    assert "school" not in menu("kk", gulnara)
    assert menu("fr", john)["poll"].startswith("Спросить коллег")
    admin = next(member.person for member in owner.values() if member.person.first_name == "Анна")
    assert "school" in {each.command for each in world.sandbox.commands("ru", chat, admin)}


async def test_in_private_the_bot_says_where_it_works(world: World, boris: Someone) -> None:
    world.sandbox.start_private(boris.person)
    await world.settle()
    private = world.sandbox.private(boris.person)
    [card] = world.messages(private)
    assert card.text.startswith("Учительская: считаю ответы в чатах школ и напоминаю.")
    assert card.buttons[0][0]["url"] == ("https://t.me/staffroom_bot?startgroup=hello&admin=delete_messages")


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_the_toast_speaks_the_persons_language(world: World, anna: Someone, language: str) -> None:
    reader = world.someone("Читатель", language=language)
    chat = await world.school(anna, reader)
    await anna.asks("Понятно?")
    toast = await reader.taps("➕", world.card(chat, "Понятно?"))
    assert toast == {"ru": "Учтено: +", "kk": "Есепке алынды: +", "en": "Counted: +"}[language]


async def test_hostile_names_and_questions_are_shown_as_they_are(world: World) -> None:
    name = "<b>Ё&</b> \u202e$\\frac{$ 👨‍👩‍👧‍👦"
    hostile = world.someone(name, language="ru")
    chat = await world.school(hostile, title="<i>Школа</i> & Ко")
    question = "</b><script>alert(1)</script> & $\\frac{$ \u202e 👨‍👩‍👧‍👦?"
    await hostile.asks(question)
    card = world.card(chat, "</b><script>")
    assert card.text.startswith(question)
    stranger = world.someone("Ю")
    world.sandbox.join(chat, stranger.person)
    stranger.chat = chat
    toast = await stranger.taps("Закрыть", card)
    assert toast is not None
    assert "<b>Ё&</b>" in toast
