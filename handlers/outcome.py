"""What was decided."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.activity import outcome
from bot.activity.actions import PressLookAgain, PressOutcome
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from handlers.filters import Pressed
from handlers.more import confirmed, confirmed_of
from storage import panels
from storage.database import Database


def router() -> Router:
    """The routes."""
    routes = Router(name="outcome")
    routes.callback_query.register(confirmed(outcome.ask_outcome), Pressed(PressOutcome))
    routes.callback_query.register(look_again, Pressed(PressLookAgain))
    return routes


async def look_again(
    query: CallbackQuery, action: PressLookAgain, actor: Actor, turn: Turn, facts: Facts, database: Database
) -> None:
    panel = await database.read(partial(panels.get, panel_id=action.panel_id))
    asker = await confirmed_of(actor, panel.subject if panel else None, facts, database)
    await turn.do(outcome.choose_day, asker, action)
