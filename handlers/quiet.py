"""Quiet hours and days off of a school."""

from aiogram import Router

from bot.people import quiet_settings
from bot.people.quiet_actions import AskRest, ChooseRest
from handlers.filters import Pressed
from handlers.more import confirmed


def router() -> Router:
    """The routes."""
    routes = Router(name="quiet")
    routes.callback_query.register(confirmed(quiet_settings.choose), Pressed(ChooseRest))
    routes.callback_query.register(confirmed(quiet_settings.ask), Pressed(AskRest))
    return routes
