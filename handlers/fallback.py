"""What nobody else took."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.delivery.turn import Turn
from bot.people import service
from bot.people.model import Actor
from bot.words import DomainError


def router() -> Router:
    """The routes; the last ones to be asked."""
    routes = Router(name="fallback")
    routes.callback_query.register(stale_button)
    routes.message.register(anything)
    return routes


async def stale_button(query: CallbackQuery) -> None:
    raise DomainError("error-stale-button")


async def anything(message: Message, actor: Actor, turn: Turn, username: str) -> None:
    """In private the bot says what it is for; in a group it does not read along."""
    if actor.is_private:
        await turn.do(service.greet, actor, username)
