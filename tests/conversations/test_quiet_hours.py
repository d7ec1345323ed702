"""When the school wants to hear nothing: reminders wait, cards and results do not."""

import pytest

from bot.sandbox.model import Message
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
WAITS = "Сейчас тихие часы: напомню сегодня в 11:20"


@pytest.fixture
async def people(world: World, people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    """All three have been met; Вера has opened the private chat."""
    for each in people:
        await each.says("Доброе утро!")
    world.sandbox.start_private(people[2].person)
    await world.settle()
    return people


async def settings(world: World, anna: Someone, *, face: str = "Тихие часы") -> Message:
    """The settings of the school, turned to quiet hours."""
    await anna.says("/school")
    card = world.messages(anna.chat)[-1]
    await anna.taps(face, card)
    await world.catch_up()
    return card


async def writes(world: World, anna: Someone, button: str, text: str) -> Message:
    """Write other hours, or other days; gives the card of the settings."""
    card = await settings(world, anna)
    await anna.taps(button, card)
    await anna.says(text, to=world.messages(anna.chat)[-1])
    await world.catch_up()
    return card


async def asked(world: World, anna: Someone, question: str = QUESTION) -> Message:
    await anna.asks(question)
    return world.card(anna.chat, QUESTION)


def nudge(card: Message) -> str:
    """The press of «Напомнить» for the activity of a card, straight from it."""
    data = [button.get("callback_data", "") for row in card.buttons for button in row]
    return (
        str(next(each for each in data if each.startswith("more1:"))).replace("more1", "nudge1") + ":quietly"
    )


def reminded(world: World, person: Someone) -> bool:
    """Whether the person was reminded in private."""
    return any(QUESTION in text for text in world.texts(world.sandbox.private(person.person)))


def armed(world: World) -> list[dict[str, int]]:
    return world.rows("SELECT due_at FROM timer WHERE kind LIKE 'activity.nudge%' AND state = 0")


async def test_the_settings_tell_quiet_hours_and_days_off(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await anna.says("/school")
    card = world.messages(anna.chat)[-1]
    assert "Тихие часы: 20:00–7:00, выходные: сб, вс" in card.text.split("\n")
    await anna.taps("Тихие часы", card)
    await world.catch_up()
    assert card.text.split("\n") == [
        "Тихие часы и выходные",
        "Тихие часы: 20:00–7:00, выходные: сб, вс",
        "",
        "В это время никому не напоминаю: напоминание подождёт. Карточки и итоги приходят сразу, их ждут.",
    ]
    await anna.taps("‹ Назад", card)
    await world.catch_up()
    assert card.text.startswith("Школа А")


async def test_one_tap_chooses_what_is_usual_or_none(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    card = await settings(world, anna)
    for button, line in (
        ("Без тихих часов", "Без тихих часов, выходные: сб, вс"),
        ("Без выходных", "Без тихих часов и выходных"),
        ("20:00–7:00", "Тихие часы: 20:00–7:00, без выходных"),
        ("сб, вс", "Тихие часы: 20:00–7:00, выходные: сб, вс"),
    ):
        assert await anna.taps(button, card) == "Изменено"
        await world.catch_up()
        assert card.text.split("\n")[1] == line


async def test_other_hours_and_days_are_written_in_words(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    card = await writes(world, anna, "Другие часы", "с 21 до 8")
    assert "Тихие часы: 21:00–8:00, выходные: сб, вс" in card.text
    await world.passes(61)
    card = await writes(world, anna, "Выходные и каникулы", "вс, 1–10 мая")
    assert card.text.split("\n")[1:3] == ["Тихие часы: 21:00–8:00, выходные: вс", "Не беспокоить: 1–10 мая"]


async def test_holidays_leave_the_weekend_as_it_is_and_none_ends_both(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    card = await writes(world, anna, "Выходные и каникулы", "1–10 мая, 4 ноября")
    assert card.text.split("\n")[1:3] == [
        "Тихие часы: 20:00–7:00, выходные: сб, вс",
        "Не беспокоить: 1–10 мая, 4 нояб.",
    ]
    await anna.taps("Выходные и каникулы", card)
    await anna.says("нет", to=world.messages(anna.chat)[-1])
    await world.catch_up()
    assert "Тихие часы: 20:00–7:00, без выходных" in card.text
    assert "мая" not in card.text


@pytest.mark.parametrize(
    ("button", "text", "refusal"),
    [
        ("Другие часы", "вечером", "Не понял часы."),
        ("Другие часы", "с 9 до 7", "Не понял часы."),
        ("Выходные и каникулы", "когда как", "Не понял дни."),
        ("Выходные и каникулы", "пн–вс", "Не понял дни."),
    ],
)
async def test_what_can_not_be_read_is_asked_again(
    world: World, people: tuple[Someone, ...], button: str, text: str, refusal: str
) -> None:
    anna = people[0]
    card = await writes(world, anna, button, text)
    assert world.texts(anna.chat, anna)[-1].startswith(refusal)
    assert "Тихие часы: 20:00–7:00, выходные: сб, вс" in card.text


async def test_only_an_admin_changes_them(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    card = await settings(world, anna)
    refusal = "Это может сделать администратор чата: попросите его."
    assert await boris.taps("Без тихих часов", card) == refusal
    assert await boris.taps("Другие часы", card) == refusal
    for data in ("rest1:never", "askrest1:years"):
        assert (await anna.forges(data) or "").startswith("Кнопка устарела.")


async def test_a_reminder_waits_for_the_end_of_quiet_hours(world: World, people: tuple[Someone, ...]) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna)
    assert await anna.forges(nudge(card)) == WAITS
    await world.passes(15 * 60)
    assert not reminded(world, vera)
    await world.passes(6 * 60)
    assert reminded(world, vera)
    assert world.texts(anna.chat)[-1] == "Ждём ещё 3 ответа"


async def test_by_night_it_waits_for_the_morning(world: World, people: tuple[Someone, ...]) -> None:
    anna = people[0]
    await writes(world, anna, "Другие часы", "с 11:00 до 5:00")
    card = await asked(world, anna)
    assert await anna.forges(nudge(card)) == "Сейчас тихие часы: напомню завтра в 5:00"


async def test_on_a_day_off_it_waits_for_the_next_working_day(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna = people[0]
    await writes(world, anna, "Выходные и каникулы", "среда, четверг")
    card = await asked(world, anna)
    toast = await anna.forges(nudge(card))
    assert toast == "Сегодня выходной: напомню пт, 13 марта, 7:00"


async def test_cards_and_results_are_not_held_back(world: World, people: tuple[Someone, ...]) -> None:
    anna, boris, _ = people
    await writes(world, anna, "Другие часы", "с 10:00 до 12:00")
    card = await asked(world, anna, f"{QUESTION} до 11:10")
    await boris.taps("➕", card)
    await world.passes(610)
    assert world.messages(anna.chat)[-1].photo


async def test_the_panel_shows_what_waits_and_takes_it_back(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna)
    await anna.taps("Ещё", card)
    panel = [each for each in world.messages(anna.chat, anna) if each.ephemeral_to == anna.id][-1]
    await anna.taps("Кто не ответил", panel)
    await anna.taps("Напомнить", panel)
    await world.catch_up()
    assert panel.text.endswith("Напомню: ср, 11 марта, 11:20")
    assert await anna.taps("Отменить напоминание", panel) == "Хорошо, не напоминаю"
    await world.passes(25 * 60)
    assert not reminded(world, vera)


async def test_who_answers_while_it_waits_is_not_reminded_and_nobody_after_the_end(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna)
    await anna.forges(nudge(card))
    await vera.taps("➖", card)
    await world.passes(25 * 60)
    assert not reminded(world, vera)
    assert world.texts(anna.chat)[-1] == "Ждём ещё 2 ответа"


async def test_what_ends_before_is_not_reminded_of(world: World, people: tuple[Someone, ...]) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna, f"{QUESTION} до 11:15")
    refusal = await anna.forges(nudge(card))
    assert refusal is not None
    assert refusal.startswith("Сейчас тихие часы или выходной, а потом будет поздно")
    await anna.asks("Идём в кино?")
    second = world.card(anna.chat, "Идём в кино?")
    assert await anna.forges(nudge(second)) == WAITS
    await anna.taps("Закрыть", second)
    await world.passes(25 * 60)
    assert not reminded(world, vera)
    assert not [text for text in world.texts(anna.chat) if text.startswith("Ждём")]


async def test_shorter_quiet_hours_let_it_go_and_longer_ones_hold_it(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna)
    await anna.forges(nudge(card))
    [before] = armed(world)
    await world.passes(61)
    await writes(world, anna, "Другие часы", "с 10:00 до 11:40")
    [after] = armed(world)
    assert after["due_at"] - before["due_at"] == 20 * 60_000
    await world.passes(61)
    await anna.taps("Без тихих часов", await settings(world, anna))
    await world.passes(25)
    assert reminded(world, vera)


async def test_a_school_that_moves_takes_its_waiting_reminder_along(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna)
    await anna.forges(nudge(card))
    await world.passes(61)
    zones = await settings(world, anna, face="Часовой пояс")
    await anna.taps("Самара", zones)  # it is past noon there
    await world.passes(25)
    assert reminded(world, vera)


async def test_a_restart_forgets_no_reminder(world: World, people: tuple[Someone, ...]) -> None:
    anna, _, vera = people
    await writes(world, anna, "Другие часы", "с 10:00 до 11:20")
    card = await asked(world, anna)
    await anna.forges(nudge(card))
    await world.stop()
    await world.start()
    await world.passes(25 * 60)
    assert reminded(world, vera)
