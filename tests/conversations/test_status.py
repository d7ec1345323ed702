"""`/status`: what is wrong here and what to do about it, for who can do it."""

import pytest

from bot.delivery.clock import DAY
from bot.sandbox.model import Chat, Message
from bot.status.model import STATUS
from storage import outbox, timers
from storage.connection import Connection
from tests.kit.private import Private
from tests.kit.world import BOT, DELETES, Someone, World

TITLE = "Состояние · Школа А"
WELL = f"{TITLE}\nВсё в порядке.\nПроверено: 11 марта, 11:00"
REFUSAL = "Состояние показываю администраторам чата и координатору."


@pytest.fixture
def anna(world: World) -> Someone:
    return world.someone("Анна", language="ru")


@pytest.fixture
def boris(world: World) -> Someone:
    return world.someone("Борис", language="ru")


@pytest.fixture
async def chat(world: World, anna: Someone, boris: Someone) -> Chat:
    """A school that Anna coordinates, where nothing is wrong."""
    chat = await world.school(anna, boris)
    await coordinates(world, anna)
    return chat


async def coordinates(world: World, someone: Someone) -> None:
    await someone.taps("Я координатор", world.card(someone.chat, "Считаю ответы"))
    await world.catch_up()


async def asked(world: World, someone: Someone, command: str = "/status") -> Message:
    """The panel that the person gets in the chat."""
    await someone.says(command)
    return panel(world, someone)


def panel(world: World, someone: Someone) -> Message:
    seen = world.messages(someone.chat, someone)
    found = [each for each in seen if each.text.startswith("Состояние ·")]
    assert found, [each.text for each in seen]
    return found[-1]


async def checked(world: World, someone: Someone, shown: Message) -> str:
    """What the panel says when it was looked at again."""
    assert await someone.taps("Проверить ещё раз", shown) == "Проверил"
    await world.catch_up()
    return shown.text


async def refuse(world: World, address: int, kind: str, reason: str | None) -> None:
    """A message that never came."""

    def unit(connection: Connection) -> None:
        now = world.clock.now()
        number = outbox.put(connection, BOT, address, kind, {}, due_at=now + DAY)
        assert number is not None
        if reason is None:
            outbox.mark_expired(connection, number, now)
        else:
            outbox.mark_refused(connection, number, reason, now)

    await world.app._database.write(unit)


async def test_all_is_well(world: World, chat: Chat, anna: Someone) -> None:
    assert (await asked(world, anna)).text == WELL


@pytest.mark.parametrize("command", ["/status", "/состояние", "/күй", "/status@staffroom_bot"])
async def test_it_is_a_command_in_three_languages(
    world: World, chat: Chat, anna: Someone, command: str
) -> None:
    assert (await asked(world, anna, command)).text.startswith(TITLE)


async def test_nobody_else_sees_it(world: World, chat: Chat, anna: Someone, boris: Someone) -> None:
    await asked(world, anna)
    assert not [text for text in world.texts(chat, boris) if text.startswith("Состояние")]


async def test_who_leads_nothing_gets_one_sentence(world: World, chat: Chat, boris: Someone) -> None:
    await boris.says("/status")
    assert world.texts(chat, boris)[-1] == REFUSAL


async def test_a_coordinator_who_is_no_admin_sees_it(world: World, anna: Someone, boris: Someone) -> None:
    chat = await world.school(anna, boris)
    world.sandbox.promote(chat, boris.person, by=anna.person)
    await coordinates(world, boris)
    world.sandbox.demote(chat, boris.person, by=anna.person)
    assert (await asked(world, boris)).text.startswith(TITLE)


