"""Polls with + and −."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.quick_poll import service
from bot.quick_poll.model import PressAsk
from bot.quick_poll.service import ASK_QUESTION
from handlers.filters import Answers, Command, Pressed, written_at


def router() -> Router:
    """Votes come by a shorter way, see the entry of the poll."""
    routes = Router(name="quick_poll")
    routes.callback_query.register(press_ask, Pressed(PressAsk))
    routes.message.register(open_poll, Command("poll", "опрос", "сауалнама"))
    routes.message.register(answer_question, Answers(ASK_QUESTION))
    return routes


async def press_ask(query: CallbackQuery, actor: Actor, turn: Turn) -> None:
    await turn.do(service.ask, actor)


async def answer_question(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.open_poll, actor, message.text or "", written_at(message))


async def open_poll(message: Message, rest: str, actor: Actor, turn: Turn) -> None:
    if rest:
        await turn.do(service.open_poll, actor, rest, written_at(message))
    else:
        await turn.do(service.ask, actor)
