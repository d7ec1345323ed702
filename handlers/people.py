"""Chats and schools: the bot comes and goes, settings, joining a school that exists."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.delivery.turn import Turn
from bot.people import joining, meeting, service, settings
from bot.people.model import (
    Actor,
    AskToJoin,
    ChooseLanguage,
    ChooseZone,
    DecideJoin,
    Face,
    Rename,
    ShowFace,
)
from bot.people.service import Defaults
from bot.telegram.facts import Facts, is_in
from bot.words import Answer
from handlers.filters import Command, Has, Pressed
from storage.connection import Connection

UseCase = Callable[[Connection, Actor, Any, int], Answer | None]


def router() -> Router:
    """The routes."""
    routes = Router(name="people")
    routes.my_chat_member.register(bot_moved)
    routes.message.register(migrated_to, Has("migrate_to_chat_id"))
    routes.message.register(migrated_from, Has("migrate_from_chat_id"))
    routes.message.register(retitled, Has("new_chat_title"))
    routes.message.register(topic_opened, Has("forum_topic_reopened"))
    routes.message.register(start, Command("start", "help", "помощь", "көмек"))
    routes.message.register(school, Command("school", "школа", "мектеп"))
    for action, use_case in (
        (ShowFace, settings.show_face),
        (ChooseLanguage, settings.choose_language),
        (ChooseZone, settings.choose_zone),
        (Rename, settings.ask_name),
        (AskToJoin, joining.ask_to_join),
        (DecideJoin, joining.decide_join),
    ):
        routes.callback_query.register(by_admin(use_case), Pressed(action))
    return routes


def by_admin(use_case: UseCase) -> Callable[..., Awaitable[None]]:
    """A button that admins press, whose use case takes the actor and the button's action."""

    async def press(query: CallbackQuery, action: Any, actor: Actor, turn: Turn, facts: Facts) -> None:
        await turn.do(use_case, await facts.confirmed(actor), action)

    return press


async def bot_moved(
    event: ChatMemberUpdated, actor: Actor, turn: Turn, facts: Facts, defaults: Defaults
) -> None:
    """The bot was added, removed, or given other rights."""
    if actor.is_private:
        await _private_chat(event, actor, turn)
        return
    if not is_in(event.new_chat_member):
        await turn.do(service.leave, actor)
        return
    abilities = await facts.abilities(actor.address, event.new_chat_member)
    members = await facts.members(actor.address)
    await turn.do(service.place_bot, actor, abilities, members, defaults)


async def _private_chat(event: ChatMemberUpdated, actor: Actor, turn: Turn) -> None:
    """A person lets the bot write to them, or blocks it."""
    if is_in(event.new_chat_member):
        await turn.do(meeting.reach, actor)
    else:
        await turn.do(service.leave, actor)


async def migrated_to(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.move_chat, actor.bot_id, actor.address, message.migrate_to_chat_id or 0)


async def migrated_from(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.move_chat, actor.bot_id, message.migrate_from_chat_id or 0, actor.address)


async def retitled(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.rename_chat, actor)


async def topic_opened(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.open_topic, actor)


async def start(message: Message, rest: str, actor: Actor, turn: Turn) -> None:
    if not rest:  # Telegram itself sends `/start hello` for who adds the bot by its link
        await turn.do(settings.show_card, actor, Face.WELCOME)


async def school(message: Message, actor: Actor, turn: Turn, facts: Facts) -> None:
    await turn.do(settings.show_card, await facts.confirmed(actor), Face.SETTINGS)
