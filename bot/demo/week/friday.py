"""Friday: what came of the week, a table to keep, a question that comes again; and the Friday after it."""

from bot.demo.week.monday import QUESTION
from bot.demo.week.school import School
from bot.demo.week.wednesday import UNNAMED

WEEKLY = "Как прошла неделя?"
OUTCOME = "В апреле пробуем педсовет в группах, по 40 минут. Готовит Людмила Петровна"


async def friday(school: School) -> None:
    """Play the day."""
    await school.comes(4, "14:00")
    await school.comes(4, "14:10")
    await _outcome(school)
    await _table(school)
    await school.comes(4, "15:00")
    await _weekly(school)
    await school.comes(4, "18:00")


async def next_friday(school: School) -> None:
    """A week later: what was decided is called to mind, the question comes again."""
    await school.comes(11, "9:00")
    await school.comes(11, "15:00")
    card = school.card(WEEKLY)
    for person in school.among(2, 5, 10, 11):
        await person.taps("спокойно", on=card)
    for person in school.among(4, 14, 19):
        await person.taps("устали", on=card)


async def _outcome(school: School) -> None:
    olga, card = school.coordinator, school.card(UNNAMED)
    panel = await olga.opens(card)
    await olga.taps("Записать итог …", on=panel)
    await olga.answers("что решили", OUTCOME)
    await olga.taps("Через неделю", on=olga.sees("Итог записан"))
    await olga.taps("✕", on=panel)


async def _table(school: School) -> None:
    olga = school.coordinator
    panel = await olga.opens(school.card(QUESTION))
    await olga.taps("Таблица XLSX", "✕", on=panel)


async def _weekly(school: School) -> None:
    options = "\n- спокойно\n- интересно\n- устали"
    switches = ("Ещё …", "Повторять каждую неделю", "‹ Назад", "Отправить")
    await school.coordinator.drafts(WEEKLY + options, *switches)
    card = school.card(WEEKLY)
    for person in school.among(2, 9, 11):
        await person.taps("спокойно", on=card)
    for person in school.among(5, 14):
        await person.taps("интересно", on=card)
    for person in school.among(4, 10, 12, 17, 19, 22):
        await person.taps("устали", on=card)
