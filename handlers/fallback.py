"""What nobody else took: of that the bot keeps who it was."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.delivery.turn import Turn
from bot.people import meeting
from bot.people.model import Actor
from bot.private import service
from bot.words import DomainError
from handlers.filters import replied_to, said_here, written_at


def router() -> Router:
    """The routes; the last ones to be asked."""
    routes = Router(name="fallback")
    routes.callback_query.register(stale_button)
    routes.message.register(anything)
    return routes


async def stale_button(query: CallbackQuery) -> None:
    raise DomainError("error-stale-button")


async def anything(message: Message, actor: Actor, turn: Turn, username: str) -> None:
    """In private the bot says what it is for; in a group it meets people, and does not read along."""
    if actor.is_private:
        await turn.do(service.open_menu, actor, username)
        return
    asks = "?" in (message.text or message.caption or "") and said_here(message)
    is_talk = not (message.text or "").startswith("/") and not _replies_to_bot(message, actor)
    await turn.do(meeting.hear, actor, written_at(message) if asks and is_talk else None)


def _replies_to_bot(message: Message, actor: Actor) -> bool:
    replied = replied_to(message, actor)
    return bool(replied and replied.from_user and replied.from_user.id == actor.bot_id)
