"""Polls without names in conversations."""

from bot.sandbox.model import Message
from tests.kit.world import Someone, World


async def ask(author: Someone, question: str, *switches: str) -> Message:
    """Put the question to the chat without names."""
    await author.says(f"/poll {question}")
    for button in ("Ещё", *switches, "Без имён", "‹ Назад", "Отправить"):
        draft = author.draft()
        assert draft
        await author.taps(button, draft)
        await author.world.passes(2)  # the draft shows it
    return author.world.card(author.chat, question.split("\n")[0])


def alone(person: Someone) -> list[Message]:
    """What the person sees in the chat and nobody else does."""
    return [each for each in person.world.messages(person.chat, person) if each.ephemeral_to == person.id]


async def answers(person: Someone, button: str, card: Message) -> Message:
    """Press and confirm; gives the message that says so."""
    await person.taps(button, card)
    asked = alone(person)[-1]
    assert await person.taps("Подтвердить", asked) == "Учтено без имени"
    return asked


def buttons(message: Message) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message.buttons]


async def school_of(world: World, number: int, **how: object) -> list[Someone]:
    """A school of so many teachers; the first one coordinates it."""
    people = [world.someone(f"Учитель {place}", language="ru") for place in range(1, number + 1)]
    await world.school(*people, **how)  # type: ignore[arg-type]
    return people


async def why(person: Someone, counted: Message) -> None:
    """Follow the link under what says that the answer is counted."""
    person.world.sandbox.follow(person.person, person.chat, counted.id, "Пояснить без имени")
    await person.world.settle()
