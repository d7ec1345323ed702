"""Thursday: a slip of the pen is mended, a deadline moved, a question called off."""

from bot.demo.week.school import School

TRIP = "Кто поедет в субботу на семинар в гимназию № 12?"
_SLIP = TRIP.replace("семинар", "семенар")
TEA = "Остаёмся после педсовета на чай?"


async def thursday(school: School) -> None:
    """Play the day."""
    await school.comes(3, "9:05")
    await _slip(school)
    await school.comes(3, "10:40")
    await school.coordinator.drafts(TEA, "Отправить")
    tea = school.card(TEA)
    await school.called("Инна").taps("➕", on=tea)
    await school.called("Светлана").says("Педсовет же до шести, какой чай")
    await school.coordinator.taps("Отменить …", "Да, отменить", "✕", on=await school.coordinator.opens(tea))
    await school.comes(3, "11:30")
    await _more_time(school)


async def _slip(school: School) -> None:
    olga = school.coordinator
    await olga.drafts(f"{_SLIP} До 12:00", "Отправить")
    card = school.card(_SLIP)
    for person in school.among(3, 11, 14):
        await person.taps("➕", on=card)
    panel = await olga.opens(card)
    await olga.taps("Исправить текст …", on=panel)
    await olga.answers("исправленный", TRIP)
    await olga.taps("✕", on=panel)
    await olga.taps("Опечатка", on=olga.alone())


async def _more_time(school: School) -> None:
    olga, card = school.coordinator, school.card(TRIP)
    await olga.taps("Продлить …", "Завтра, 18:00", "✕", on=await olga.opens(card))
    await school.called("Айгүл").says("+ если автобус от школы", to=card)
    await school.called("Николай").says("− веду кружок", to=card)
