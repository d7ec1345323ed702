"""What a poll of signs shows, once its card has followed the votes."""

from bot.sandbox.model import Message
from tests.kit.world import Someone, World

People = tuple[Someone, Someone, Someone]


async def counts(world: World, card: Message) -> str:
    """The line of the card that counts."""
    await world.passes(20)  # where several cards wait, they wait for each other
    return next(line for line in card.text.split("\n") if line.startswith("➕"))


async def reasons(world: World, anna: Someone, card: Message) -> str:
    """What the result says after the poll is closed."""
    question = card.text.split("\n")[0]
    await anna.closes(card)
    await world.catch_up()
    return next(text for text in reversed(world.texts(anna.chat)) if text.startswith(question))
