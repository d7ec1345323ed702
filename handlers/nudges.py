"""Who has not answered, reminding them, and who wants no reminders."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.activity import nudging
from bot.activity.entry import Contents
from bot.activity.nudge import PressNoNudge, PressNudge, PressNudges, PressSilent
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from bot.words import Answer
from handlers.filters import Pressed
from handlers.more import confirmed_of
from storage.connection import Connection
from storage.database import Database

UseCase = Callable[[Connection, Actor, Any, Contents, int], Answer | None]


def router() -> Router:
    """The routes."""
    routes = Router(name="nudges")
    for action, use_case in (
        (PressSilent, nudging.show_silent),
        (PressNudge, nudging.nudge),
        (PressNoNudge, nudging.cancel),
    ):
        routes.callback_query.register(_by_leader(use_case), Pressed(action))
    routes.callback_query.register(press_nudges, Pressed(PressNudges))
    return routes


def _by_leader(use_case: UseCase) -> Callable[..., Awaitable[None]]:
    async def press(
        query: CallbackQuery, action: Any, actor: Actor, turn: Turn, facts: Facts, contents: Contents,
        database: Database,
    ) -> None:  # fmt: skip
        leader = await confirmed_of(actor, action.activity_id, facts, database)
        await turn.do(use_case, leader, action, contents)

    return press


async def press_nudges(query: CallbackQuery, action: PressNudges, actor: Actor, turn: Turn) -> None:
    await turn.do(nudging.set_nudges, actor, action)
