"""Who belongs to a school, and whom the bot believes when Telegram is silent."""

from bot.delivery.clock import SECOND
from bot.sandbox.model import Chat, Json
from storage.copying import TABLES
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
WELCOME = "Считаю ответы"
LATER = "Telegram сейчас не отвечает. Попробуйте ещё раз через минуту."


def members(world: World, school: str) -> set[str]:
    """The names of the people on record as a school's."""
    found = world.rows(
        "SELECT space.name AS school, person.name FROM membership"
        " JOIN space ON space.id = space_id JOIN person ON person.id = person_id",
    )
    return {row["name"] for row in found if row["school"] == school}


RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_post_messages", "can_send_welcome_messages",
)  # fmt: skip


async def test_a_channel_gets_no_school_and_no_card(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    bot: Json = {"id": world.sandbox.bot.id, "is_bot": True, "first_name": "Учительская"}
    admin: Json = {"status": "administrator", "user": bot, "can_be_edited": False, "is_anonymous": False}
    admin.update(dict.fromkeys(RIGHTS, True))
    channel = {"id": -1_001_999_000_001, "type": "channel", "title": "Новости школы"}
    placed = {
        "chat": channel,
        "from": {"id": anna.id, "is_bot": False, "first_name": "Анна"},
        "date": world.clock.now() // SECOND,
        "old_chat_member": {"status": "left", "user": bot},
        "new_chat_member": admin,
    }
    world.sandbox.calls.clear()
    world.sandbox.inject({"my_chat_member": placed})
    await world.settle()
    assert not world.sandbox.calls
    assert [row["title"] for row in world.rows("SELECT title FROM chat")] == [anna.chat.title]
    assert [row["name"] for row in world.rows("SELECT name FROM space")] == [anna.chat.title]
    assert not world.rows("SELECT * FROM journal WHERE state = 2"), "understood, and let be"


async def joins(world: World, someone: Someone, chat: Chat, coordinator: Someone, home: Chat) -> None:
    """The chat of somebody joins the school of another, whose coordinator agrees."""
    card = world.card(chat, WELCOME)
    await someone.taps("Чат школы …", card, chat=chat)
    await world.passes(1)
    await someone.taps(home.title, card, chat=chat)
    await world.passes(1)
    assert await coordinator.taps("Присоединить", world.card(home, "Борис просит"), chat=home)
    await world.catch_up()


async def test_the_people_of_a_schools_only_chat_go_along(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    home = anna.chat
    await boris.asks(QUESTION)
    galina = world.someone("Галина", language="ru")
    maths = await world.school(boris, galina, title="Математики")
    await galina.asks("Задачи решили?")
    await joins(world, boris, maths, anna, home)
    assert members(world, "Школа А") >= {"Борис", "Галина"}
    assert not members(world, "Математики"), "nothing is left of the school that has no chat"


async def test_the_people_of_a_schools_other_chats_stay(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    home = anna.chat
    await boris.asks(QUESTION)
    olga, pavel = (world.someone(name, language="ru") for name in ("Ольга", "Павел"))
    other = await world.school(olga, pavel, boris, title="Школа Б")
    await pavel.asks("Кто здесь?")
    await boris.says("+")
    maths = await world.school(boris, title="Математики")
    await joins(world, boris, maths, olga, other)
    await joins(world, boris, maths, anna, home)
    assert "Павел" in members(world, "Школа Б")
    assert "Павел" not in members(world, "Школа А")


async def test_of_who_only_talks_the_name_is_on_record_and_no_word(
    world: World, people: tuple[Someone, ...]
) -> None:
    vera = people[2]
    message = await vera.says("Всем доброе утро")
    await vera.edits(message, "Всем добрый день")
    await world.passes(60)
    assert "Вера" in members(world, "Школа А"), "the list of the chat fills by itself"
    told = [str(row) for table in TABLES for row in world.rows(f"SELECT * FROM {table}")]
    assert not [each for each in told if "Всем до" in each]


async def test_an_admin_is_not_refused_because_telegram_is_silent(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    await boris.asks(QUESTION)
    card = world.card(anna.chat, QUESTION)
    await world.passes(300)  # who the admins are was asked before a question: by now that is too old
    world.sandbox.faults.add("getChatAdministrators", times=2, code=502)
    assert await anna.taps("Закрыть", card) == LATER
    assert await anna.taps("⚙ Школа А", world.card(anna.chat, WELCOME)) == LATER
    assert await anna.taps("Закрыть", card) == "Закрыто. Итог — в чате"


async def test_an_author_needs_no_word_of_telegram_to_close(
    world: World, people: tuple[Someone, ...]
) -> None:
    boris = people[1]
    await boris.asks(QUESTION)
    world.sandbox.faults.add("getChatAdministrators", code=502)
    assert await boris.taps("Закрыть", world.card(boris.chat, QUESTION)) == "Закрыто. Итог — в чате"
