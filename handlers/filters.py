"""Typed filters. All are `async def`: the library sends others through a thread."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.people.model import Actor
from bot.quick_poll.reading import read_vote
from storage import prompts
from storage.database import Database


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
        if not text.startswith("/"):
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


class Answers(Filter):
    """A reply by which a person answers what the bot has asked them."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    async def __call__(self, message: Message, actor: Actor, database: Database) -> bool:
        replied = message.reply_to_message
        if replied is None or replied.from_user is None or replied.from_user.id != actor.bot_id:
            return False
        prompt = await database.read(
            lambda connection: prompts.waiting(connection, actor.bot_id, actor.address, actor.person)
        )
        if prompt is None or prompt.kind != self._kind:
            return False
        # The reply can arrive before the question's message is on record.
        return prompt.message_ref in (None, str(replied.message_id))


class MayBeVote(Filter):
    """Text by its own writer that begins with a sign."""

    async def __call__(self, message: Message) -> bool:
        if not message.text or message.forward_origin or message.via_bot or message.is_automatic_forward:
            return False
        return read_vote(message.text, addressed=True) is not None
