"""The roster's panels, as the person sees them who opened one."""

from bot.sandbox.model import Chat, Message
from tests.kit.world import Someone, World

LONGEST_PANEL = 1024
"""What one person sees alone in a group has so many UTF-16 units at most."""


def labels(message: Message) -> list[str]:
    """What stands on the buttons of a message."""
    return [button["text"] for row in message.buttons for button in row]


def seen(world: World, someone: Someone, beginning: str, chat: Chat | None = None) -> Message | None:
    """The newest message of the bot's that the person sees and that begins so."""
    found = world.messages(chat or someone.chat, someone)
    return next((each for each in reversed(found) if each.text.startswith(beginning)), None)


def sees(world: World, someone: Someone, beginning: str, chat: Chat | None = None) -> Message:
    """As `seen`, where there is one; its text is short enough for one person alone."""
    message = seen(world, someone, beginning, chat)
    assert message is not None, world.texts(chat or someone.chat, someone)
    assert len(message.text.encode("utf-16-le")) // 2 <= LONGEST_PANEL
    return message


async def opens_roster(world: World, someone: Someone) -> Message:
    """The person opens the roster from the card of their chat; gives the panel."""
    card = world.messages(someone.chat)[0]
    if "Люди …" not in labels(card):
        await someone.taps("⚙", card)
        await world.catch_up()
    await someone.taps("Люди …", card)
    return sees(world, someone, "Люди ·")


async def pastes(world: World, someone: Someone, names: str) -> None:
    """The person puts the names on the list of their chat."""
    await someone.taps("Вставить список", await opens_roster(world, someone))
    asked = sees(world, someone, f"{someone.person.name}, пришлите")
    await someone.says(names, to=asked)
    await world.catch_up()
