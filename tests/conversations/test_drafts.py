"""Before it is sent: later, until when, where, anew, or not at all."""

import pytest

from bot.delivery.clock import DAY, SECOND
from bot.sandbox.model import Chat
from tests.conversations.test_joining import ask
from tests.kit.private import Private
from tests.kit.world import Someone, World

WEEK = 7 * DAY // SECOND


@pytest.fixture
async def anna(world: World) -> Someone:
    """Анна, who asks; Борис is in her school, too."""
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    await world.school(anna, boris)
    return anna


def seen(author: Someone) -> str:
    """What the draft says."""
    draft = author.draft()
    assert draft
    return draft.text


async def press(author: Someone, *buttons: str) -> str | None:
    """Press one button of the draft after the other; gives the last toast."""
    toast = None
    for button in buttons:
        draft = author.draft()
        assert draft
        toast = await author.taps(button, draft)
        await author.world.passes(2)  # the draft shows it
    return toast


async def school_of_two_chats(world: World, anna: Someone, boris: Someone) -> tuple[Chat, Chat]:
    """Both are in both; Анна acts in the chat of the school."""
    home = await world.school(anna, boris)
    await boris.asks("Кто здесь?")
    maths = await world.school(boris, anna, title="Математики")
    anna.chat = home
    await ask(world, boris, maths)
    await anna.taps("Присоединить", world.card(home, "Борис просит"))
    await anna.says("Добрый день", chat=maths)
    return home, maths


async def evening_comes(world: World) -> None:
    await world.leaps(7 * 3600 - 60)
    await world.passes(120)


async def test_a_draft_is_posted_by_itself_when_it_was_planned(world: World, anna: Someone) -> None:
    await anna.says("/poll Идём?")
    assert await press(anna, "Позже …", "Вечером, 18:00") is None
    assert "🕒 Отправлю ср, 11 марта, 18:00" in seen(anna)
    await evening_comes(world)
    assert "🕒" not in world.card(anna.chat, "Идём?").text
    assert anna.draft() is None


