"""Tuesday: a group of its own, a notice to read, and a reminder that waits for the morning."""

from bot.demo.week.school import School
from bot.sandbox.model import Message

BOOKS = "Какой учебник алгебры берём для седьмых классов?"
NOTICE = "Педсовет в четверг начнётся в 16:00, на час позже. Кабинет тот же."
GROUP = "Математики"


async def tuesday(school: School) -> None:
    """Play the day."""
    await school.comes(1, "9:20")
    await _group_is_made(school)
    await _group_is_asked(school)
    await school.comes(1, "12:10")
    notice = await _notice(school)
    await school.comes(1, "20:40")
    panel = await school.coordinator.opens(notice)
    await school.coordinator.taps("Кто не ответил", "Напомнить", "‹ Назад", "✕", on=panel)


async def _group_is_made(school: School) -> None:
    olga, card = school.coordinator, school.card("Считаю ответы")
    await olga.taps("⚙", "Люди …", on=card)
    await olga.taps("Группы …", on=olga.sees("Люди ·"))
    panel = olga.sees("Рабочие группы")
    await olga.taps("Новая группа", on=panel)
    await olga.answers("назовём", GROUP)
    for name in ("Артёмов", "Ким", "Панкратов", "Қасымова"):
        await olga.leafs(name, panel)
    await olga.taps("‹ Назад", "Наставник …", on=panel)
    await olga.leafs("Панкратов", panel)
    await olga.taps("‹ Назад", "✕", on=panel)
    await olga.taps("✕", on=olga.sees("Люди ·"))
    await olga.taps("‹ Назад", on=card)


async def _group_is_asked(school: School) -> None:
    sergey = school.called("Сергей")
    options = "\n- Макарычев\n- Мерзляк\n- Сначала пробный урок"
    await sergey.drafts(BOOKS + options, "Ещё …", "Кому", GROUP, "Отправить")
    card = school.card(BOOKS)
    await school.called("Юлия").taps("Мерзляк", on=card)
    await school.called("Жанар").taps("Сначала", on=card)
    await school.called("Артём").taps("Сначала", on=card)
    await school.called("Лариса").taps("Мерзляк", on=card)


async def _notice(school: School) -> Message:
    draft = ("Ещё …", "Только «Ознакомлен(а)»", "‹ Назад", "Отправить")
    await school.coordinator.drafts(NOTICE, *draft)
    card = school.card(NOTICE)
    for person in school.among(1, 2, 3, 5, 6, 8, 9, 10, 11, 12, 14, 15, 17, 19, 20, 22, 23, 24, 26, 27):
        await person.taps("Ознакомлен(а)", on=card, then=2)
    for person in school.among(4, 13, 21, 25):
        await person.opens_private()
    return card
