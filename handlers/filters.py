"""Typed filters. All are `async def`: the library sends others through a thread."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.activity.entry import Readers
from bot.people.model import Actor
from storage.prompts import Prompt


class Pressed(Filter):
    """A button with an action of this kind."""

    def __init__(self, action: type) -> None:
        self._action = action

    async def __call__(self, query: CallbackQuery, action: Any) -> bool:
        return isinstance(action, self._action)


class Command(Filter):
    """A command by its name, or by one in words (`/poll`, `/опрос`); gives `rest`, what follows it.

    Telegram knows commands in Latin letters only; those in words work where the bot sees all messages.
    """

    def __init__(self, *names: str) -> None:
        self._names = names

    async def __call__(self, message: Message, username: str) -> bool | dict[str, str]:
        text = message.text or ""
        if not text.startswith("/") or not said_here(message):
            return False
        first, _, rest = text.partition(" ") if " " in text.split("\n", 1)[0] else text.partition("\n")
        name, _, addressee = first[1:].partition("@")
        if name.lower() not in self._names or addressee.lower() not in ("", username.lower()):
            return False
        return {"rest": rest.strip()}


class Has(Filter):
    """A message with this field."""

    def __init__(self, field: str) -> None:
        self._field = field

    async def __call__(self, message: Message) -> bool:
        return bool(getattr(message, self._field))


class Asked(Filter):
    """A message by which a person answers what the bot has asked them; the edge has looked it up."""

    async def __call__(self, message: Message, prompt: Prompt | None) -> bool:
        return prompt is not None


class InPrivate(Filter):
    """A message in the private chat; without `commands` only those that are none."""

    def __init__(self, *, commands: bool = True) -> None:
        self._commands = commands

    async def __call__(self, message: Message) -> bool:
        is_command = (message.text or "").startswith("/")
        return message.chat.type == "private" and (self._commands or not is_command)


class MayAnswer(Filter):
    """What a person has written in a group and some activity understands as an answer, or a reply.

    A reply to one's own answer explains it, whatever it says.
    """

    async def __call__(self, message: Message, readers: Readers) -> bool:
        text = message.text or ""
        is_read = message.reply_to_message is not None or any(
            reader.reads(text, True) for reader in readers.values()
        )
        return is_read and said_in_group(message)


class SaidInGroup(Filter):
    """What a person has written in a group themselves."""

    async def __call__(self, message: Message) -> bool:
        return said_in_group(message)


def said_in_group(message: Message) -> bool:
    """As `said_here`, and not in private, where nothing is asked of a group."""
    return message.chat.type != "private" and said_here(message)


def said_here(message: Message) -> bool:
    """Whether this is no forward, and no reply to a message of another chat or to a story."""
    brought = message.forward_origin or message.via_bot or message.is_automatic_forward
    return not (brought or message.external_reply or message.reply_to_story)


def replied_to(message: Message, actor: Actor) -> Message | None:
    """The message that this one replies to."""
    replied = message.reply_to_message
    # In a topic every message "replies" to the message that opened the topic.
    return None if replied is None or str(replied.message_id) == actor.thread else replied


def sent_at(message: Message) -> int:
    """The instant at which the message was sent; the messenger tells whole seconds."""
    return 1_000 * int(message.date.timestamp())


def written_at(message: Message) -> int:
    """The instant at which the message got its present text."""
    return 1_000 * message.edit_date if message.edit_date else sent_at(message)
