"""How things are: in a chat, or in private in the schools that somebody coordinates."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.delivery.turn import Turn
from bot.people.model import Actor, Chat
from bot.status import service
from bot.status.model import PressStatus
from bot.status.service import Found
from bot.telegram.facts import Facts
from handlers.filters import Command, Pressed
from storage import panels
from storage.connection import Connection
from storage.database import Database


def router() -> Router:
    """The routes."""
    routes = Router(name="status")
    routes.message.register(status, Command("status", "состояние", "күй"))
    routes.callback_query.register(check, Pressed(PressStatus))
    return routes


async def status(message: Message, actor: Actor, turn: Turn, facts: Facts, database: Database) -> None:
    chats = await database.read(partial(_shown, actor=actor, button=None))
    acting = await _confirmed(actor, chats, facts)
    await turn.do(service.open_status, acting, await _rights(chats, facts))


async def check(
    query: CallbackQuery, action: PressStatus, actor: Actor, turn: Turn, facts: Facts, database: Database
) -> None:
    chats = await database.read(partial(_shown, actor=actor, button=action))
    acting = await _confirmed(actor, chats, facts)
    await turn.do(service.look_again, acting, action, await _rights(chats, facts))


def _shown(connection: Connection, actor: Actor, button: PressStatus | None) -> list[Chat]:
    if button is None:
        return service.chats_shown(connection, actor, None, 0)
    panel = panels.get(connection, button.panel_id)
    return service.chats_shown(connection, actor, panel, button.page) if panel else []


async def _confirmed(actor: Actor, chats: list[Chat], facts: Facts) -> Actor:
    """The person as what they are in the one chat that is shown; in private that of its panel."""
    if len(chats) != 1:
        return actor
    return await facts.confirmed_at(actor, chats[0].address)


async def _rights(chats: list[Chat], facts: Facts) -> Found:
    """What the messenger says of the bot's rights there, where it says anything."""
    told = {chat.id: await facts.own(chat.address) for chat in chats}
    return {chat_id: abilities for chat_id, abilities in told.items() if abilities is not None}
