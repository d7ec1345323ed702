"""What was decided."""

from aiogram import Router

from bot.activity import outcome
from bot.activity.actions import PressLookAgain, PressOutcome
from handlers.filters import Pressed
from handlers.more import confirmed


def router() -> Router:
    """The routes."""
    routes = Router(name="outcome")
    routes.callback_query.register(confirmed(outcome.ask_outcome), Pressed(PressOutcome))
    routes.callback_query.register(confirmed(outcome.choose_day), Pressed(PressLookAgain))
    return routes
