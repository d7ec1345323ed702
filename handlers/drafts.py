"""Drafts: what their authors press before anybody else sees them."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.activity import draft_settings, drafting
from bot.activity.draft import (
    PressDiscard,
    PressFace,
    PressMoment,
    PressPublish,
    PressRewrite,
    PressSwitch,
    PressWhere,
    PressWhom,
)
from bot.activity.entry import Contents
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from handlers.filters import Pressed
from handlers.pressing import pressed
from storage import people
from storage.database import Database


def router() -> Router:
    """The routes."""
    routes = Router(name="drafts")
    for action, use_case in (
        (PressFace, draft_settings.show_face),
        (PressMoment, draft_settings.set_moment),
        (PressWhom, draft_settings.choose_team),
        (PressSwitch, draft_settings.switch),
        (PressRewrite, draft_settings.ask_text),
    ):
        routes.callback_query.register(pressed(use_case), Pressed(action))
    routes.callback_query.register(publish, Pressed(PressPublish))
    routes.callback_query.register(choose_chat, Pressed(PressWhere))
    routes.callback_query.register(discard, Pressed(PressDiscard))
    return routes


async def publish(
    query: CallbackQuery, action: PressPublish, actor: Actor, turn: Turn, facts: Facts, database: Database
) -> None:
    """Who may ask where the draft goes may be an admin of that chat, wherever they press."""
    _, chat, _ = await database.read(partial(drafting.draft_of, actor=actor, panel_id=action.panel_id))
    await turn.do(drafting.publish, await facts.confirmed_at(actor, chat.address), action)


async def choose_chat(
    query: CallbackQuery, action: PressWhere, actor: Actor, turn: Turn, facts: Facts, database: Database
) -> None:
    """Who may ask there may be an admin of that chat, whatever they are in this one."""
    chat = await database.read(lambda connection: people.chat(connection, action.chat_id))
    if chat is not None:
        actor = await facts.confirmed_at(actor, chat.address)
    await turn.do(draft_settings.choose_chat, actor, action)


async def discard(
    query: CallbackQuery, action: PressDiscard, actor: Actor, turn: Turn, contents: Contents
) -> None:
    await turn.do(drafting.discard, actor, action, contents)