@pytest.mark.parametrize(
    "first_and_then",
    [
        (("Срок …", "Вечером, 18:00"), ("Позже …", "Завтра, 8:00")),
        (("Позже …", "Завтра, 8:00"), ("Срок …", "Вечером, 18:00")),
    ],
    ids=["deadline-first", "plan-first"],
)
async def test_nothing_is_planned_for_after_its_deadline(
    world: World, anna: Someone, first_and_then: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    await anna.says("/poll Идём?")
    first, then = first_and_then
    assert await press(anna, *first) is None
    assert await press(anna, *then) == (
        "Ответы закончатся раньше, чем я отправлю вопрос. Выберите другое время или другой срок."
    )
    text = seen(anna)
    assert ("🕒" in text) != ("📅" in text), "the first one stands"


async def test_what_could_not_be_posted_in_time_is_a_draft_again(world: World, anna: Someone) -> None:
    await anna.says("/poll Идём?")
    await press(anna, "Срок …", "Завтра, 18:00")
    await press(anna, "Позже …", "Завтра, 8:00")
    await world.leaps(2 * DAY // SECOND)
    await world.passes(120)
    assert "🕒" not in seen(anna)
    assert not [text for text in world.texts(anna.chat) if text.startswith("Идём?")]
    assert (await press(anna, "Отправить") or "").startswith("Срок уже прошёл")


async def test_what_is_repeated_follows_its_draft_into_another_chat(world: World) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    home, maths = await school_of_two_chats(world, anna, boris)
    await anna.says("/poll Как неделя?")
    await press(anna, "Ещё …", "Повторять каждую неделю", "Куда:", "Математики", "Отправить")
    await world.leaps(WEEK - 60)
    await world.passes(120)
    weekly = [text for text in world.texts(maths) if text.startswith("Как неделя?\n\n")]
    assert len(weekly) == 2
    assert not [text for text in world.texts(home) if text.startswith("Как неделя?")]


async def test_nothing_is_left_of_a_weekly_draft_that_was_deleted(world: World, anna: Someone) -> None:
    await anna.says("/poll Как неделя?")
    await press(anna, "Ещё …", "Повторять каждую неделю", "‹ Назад", "Удалить")
    assert world.rows("SELECT id FROM activity UNION ALL SELECT id FROM series") == []


@pytest.mark.parametrize("end", ["Удалить", "Отправить"])
async def test_a_draft_that_is_none_any_more_asks_nothing(world: World, anna: Someone, end: str) -> None:
    private = Private(world, anna)
    await private.opens()
    await private.says("/poll Идём?")
    await private.taps("Изменить", "Черновик")
    assert private.texts[-1].startswith("Новый текст · Школа А")
    await private.taps(end, "Черновик")
    assert not [text for text in private.texts if text.startswith("Новый текст")]
    await private.says("Доброе утро")
    assert private.texts[-1].endswith("Что сделаем?"), "the menu, not a refusal"


async def test_an_admin_in_the_name_of_the_group_asks_at_once(world: World) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    chat = await world.school(anna, boris, anyone_asks=False)
    await anna.says("/poll Идём? до пятницы 18:00", anonymous=True)
    assert "до пт, 13 марта, 18:00" in world.card(chat, "Идём?").text.lower()


async def test_nothing_is_posted_where_the_bot_is_out(world: World, anna: Someone) -> None:
    private = Private(world, anna)
    await private.opens()
    await private.says("/poll Идём?")
    await private.taps("Позже …", "Черновик")
    await private.taps("Вечером, 18:00", "Черновик")
    world.sandbox.remove_bot(anna.chat, by=anna.person)
    await world.settle()
    refusal = "Вас или меня больше нет в чате «Школа А», поэтому отправить туда нельзя."
    assert await private.taps("Отправить", "Черновик") == refusal
    await evening_comes(world)
    assert "🕒" not in private.card("Черновик").text
    world.sandbox.add_bot(anna.chat, by=anna.person)
    await world.catch_up()
    assert not [text for text in world.texts(anna.chat) if text.startswith("Идём?")]


@pytest.mark.parametrize("is_private", [False, True], ids=["in the group", "in private"])
async def test_who_may_not_ask_any_more_sends_no_draft_and_keeps_it(
    world: World, anna: Someone, *, is_private: bool
) -> None:
    home = anna.chat
    boris = world.someone("Борис", language="ru")
    world.sandbox.join(home, boris.person)
    boris.chat = home
    await boris.says("Доброе утро")
    if is_private:
        await Private(world, boris).opens()
        boris.chat = world.sandbox.private(boris.person)
    await boris.says("/poll Идём?")
    card = world.card(home, "Считаю ответы")
    await anna.taps("Я координатор", card)
    await anna.forges("letask1:leaders", card)
    refusal = "Здесь вопросы задают координатор (Анна) и наставники: попросите их."
    assert await press(boris, "Отправить") == refusal
    assert not [text for text in world.texts(home) if text.startswith("Идём?")]
    await anna.forges("letask1:all", card)
    assert await press(boris, "Отправить") == "Отправлено"
    assert "Идём?" in world.card(home, "Идём?").text


@pytest.mark.parametrize("is_admin_still", [True, False])
async def test_an_admin_sends_from_private_what_they_may_ask_in_the_group(
    world: World, *, is_admin_still: bool
) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    chat = await world.school(anna, boris, anyone_asks=False)
    await boris.says("Доброе утро")
    world.sandbox.promote(chat, boris.person, by=anna.person)
    private = Private(world, boris)
    await private.opens()
    await private.says("/poll Идём?")
    if not is_admin_still:
        world.sandbox.demote(chat, boris.person, by=anna.person)
    toast = await private.taps("Отправить", "Черновик")
    posted = [text for text in world.texts(chat) if text.startswith("Идём?")]
    assert (bool(posted), toast == "Отправлено") == (is_admin_still, is_admin_still)


async def test_nothing_is_sent_into_a_chat_that_its_author_has_left(world: World) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    home, maths = await school_of_two_chats(world, anna, boris)
    await anna.says("/poll Как неделя?")
    await press(anna, "Ещё …", "Куда:", "Математики")
    world.sandbox.leave(maths, anna.person)
    refusal = "Вас или меня больше нет в чате «Математики», поэтому отправить туда нельзя."
    assert await press(anna, "Отправить") == refusal
    assert not [text for text in (*world.texts(maths), *world.texts(home)) if text.startswith("Как неделя?")]
    assert await press(anna, "Ещё …", "Куда:", "Школа А", "Отправить") == "Отправлено"


async def test_what_was_planned_by_who_has_left_is_not_posted_and_who_leads_is_told(world: World) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    chat = await world.school(anna, boris)
    await anna.taps("Я координатор", world.card(chat, "Считаю ответы"))
    private = Private(world, anna)
    await private.opens()
    await boris.says("/poll Идём?")
    await press(boris, "Позже …", "Вечером, 18:00")
    world.sandbox.leave(chat, boris.person)
    await evening_comes(world)
    assert not [text for text in world.texts(chat) if text.startswith("Идём?")]
    assert private.texts[-1] == (
        "Вопрос по плану не отправлен в чат «Школа А»: его автор (Борис) больше не может там спрашивать."
        " Если вопрос ещё нужен, задайте его сами: /poll."
    )
    await private.says("/status")
    assert (
        "Не сделано вовремя за неделю: вопросы по плану (1). Автор вопроса ушёл из чата" in private.texts[-1]
    )


@pytest.mark.parametrize("is_admin_still", [True, False])
async def test_what_an_admin_has_planned_is_posted_while_they_are_one(
    world: World, *, is_admin_still: bool
) -> None:
    anna, boris = (world.someone(name, language="ru") for name in ("Анна", "Борис"))
    chat = await world.school(anna, boris, anyone_asks=False)
    world.sandbox.promote(chat, boris.person, by=anna.person)
    private = Private(world, boris)
    await private.opens()
    await boris.says("/poll Идём?")
    await press(boris, "Позже …", "Вечером, 18:00")
    if not is_admin_still:
        world.sandbox.demote(chat, boris.person, by=anna.person)
    await evening_comes(world)
    posted = [text for text in world.texts(chat) if text.startswith("Идём?")]
    told = private.texts[-1].startswith("Ваш вопрос по плану не отправлен в чат «Школа А»")
    assert (bool(posted), told) == (is_admin_still, not is_admin_still)
    if not is_admin_still:
        assert "🕒" not in seen(boris)


async def test_a_draft_that_nobody_has_sent_is_forgotten_after_a_month(world: World) -> None:
    anna = world.someone("Анна")
    await world.school(anna)
    await anna.says("/poll Черновик, о котором забыли?\n- да\n- нет")
    await world.leaps(29 * DAY // SECOND)
    await world.passes(20)
    assert world.rows("SELECT question FROM quick_poll") != []
    await world.leaps(2 * DAY // SECOND)
    await world.passes(20)
    for table in ("activity", "quick_poll", "quick_poll_option", "panel"):
        assert world.rows(f"SELECT * FROM {table}") == [], table
