"""Who presses a button of a panel about a chat: whether they are an admin of it, in private too."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery

from bot.activity.entry import Press
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from storage import panels, people
from storage.connection import Connection
from storage.database import Database


def by_leader(use_case: Press) -> Callable[..., Awaitable[None]]:
    """A handler of such a button, whose use case takes the actor and the button's action."""

    async def press(
        query: CallbackQuery, action: Any, actor: Actor, turn: Turn, facts: Facts, database: Database
    ) -> None:
        await turn.do(use_case, await _confirmed(actor, action, facts, database), action)

    return press


async def _confirmed(actor: Actor, action: Any, facts: Facts, database: Database) -> Actor:
    """In private the messenger is asked of the chat that the panel is about."""
    read = partial(_address, panel_id=action.panel_id, person=actor.person_id)
    return await confirmed_in(actor, None if not actor.is_private else await database.read(read), facts)


async def confirmed_in(actor: Actor, address: int | None, facts: Facts) -> Actor:
    """The actor with what they are here, in private with what they are in the chat of this address."""
    if not actor.is_private or address is None:
        return await facts.confirmed(actor)
    return await facts.confirmed_at(actor, address)


def _address(connection: Connection, panel_id: int, person: int) -> int | None:
    panel = panels.get(connection, panel_id)
    chat = people.chat(connection, panel.subject) if panel and panel.person_id == person else None
    return chat.address if chat else None
