"""A believable school to play with: «Школа А», its people and its chats."""

from dataclasses import dataclass

from bot.sandbox.acts import Acts
from bot.sandbox.model import Chat, Person

BOT_RIGHTS = frozenset({"can_delete_messages"})


@dataclass(frozen=True, slots=True)
class School:
    """The people by their first names, and the chats."""

    people: dict[str, Person]
    staff: Chat
    mathematicians: Chat
    project: Chat

    @property
    def coordinator(self) -> Person:
        """Who owns the chats."""
        return next(iter(self.people.values()))


_PEOPLE = (
    ("Анна", "Петрова", "anna_petrova", "ru"),
    ("Борис", "Ким", "boris_kim", "ru"),
    ("Вера", "Соколова", None, "ru"),
    ("Гульнара", "Әбдіқадырова", "gulnara_a", "kk"),
    ("Дмитрий", "Орлов", "orlov_d", "ru"),
    ("Елена", "Ли", None, "ru"),
    ("Жанна", "Мұхаметқали", "zhanna_m", "kk"),
    ("Ирина", "Ветрова", "vetrova_ira", "ru"),
    ("Қайрат", "Нұрланұлы", "kairat_n", "kk"),
    ("Лидия", "Яковлева", None, "ru"),
    ("Максим", None, "maxim_phys", "ru"),
    ("Emily", "Carter", "emily_carter", "en"),
)
_MATHEMATICIANS = ("Борис", "Дмитрий", "Қайрат")
_PROJECT = ("Борис", "Вера", "Гульнара", "Елена", "Ирина", "Emily")
_TOPICS = ("Опросы", "Уроки и наблюдения")
_STAFF_TALK = (
    ("Ирина", "Коллеги, педсовет в четверг в 15:00, кабинет 214."),
    ("Дмитрий", "Спасибо, буду."),
    ("Гульнара", "Мен де келемін."),
    ("Анна", "Чтобы не собирать ответы по одному, зову в чат помощника."),
)
_MATHEMATICIANS_TALK = (
    ("Борис", "Кто подменит меня завтра в 6А на третьем уроке?"),
    ("Қайрат", "Могу я."),
)


def school_a(acts: Acts, *, with_bot: bool = False) -> School:
    """Make the school; with_bot: the bot is an administrator of the staff's chat, else it is nowhere yet."""
    people = {first: acts.person(first, last, name, language) for first, last, name, language in _PEOPLE}
    owner = people["Анна"]
    staff = acts.group("Школа А · педагоги", owner, people.values())
    mathematicians = acts.group("Математики", owner, [people[name] for name in _MATHEMATICIANS], kind="group")
    project = acts.group("Проект 500+ Chat", owner, [people[name] for name in _PROJECT], forum=True)
    for title in _TOPICS:
        acts.topic(project, title, owner)
    for chat, talk in ((mathematicians, _MATHEMATICIANS_TALK), (staff, _STAFF_TALK)):
        for name, text in talk:
            acts.say(people[name], chat, text)
    if with_bot:
        acts.add_bot(staff, owner, BOT_RIGHTS)
    return School(people, staff, mathematicians, project)
