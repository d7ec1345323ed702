"""Who presses a button: whether they are an admin of the chat that it speaks of, in private too."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery

from bot.activity.entry import Press
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from storage import panels, people
from storage.connection import Connection
from storage.database import Database

Find = Callable[[Connection, Any, int], int | None]
"""`find(connection, action, person)`: where the chat is that a button speaks of, for who can reach it."""


def confirming(find: Find, use_case: Press) -> Callable[..., Awaitable[None]]:
    """A handler of such a button, whose use case takes the actor and the button's action."""

    async def press(
        query: CallbackQuery, action: Any, actor: Actor, turn: Turn, facts: Facts, database: Database
    ) -> None:
        acting = await confirmed_where(
            lambda connection: find(connection, action, actor.person_id), actor, facts, database
        )
        await turn.do(use_case, acting, action)

    return press


def by_leader(use_case: Press) -> Callable[..., Awaitable[None]]:
    """As `confirming`, for a button of a panel about a chat."""
    return confirming(_of_panel, use_case)


async def confirmed_where(
    address: Callable[[Connection], int | None], actor: Actor, facts: Facts, database: Database
) -> Actor:
    """The actor with what they are here, in private with what they are in the chat at this address."""
    there = await database.read(address) if actor.is_private else None
    return await (facts.confirmed(actor) if there is None else facts.confirmed_at(actor, there))


def _of_panel(connection: Connection, action: Any, person: int) -> int | None:
    panel = panels.get(connection, action.panel_id)
    chat = people.chat(connection, panel.subject) if panel and panel.person_id == person else None
    return chat.address if chat else None
