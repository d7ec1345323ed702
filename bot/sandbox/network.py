"""Forty schools in one chat to play with: «Проект 500+ Chat», three or four people of each."""

from dataclasses import dataclass

from bot.sandbox.acts import Acts
from bot.sandbox.model import Chat, Person

BOT_RIGHTS = frozenset({"can_delete_messages"})

_SCHOOLS = (
    *(f"Школа № {number}" for number in (1, 3, 7, 12, 15, 18, 21, 24, 33, 41, 56, 68, 72, 87, 104, 112, 500)),
    *(f"Гимназия № {number}" for number in (2, 3, 5, 9, 38)),
    *(f"Лицей № {number}" for number in (4, 8, 14, 165)),
    "Лицей «Вектор»",
    "Лицей «Білім-Инновация»",
    "Школа «Радуга & Ко»",
    "Школа-интернат им. А. Байтұрсынұлы",
    "Мектеп-гимназия № 6",
    "№ 29 жалпы білім беретін мектеп",
    *(f"СОШ с. {village}" for village in ("Берёзовка", "Ивановка", "Қарасу", "Нижние Ключи")),
    "ОШ д. Малая Дубрава",
    "Кадетская школа",
    "International School of Nur",
    "Вечерняя школа № 1",
)
_TOPICS = ("Опросы", "Планы")
_WOMEN = (
    ("Анна", "Елена", "Ирина", "Мария", "Наталья", "Оксана", "Галина", "Вера", "Дарья", "Полина", "Юлия"),
    ("Соколова", "Орлова", "Фёдорова", "Ким", "Захарова", "Мельник", "Лебедева", "Титова", "Юн", "Белых"),
    "ru",
)
_MEN = (
    ("Андрей", "Игорь", "Павел", "Роман", "Денис", "Олег", "Максим"),
    ("Ковалёв", "Шестаков", "Гончар", "Дроздов", "Пак", "Черных", "Ильин", "Громов", "Щукин"),
    "ru",
)
_KAZAKHS = (
    ("Айжан", "Нұрлан", "Әсем", "Ерболат", "Гүлнар", "Қанат", "Меруерт"),
    ("Сейітқызы", "Оспан", "Әбдірахман", "Тұрсын", "Жақсылық"),
    "kk",
)
_KINDS = (_WOMEN, _KAZAKHS, _WOMEN, _MEN)


@dataclass(frozen=True, slots=True)
class Network:
    """The people by their school, the chat, and who leads the project; they are of no school."""

    schools: dict[str, tuple[Person, ...]]
    chat: Chat
    leader: Person

    @property
    def people(self) -> tuple[Person, ...]:
        """Those of all schools."""
        return tuple(person for people in self.schools.values() for person in people)


def network_of_40(acts: Acts, *, forum: bool = False, with_bot: bool = False) -> Network:
    """Make the schools and their chat; with_bot: the bot is an administrator there, else nowhere yet."""
    leader = acts.person("Алла", "Руденко", "alla_rudenko")
    schools = {
        school: tuple(_person(acts, place, kind) for kind in range(3 + place % 2))
        for place, school in enumerate(_SCHOOLS)
    }
    people = [person for members in schools.values() for person in members]
    chat = acts.group("Проект 500+ Chat", leader, people, forum=forum)
    for title in _TOPICS if forum else ():
        acts.topic(chat, title, leader)
    if with_bot:
        acts.add_bot(chat, leader, BOT_RIGHTS)
    return Network(schools, chat, leader)


def _person(acts: Acts, place: int, kind: int) -> Person:
    """A name for each place in the list; the lengths have no common divisor, so few names come twice."""
    first_names, last_names, language = _KINDS[kind]
    number = place * len(_KINDS) + kind
    first, last = first_names[number % len(first_names)], last_names[number % len(last_names)]
    return acts.person(first, None if number % 31 == 0 else last, None, language)
