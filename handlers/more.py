"""The panel «more»: what one person may do with an activity, and what every activity has of it."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from aiogram import Router

from bot.activity import extending, more
from bot.activity.actions import PressBack, PressCancel, PressExtend, PressLess, PressUntil
from bot.activity.entry import Press
from bot.activity.model import PressMore
from bot.activity.service import chat_of, reaches
from bot.people.model import Actor
from bot.telegram.facts import Facts
from handlers.filters import Pressed
from handlers.leading import confirmed_where, confirming
from storage import activities, panels
from storage.connection import Connection
from storage.database import Database


def router() -> Router:
    """The routes."""
    routes = Router(name="more")
    for action, use_case in (
        (PressMore, more.open_more),
        (PressBack, more.go_back),
        (PressLess, more.close_more),
        (PressCancel, extending.cancel),
        (PressExtend, extending.show_deadlines),
        (PressUntil, extending.extend),
    ):
        routes.callback_query.register(confirmed(use_case), Pressed(action))
    return routes


def confirmed(use_case: Press) -> Callable[..., Awaitable[None]]:
    """A button whose use case has to know whether the person is an admin of the chat."""
    return confirming(_of_button, use_case)


async def confirmed_of(actor: Actor, activity: int | None, facts: Facts, database: Database) -> Actor:
    """The actor with what they are in the chat of the activity, in private too."""
    address = partial(_address, activity_id=activity, person=actor.person_id)
    return await confirmed_where(address, actor, facts, database)


def _of_button(connection: Connection, action: Any, person: int) -> int | None:
    return _address(connection, _activity_of(connection, action), person)


def _activity_of(connection: Connection, action: Any) -> int | None:
    """The activity that a button speaks of, by itself or by its panel."""
    panel_id = getattr(action, "panel_id", None)
    panel = panels.get(connection, panel_id) if panel_id else None
    return panel.subject if panel else getattr(action, "activity_id", None)


def _address(connection: Connection, activity_id: int | None, person: int) -> int | None:
    """Where the activity stands, for who can reach it."""
    activity, chat = activities.by_id(connection, activity_id or 0), chat_of(connection, activity_id)
    return chat.address if activity and chat and reaches(connection, person, activity) else None
