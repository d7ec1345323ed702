"""Monday: the bot comes, learns who is who, and counts a first question."""

from bot.demo.stage import Actor
from bot.demo.week.school import LIST, School
from bot.sandbox.model import Message
from bot.sandbox.staff import BOT_RIGHTS

QUESTION = "Обсуждают ли педагоги нашей школы проблемы отдельного класса?"
_CUT = 20
"""So many signs of a name stand on a button at least."""
_LATE = 2
"""How many of the staff do not come to say who they are."""


async def monday(school: School) -> None:
    """Play the day."""
    await _bot_comes(school)
    await _list_is_pasted(school)
    await school.comes(0, "10:30")
    await _first_question(school)
    await school.comes(0, "18:00")


async def _bot_comes(school: School) -> None:
    await school.comes(0, "8:10")
    olga, sergey = school.coordinator, school.called("Сергей")
    await sergey.says("Доброе утро! Педсовет в четверг в 15:00, кабинет 214.")
    await olga.says("Чтобы не собирать ответы по одному, зову в чат помощника.")
    school.stage.sandbox.add_bot(school.chat, olga.person, BOT_RIGHTS)
    await school.stage.passes(6)
    card = school.card("Считаю ответы")
    await olga.taps("Я координатор", "⚙", on=card)
    await olga.opens_private()


async def _list_is_pasted(school: School) -> None:
    olga, card = school.coordinator, school.card("Гимназия")
    await olga.taps("Люди …", on=card)
    await olga.taps("Вставить список", on=olga.sees("Люди ·"))
    form = olga.sees("Список педагогов", olga.private)
    await olga.says(LIST, to=form, chat=olga.private)
    await olga.taps("‹ Назад", on=card)
    await school.comes(0, "9:35")
    await school.called("Людмила").says("Доброе утро, коллеги!")
    unnamed = school.card("Список педагогов")
    for person, name in list(zip(school.people, school.names, strict=True))[1:-_LATE]:
        await _says_who_they_are(person, name, unnamed)
    await olga.taps("⚙", "Люди …", on=card)
    await olga.taps("Никого не забыли", "✕ Закрыть", on=olga.sees("Люди ·"))
    await olga.taps("‹ Назад", on=card)


async def _says_who_they_are(person: Actor, name: str, unnamed: Message) -> None:
    """Whose name is plainly on the list is known by then; the others find theirs."""
    await person.taps("Это я", on=unnamed)
    panel = person.alone()
    if name not in panel.text:
        await person.leafs(name[:_CUT], panel)
    await person.presses_last(panel)


async def _first_question(school: School) -> None:
    olga = school.coordinator
    await olga.drafts(f"{QUESTION} До 18:00", "Отправить")
    card = school.card(QUESTION)
    await school.called("Пётр").says("+ дети одни и те же, а уроки у всех разные")
    for person in school.among(2, 4, 5, 7, 9, 12, 13):
        await person.taps("➕", on=card, then=2)
    await school.comes(0, "13:20")
    await school.called("Зоя").says("− нет общего окна в расписании", to=card)
    for person in school.among(8, 10, 15, 25):
        await person.taps("➖", on=card, then=2)
    await school.called("Марина").says("+1", to=card)
    await school.called("Сергей").says("−")
    await school.called("Юлия").says("+ но только о 9 «Б»")
    await school.called("Сергей").taps("➕", on=card)
    for person in school.among(16, 18, 19, 21, 24):
        await person.taps("➕", on=card, then=2)
