"""Wednesday: the reminder comes after the quiet hours, and a question is asked without names."""

from bot.demo.week.school import School
from bot.demo.week.tuesday import NOTICE

UNNAMED = "Помогают ли Вам педсоветы в нынешнем виде?"


async def wednesday(school: School) -> None:
    """Play the day."""
    await school.comes(2, "7:00")
    viktor, marina = school.called("Виктор"), school.called("Марина")
    for person in (viktor, marina):
        await person.presses_first(person.hears(NOTICE))
    await school.comes(2, "11:25")
    await _without_names(school)


async def _without_names(school: School) -> None:
    olga = school.coordinator
    await olga.drafts(f"{UNNAMED} До пятницы, 14:00", "Ещё …", "Без имён", "‹ Назад", "Отправить")
    card = school.card(UNNAMED)
    for person in school.among(2, 4, 7, 8, 11, 12, 17, 22, 25):
        await person.taps("➖", on=card)
        await person.presses_first(person.alone())
    for person in school.among(3, 10, 14, 19, 24):
        await person.taps("➕", on=card)
        await person.presses_first(person.alone())
