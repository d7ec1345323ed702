"""What the bot knows of a person."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.activity.entry import Keeps
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.privacy import service
from bot.privacy.bookkeeping import keep_ledger
from bot.privacy.model import ClosePrivacy, OpenPrivacy, PressErase, PressExport, PressPrivacy
from handlers.filters import Command, Pressed
from handlers.pressing import pressed
from storage.database import Database
from storage.ledger import Ledger
from storage.sealing import KeyRing


def router() -> Router:
    """The routes."""
    routes = Router(name="privacy")
    routes.message.register(ask, Command("privacy", "данные", "деректер"))
    for action, use_case in (
        (OpenPrivacy, service.press_open),
        (PressPrivacy, service.turn),
        (PressExport, service.export),
        (ClosePrivacy, service.close),
    ):
        routes.callback_query.register(pressed(use_case), Pressed(action))
    routes.callback_query.register(erase, Pressed(PressErase))
    return routes


async def ask(message: Message, actor: Actor, turn: Turn, username: str) -> None:
    await turn.do(service.ask, actor, username)


async def erase(
    query: CallbackQuery, action: PressErase, actor: Actor, turn: Turn, keeps: Sequence[Keeps],
    ledger: Ledger, ring: KeyRing, database: Database,
) -> None:  # fmt: skip
    await turn.do(service.erase, actor, action, keeps, ledger, ring)
    await keep_ledger(database, ledger)
