"""The story of a network of forty schools: people say theirs, then a question takes one answer a school."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.demo.stage import Actor, Stage
from bot.sandbox.model import Chat, Message
from bot.sandbox.network import BOT_RIGHTS, network_of_40

WELCOME = "Кто сегодня с нами?"
QUESTION = "Едет ли Ваша школа на августовское совещание?"
SILENT = 9
"""So many schools do not answer until they are reminded."""


@dataclass(frozen=True, slots=True)
class Network:
    """The one who leads the project, one or two people of each school, by its name, and their chat."""

    leader: Actor
    schools: Mapping[str, Sequence[Actor]]
    chat: Chat

    def card(self, beginning: str) -> Message:
        """The bot's newest message that everybody sees, begins so and has buttons. Raises LookupError."""
        seen = self.leader.stage.sandbox.messages(self.chat)
        found = [each for each in seen if each.buttons and each.text.startswith(beginning)]
        if not found:
            raise LookupError(f"nobody has written «{beginning}»")
        return found[-1]


def open_network(stage: Stage) -> Network:
    """The schools and their chat, without the bot."""
    made = network_of_40(stage.sandbox)
    schools = {
        school: [Actor(stage, person, made.chat) for person in people[: 2 if _is_of_two_minds(place) else 1]]
        for place, (school, people) in enumerate(made.schools.items())
    }
    return Network(Actor(stage, made.leader, made.chat), schools, made.chat)


def _is_of_two_minds(place: int) -> bool:
    return place % 3 == 0


async def schools_are_named(network: Network) -> None:
    """The bot comes, the chat becomes a network, and its schools are listed."""
    leader, stage = network.leader, network.leader.stage
    stage.sandbox.add_bot(network.chat, leader.person, BOT_RIGHTS)
    await stage.passes(6)
    await leader.opens_private()
    card = network.card("Считаю ответы")
    await leader.taps("⚙", "Это сеть школ", "Я координатор", "Школы …", on=card)
    await leader.taps("Добавить списком", on=leader.sees("Школы сети"))
    await leader.answers("список школ: одно", "\n".join(network.schools))
    await leader.taps("✕", on=leader.sees("Школы сети"))
    await leader.taps("‹ Назад", on=card)


async def people_say_their_schools(network: Network) -> None:
    """Everybody answers a first question, is asked for the school once, and writes it in private."""
    stage = network.leader.stage
    await network.leader.drafts(WELCOME, "Отправить")
    card = network.card(WELCOME)
    for school, people in network.schools.items():
        for person in people:
            stage.sandbox.start_private(person.person)
            stage.sandbox.press(person.person, network.chat, card.id, "➕")
            await stage.passes(12)
            await person.presses_first(person.alone(), row=1)
            await person.says(school, chat=person.private)


async def schools_answer(network: Network) -> None:
    """One answer a school, the last one counts; who is silent is reminded, in private."""
    leader = network.leader
    await leader.drafts(QUESTION, "Ещё …", "Один ответ от школы", "‹ Назад", "Отправить")
    card = network.card(QUESTION)
    for first, *others in list(network.schools.values())[:-SILENT]:
        await first.taps("➕", on=card, then=2)
        for other in others:
            await other.taps("➖", on=card, then=2)
    panel = await leader.opens(card)
    await leader.taps("Кто не ответил", "Напомнить", "‹ Назад", "Таблица XLSX", "✕", on=panel)


async def latecomers_answer(network: Network) -> None:
    """Two schools answer in the reminder itself; then the question is closed."""
    for first, *_ in list(network.schools.values())[-2:]:
        await first.presses_first(first.hears(QUESTION))
    await network.leader.taps("Закрыть", on=network.card(QUESTION))


STEPS = (schools_are_named, people_say_their_schools, schools_answer, latecomers_answer)


async def tell(stage: Stage) -> None:
    """Play it all."""
    network = open_network(stage)
    for step in STEPS:
        await step(network)
