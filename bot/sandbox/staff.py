"""The staff of a whole school to play with: 29 people, whose names are as people write them."""

from dataclasses import dataclass

from bot.sandbox.acts import Acts
from bot.sandbox.model import Chat, Person

BOT_RIGHTS = frozenset({"can_delete_messages"})

_NAMES = """
Ольга|Тимофеева|olga_t|ru
Асель|Жұмабаева|assel_zh|kk
Сергей|Панкратов|pankratov|ru
Светлана|Игоревна||ru
Мадина|||ru
Ерлан|Сәрсенбайұлы|erlan_s|kk
Татьяна|Щербакова-Ли||ru
Николай|Н.|nik_n|ru
Айгүл|Төлегенқызы|aigul|kk
Людмила Петровна|||ru
Пётр|Ёлкин||ru
Наталья|<b>&$|nata_5b|ru
Жанар|Қасымова||kk
Юлия|Ким|julia_kim|ru
Артём|Артёмов|artyom|ru
Гүлмира|||kk
Лариса|О'Коннор|larisa_ok|ru
Daniyar|Akhmetov|d_akhmetov|en
Инна|Белозёрская||ru
Бауыржан|Ескендіров|bauyr|kk
Марина|«Химия»||ru
Зоя|Зоя||ru
Sarah|Whitfield|sarah_w|en
Алия|Рахимова|aliya_r|ru
Виктор|Степанович Длиннофамильный-Перевозчиков||ru
Нұргүл|Өтегенова|nurgul|kk
Екатерина 🌷|||ru
Тимур|Г.|gareev|ru
Алтынай|Серікқызы||kk
"""


@dataclass(frozen=True, slots=True)
class Staff:
    """The people in the order in which they came, the first owns the chat."""

    people: tuple[Person, ...]
    chat: Chat

    @property
    def coordinator(self) -> Person:
        """Who owns the chat."""
        return self.people[0]


def staff_of_29(acts: Acts, title: str = "Гимназия № 5 · педагоги", *, with_bot: bool = False) -> Staff:
    """Make the staff and its chat; with_bot: the bot is an administrator there, else it is nowhere yet."""
    people = tuple(_person(acts, line) for line in _NAMES.strip().splitlines())
    chat = acts.group(title, people[0], people)
    if with_bot:
        acts.add_bot(chat, people[0], BOT_RIGHTS)
    return Staff(people, chat)


def _person(acts: Acts, line: str) -> Person:
    first, last, username, language = line.split("|")
    return acts.person(first, last or None, username or None, language)
