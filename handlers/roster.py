"""Rosters: who is on the list, who counts, who is who."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.roster import correcting, pasting, service
from bot.roster.model import (
    PressCounts,
    PressInPrivate,
    PressMatch,
    PressPaste,
    PressPeople,
    PressRoster,
    PressUnlist,
    PressUnmatch,
    PressWhole,
)
from bot.telegram.facts import Facts
from handlers.filters import Pressed
from handlers.leading import by_leader


def router() -> Router:
    """What needs nothing but its button comes by a shorter way, see the entry."""
    routes = Router(name="roster")
    routes.callback_query.register(open_roster, Pressed(PressPeople))
    for action, led in (
        (PressRoster, service.show_roster),
        (PressInPrivate, service.open_in_private),
        (PressWhole, service.toggle_whole),
        (PressCounts, service.toggle_counts),
        (PressUnlist, correcting.unlist),
        (PressPaste, pasting.ask_list),
        (PressMatch, correcting.match),
        (PressUnmatch, correcting.unmatch),
    ):
        routes.callback_query.register(by_leader(led), Pressed(action))
    return routes


async def open_roster(
    query: CallbackQuery, action: PressPeople, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(service.open_roster, await facts.confirmed(actor), action)