async def test_an_admin_who_does_not_coordinate_sees_it(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    world.sandbox.promote(chat, boris.person, by=anna.person)
    assert (await asked(world, boris)).text.startswith(TITLE)


async def test_who_writes_as_the_group_is_asked_to_do_it_in_their_own_name(
    world: World, chat: Chat, anna: Someone
) -> None:
    await anna.says("/status", anonymous=True)
    assert world.texts(chat, anna)[-1] == "Отправьте /status от своего имени: панель увидите только Вы."


async def test_while_telegram_does_not_say_who_is_an_admin_one_tries_later(
    world: World, anna: Someone, boris: Someone
) -> None:
    await world.school(anna, boris)
    world.sandbox.faults.add("getChatAdministrators", times=None, code=502)
    await boris.says("/status")
    assert "Telegram сейчас не отвечает" in world.texts(boris.chat, boris)[-1]


async def test_a_bot_that_sees_little_says_what_to_do(world: World, anna: Someone, boris: Someone) -> None:
    await world.school(anna, boris, rights=None)
    await coordinates(world, anna)
    assert (
        "• Вижу только команды и ответы на мои карточки. Сделайте меня администратором с правом удалять"
        " сообщения." in (await asked(world, anna)).text
    )


async def test_a_bot_whose_privacy_mode_is_off_asks_for_what_it_misses_still(
    world: World, anna: Someone
) -> None:
    await world.school(anna, rights=None)
    world.sandbox.world.reads_all = True
    assert "• Я не администратор: не вижу реакций" in (await asked(world, anna)).text


async def test_each_right_that_is_missing_is_told(world: World, anna: Someone) -> None:
    chat = await world.school(anna, rights=frozenset({"can_pin_messages"}))
    chat.reactions = frozenset({"👍"})
    said = (await asked(world, anna)).text
    assert "• Не могу удалять сообщения:" in said
    assert "• Не могу ставить ✍ на учтённые ответы." in said


async def test_what_was_mended_is_seen_at_once(world: World, anna: Someone) -> None:
    chat = await world.school(anna, rights=None)
    await coordinates(world, anna)
    shown = await asked(world, anna)
    await world.stop()
    world.sandbox.promote_bot(chat, by=anna.person, rights=DELETES)
    await world.lose_updates()
    await world.start()
    said = await checked(world, anna, shown)
    assert "Всё в порядке." in said
    assert world.rows("SELECT is_admin FROM chat") == [{"is_admin": 1}]
    assert "Здесь я вижу все сообщения" in world.card(chat, "Считаю ответы").text


async def test_while_telegram_is_silent_it_tells_what_was_known(
    world: World, chat: Chat, anna: Someone
) -> None:
    world.sandbox.faults.add("getChatMember", times=None, code=502)
    assert "Всё в порядке." in (await asked(world, anna)).text


async def test_a_school_without_a_coordinator_is_told(world: World, anna: Someone) -> None:
    await world.school(anna)
    assert "• Координатора пока нет. Администратор чата может им стать" in (await asked(world, anna)).text


@pytest.mark.parametrize(
    ("kind", "reason", "told"),
    [
        (
            "quick_poll.result", "Forbidden: bot was kicked from the supergroup chat",
            "итоги и ответы (1). Бота не было в чате: верните его и повторите.",
        ),
        (
            "activity.nudge.chat", "Bad Request: not enough rights to send text messages",
            "напоминания (1). Боту нельзя здесь писать: дайте ему это право или откройте тему и повторите.",
        ),
        ("quick_poll", "Bad Request: message is too long", "карточки опросов (1). Слишком длинно:"),
        ("said", None, "ответы одному человеку (1). Срок вышел раньше, чем бот смог:"),
        ("join_request", "KeyError at bot/people/view.py:12", "мои вопросы (1). Причину увидит тот,"),
    ],
)  # fmt: skip
async def test_what_telegram_refused_is_told_in_words(
    world: World, chat: Chat, anna: Someone, kind: str, reason: str | None, told: str
) -> None:
    await refuse(world, chat.id, kind, reason)
    said = (await asked(world, anna)).text
    assert f"• Не пришло за неделю: {told}" in said
    assert "bot/" not in said


async def test_what_did_not_come_is_told_for_a_week(world: World, chat: Chat, anna: Someone) -> None:
    await refuse(world, chat.id, "said", None)
    shown = await asked(world, anna)
    assert "Не пришло" in shown.text
    await world.leaps(7 * DAY // 1_000 + 60)
    assert "Всё в порядке." in (await asked(world, anna)).text


async def test_a_card_that_somebody_deleted_is_no_trouble(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await anna.asks("Идём в театр?")
    card = world.card(chat, "Идём в театр?")
    gone = "Bad Request: message to edit not found"
    world.sandbox.faults.add("editMessageText", code=400, description=gone)
    await boris.taps("➕", card)
    await world.catch_up()
    assert "Всё в порядке." in (await asked(world, anna)).text


async def test_cards_that_lag_are_told(world: World, chat: Chat, anna: Someone, boris: Someone) -> None:
    await anna.asks("Идём в театр?")
    world.sandbox.faults.add("editMessageText", times=None, code=502)
    await boris.taps("➕", world.card(chat, "Идём в театр?"))
    await world.passes(30)
    assert "• Карточки отстают: 1. Telegram не отвечает" in (await asked(world, anna)).text
    world.sandbox.faults.clear()
    await world.passes(300)
    assert "Всё в порядке." in (await asked(world, anna)).text


async def test_what_was_not_done_in_time_is_told(world: World, chat: Chat, anna: Someone) -> None:
    def miss(connection: Connection) -> None:
        now, [row] = world.clock.now(), connection.rows("SELECT id FROM chat")
        timers.arm(connection, BOT, "activity.deadline", 1, chat_id=row["id"], due_at=now, expires_at=now)
        timers.expire(connection, BOT, now)

    await world.app._database.write(miss)
    assert "• Не сделано вовремя за неделю: закрытие опросов в срок (1)." in (await asked(world, anna)).text


async def test_what_waits_for_its_time_is_no_trouble(world: World, chat: Chat, anna: Someone) -> None:
    await anna.asks("Идём в театр?")
    await anna.says("/poll Идём в музей?")
    await world.app._database.write(
        lambda connection: connection.run(
            "UPDATE activity SET stage = 'planned', planned = '2026-03-12T09:00', planned_at = :at"
            " WHERE stage = 'draft'",
            at=world.clock.now() + DAY,
        )
    )
    said = (await asked(world, anna)).text
    assert "Всё в порядке.\nЖдут своего часа: вопросы по плану (1), напоминания (0)." in said


async def test_where_the_chat_can_not_show_it_to_one_alone_it_comes_in_private(
    world: World, anna: Someone
) -> None:
    chat = await world.school(anna, rights=None)
    private = Private(world, anna)
    await private.opens()
    await anna.says("/status")
    assert not [text for text in world.texts(chat, anna) if text.startswith("Состояние")]
    assert "• Вижу только команды" in private.card(TITLE).text
    world.sandbox.promote_bot(chat, by=anna.person, rights=DELETES)
    await world.settle()
    await private.taps("Проверить ещё раз", TITLE)
    assert "Вижу только" not in private.card(TITLE).text


async def test_in_private_the_panel_of_a_chat_is_for_its_leaders_still(
    world: World, anna: Someone, boris: Someone
) -> None:
    chat = await world.school(anna, boris, rights=None)
    world.sandbox.promote(chat, boris.person, by=anna.person)
    private = Private(world, boris)
    await private.opens()
    await boris.says("/status")
    world.sandbox.demote(chat, boris.person, by=anna.person)
    assert await private.taps("Проверить ещё раз", TITLE) == REFUSAL


async def test_another_school_is_never_told_of(world: World, chat: Chat, anna: Someone) -> None:
    vera = world.someone("Вера", language="ru")
    other = await world.school(vera, title="Школа Б", rights=None)
    await refuse(world, other.id, "said", None)
    assert "Всё в порядке." in (await asked(world, anna)).text


async def test_another_chat_of_the_school_is_told_of_in_private_only(
    world: World, chat: Chat, anna: Someone
) -> None:
    await second_chat(world, anna, chat)
    assert "Всё в порядке." in (await asked(world, anna)).text
    private = Private(world, anna)
    await private.says("/status")
    assert f"{TITLE}\n• Методсовет: Вижу только команды" in private.texts[-1]


async def second_chat(world: World, anna: Someone, chat: Chat) -> None:
    """«Методсовет», where the bot sees little, becomes a chat of the school."""
    await world.school(anna, title="Методсовет", rights=None)
    card = world.card(anna.chat, "Считаю ответы")
    await anna.taps("Чат школы …", card)
    await world.catch_up()
    await anna.taps("Школа А", card)
    await world.catch_up()
    anna.chat = chat
    await anna.taps("Присоединить", world.messages(chat)[-1])
    await world.catch_up()


async def test_in_private_there_is_a_page_for_each_school_that_one_coordinates(
    world: World, chat: Chat, anna: Someone
) -> None:
    await world.school(anna, title="Школа Б", rights=None)
    await coordinates(world, anna)
    await world.school(anna, title="Школа В")
    private = Private(world, anna)
    await private.says("/status")
    shown = panel_in(private)
    assert shown.text.startswith(f"{TITLE}\nВсё в порядке.")
    await anna.taps("›", shown, chat=private.chat)
    await world.catch_up()
    assert shown.text.startswith("Состояние · Школа Б\n• Вижу только команды")
    await anna.taps("›", shown, chat=private.chat)
    await world.catch_up()
    assert shown.text.startswith(TITLE), "Школа В is not hers"


def panel_in(private: Private) -> Message:
    return private.card("Состояние ·")


async def test_in_private_who_coordinates_no_school_gets_one_sentence(
    world: World, chat: Chat, boris: Someone
) -> None:
    private = Private(world, boris)
    await private.says("/status")
    assert private.texts[-1].startswith("Состояние школы показываю её координатору.")


async def test_the_panel_closes(world: World, chat: Chat, anna: Someone) -> None:
    shown = await asked(world, anna)
    await anna.taps("✕ Закрыть", shown)
    await world.catch_up()
    assert not [text for text in world.texts(chat, anna) if text.startswith("Состояние")]


async def test_a_panel_of_somebody_else_is_not_for_use(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    await asked(world, anna)
    [row] = world.rows(f"SELECT id FROM panel WHERE kind = '{STATUS}'")
    for data in (f"status1:{row['id']}:0", f"unstatus1:{row['id']}", "status1:404:0"):
        toast = await boris.forges(data)
        assert toast == "Кнопка устарела. Найдите карточку поновее или отправьте /help."


async def test_who_leads_no_more_looks_in_vain(
    world: World, chat: Chat, anna: Someone, boris: Someone
) -> None:
    world.sandbox.promote(chat, boris.person, by=anna.person)
    shown = await asked(world, boris)
    world.sandbox.demote(chat, boris.person, by=anna.person)
    assert await boris.taps("Проверить ещё раз", shown) == REFUSAL
