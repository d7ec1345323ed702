"""The buttons that every activity has."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.activity import service
from bot.activity.model import PressClose, PressReopen
from bot.activity.service import Steer
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from handlers.filters import Pressed


def router() -> Router:
    """The routes."""
    routes = Router(name="activity")
    routes.callback_query.register(press_close, Pressed(PressClose))
    routes.callback_query.register(press_reopen, Pressed(PressReopen))
    return routes


async def press_close(
    query: CallbackQuery, action: PressClose, actor: Actor, turn: Turn, facts: Facts
) -> None:
    members = await facts.members(actor.address)
    await turn.do(service.close, Steer(await facts.confirmed(actor), action.activity, members))


async def press_reopen(
    query: CallbackQuery, action: PressReopen, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(service.reopen, Steer(await facts.confirmed(actor), action.activity))
