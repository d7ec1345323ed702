"""What is repeated."""

from aiogram import Router

from bot.activity import repeating
from bot.activity.actions import PressStopSeries
from handlers.filters import Pressed
from handlers.more import confirmed


def router() -> Router:
    """The routes."""
    routes = Router(name="series")
    routes.callback_query.register(confirmed(repeating.stop_series), Pressed(PressStopSeries))
    return routes
