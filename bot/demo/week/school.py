"""The school of the story: its staff, its calendar, and what was on the list of its people."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.demo.stage import Actor, Stage
from bot.sandbox.clock import DAY, HOUR, MINUTE, SECOND
from bot.sandbox.model import Chat, Message
from bot.sandbox.staff import staff_of_29

MOSCOW = 3 * HOUR

LIST = """
1. Тимофеева Ольга Сергеевна
2. Жұмабаева Асель Ерланқызы
3. Панкратов Сергей Иванович
4. Громова Светлана Игоревна
5. Исаева Мадина Тимуровна
6. Сәрсенбайұлы Ерлан
7. Щербакова-Ли Татьяна Юрьевна
8. Назаров Николай Петрович
9. Төлегенқызы Айгүл
10. Фомина Людмила Петровна
11. Ёлкин Пётр Андреевич
12. Белова Наталья Олеговна
13. Қасымова Жанар Болатқызы
14. Ким Юлия Викторовна
15. Артёмов Артём Ильич
16. Садықова Гүлмира
17. О'Коннор Лариса Павловна
18. Ахметов Данияр
19. Белозёрская Инна Марковна
20. Ескендіров Бауыржан
21. Власова Марина Эдуардовна
22. Зотова Зоя Львовна
23. Уитфилд Сара
24. Рахимова Алия Маратовна
25. Длиннофамильный-Перевозчиков Виктор Степанович
26. Өтегенова Нұргүл
27. Розанова Екатерина Дмитриевна
28. Гареев Тимур Ринатович
29. Серікқызы Алтынай
"""


def monday_before(now: int, days: int) -> int:
    """Midnight in Moscow of the newest Monday that is at least so many days ago; instants as everywhere."""
    day = (now - days * DAY + MOSCOW) // DAY
    monday = day - (day + 3) % 7  # the first day of 1970 was a Thursday
    return monday * DAY - MOSCOW


@dataclass(frozen=True, slots=True)
class School:
    """The people in the order of the list, their chat, and the Monday on which the week begins."""

    stage: Stage
    monday: int
    people: tuple[Actor, ...]
    chat: Chat

    @property
    def coordinator(self) -> Actor:
        """Ольга, who has made the chat and brings the bot."""
        return self.people[0]

    @property
    def names(self) -> Sequence[str]:
        """How the list calls the people."""
        return [line.partition(". ")[2] for line in LIST.strip().splitlines()]

    def called(self, name: str) -> Actor:
        """The person whose name begins so."""
        return next(each for each in self.people if each.person.name.startswith(name))

    def among(self, *numbers: int) -> Sequence[Actor]:
        """The people with these numbers of the list."""
        return [self.people[number - 1] for number in numbers]

    def card(self, beginning: str) -> Message:
        """The bot's newest message that everybody sees, begins so and has buttons. Raises LookupError."""
        seen = self.stage.sandbox.messages(self.chat)
        found = [each for each in seen if each.buttons and each.text.startswith(beginning)]
        if not found:
            raise LookupError(f"nobody has written «{beginning}»")
        return found[-1]

    async def comes(self, day: int, time: str) -> None:
        """Wait for the day, counted from Monday, and the time in Moscow, and a little longer."""
        hours, minutes = map(int, time.split(":"))
        due = self.monday + day * DAY + hours * HOUR + minutes * MINUTE
        ahead = (due - self.stage.sandbox.world.clock.now()) / SECOND
        if ahead > _SHORT:
            await self.stage.leaps(ahead - _SHORT)
            ahead = _SHORT
        await self.stage.passes(max(ahead, 0) + _SETTLED)


_SHORT = 30
_SETTLED = 12
"""Seconds before and after an instant that what is due then gets."""


def open_school(stage: Stage, monday: int) -> School:
    """The staff and its chat, without the bot."""
    staff = staff_of_29(stage.sandbox)
    people = tuple(Actor(stage, person, staff.chat) for person in staff.people)
    return School(stage, monday, people, staff.chat)
