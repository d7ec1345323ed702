"""Before it is sent: later, until when, where, anew, or not at all."""

import pytest

from bot.delivery.clock import DAY, SECOND
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


async def test_a_draft_is_posted_by_itself_when_it_was_planned(world: World, anna: Someone) -> None:
    await anna.says("/poll Идём?")
    assert await press(anna, "Позже …", "Вечером, 18:00") is None
    assert "🕒 Отправлю ср, 11 марта, 18:00" in seen(anna)
    await world.leaps(7 * 3600 - 60)
    await world.passes(120)
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
    home = await world.school(anna, boris)
    await boris.asks("Кто здесь?")
    maths = await world.school(boris, anna, title="Математики")
    anna.chat = home
    await ask(world, boris, maths)
    await anna.taps("Присоединить", world.card(home, "Борис просит"))
    await anna.says("Добрый день", chat=maths)
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
    await world.leaps(7 * 3600 - 60)
    await world.passes(120)
    assert "🕒" not in private.card("Черновик").text
    world.sandbox.add_bot(anna.chat, by=anna.person)
    await world.catch_up()
    assert not [text for text in world.texts(anna.chat) if text.startswith("Идём?")]


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
