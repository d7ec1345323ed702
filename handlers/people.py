"""Chats and schools: the bot comes and goes, settings, joining a school that exists."""

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.delivery.turn import Turn
from bot.people import joining, service, settings
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
from bot.people.service import BotPlaced, Defaults
from bot.people.settings import ASK_NAME, Named
from bot.telegram.facts import Facts, is_in
from handlers.filters import Answers, Command, Has, Pressed


def router() -> Router:
    """The routes."""
    routes = Router(name="people")
    routes.my_chat_member.register(bot_moved)
    routes.message.register(migrated_to, Has("migrate_to_chat_id"))
    routes.message.register(migrated_from, Has("migrate_from_chat_id"))
    routes.message.register(retitled, Has("new_chat_title"))
    routes.message.register(answer_name, Answers(ASK_NAME))
    routes.message.register(start, Command("start", "help", "помощь", "көмек"))
    routes.message.register(school, Command("school", "школа", "мектеп"))
    for action, handler in (
        (ShowFace, show_face),
        (ChooseLanguage, choose_language),
        (ChooseZone, choose_zone),
        (Rename, rename),
        (AskToJoin, ask_to_join),
        (DecideJoin, decide_join),
    ):
        routes.callback_query.register(handler, Pressed(action))
    return routes


async def bot_moved(
    event: ChatMemberUpdated, actor: Actor, turn: Turn, facts: Facts, defaults: Defaults
) -> None:
    """The bot was added, removed, or given other rights."""
    if actor.is_private:
        return
    if not is_in(event.new_chat_member):
        await turn.do(service.leave, actor)
        return
    abilities = await facts.abilities(actor.address, event.new_chat_member)
    members = await facts.members(actor.address)
    await turn.do(service.place_bot, BotPlaced(actor, abilities, defaults, members))


async def migrated_to(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.migrate, (actor.bot_id, actor.address, message.migrate_to_chat_id or 0))


async def migrated_from(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.migrate, (actor.bot_id, message.migrate_from_chat_id or 0, actor.address))


async def retitled(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.rename_chat, actor)


async def start(message: Message, actor: Actor, turn: Turn) -> None:
    if actor.is_private:
        await turn.do(service.greet, actor)
    else:
        await turn.do(service.show_card, (actor, Face.WELCOME))


async def school(message: Message, actor: Actor, turn: Turn, facts: Facts) -> None:
    await turn.do(service.show_card, (await facts.confirmed(actor), Face.SETTINGS))


async def answer_name(message: Message, actor: Actor, turn: Turn, facts: Facts) -> None:
    await turn.do(settings.name_space, Named(await facts.confirmed(actor), message.text or ""))


async def show_face(query: CallbackQuery, action: ShowFace, actor: Actor, turn: Turn, facts: Facts) -> None:
    await turn.do(settings.show_face, (await facts.confirmed(actor), action))


async def choose_language(
    query: CallbackQuery, action: ChooseLanguage, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(settings.choose_language, (await facts.confirmed(actor), action))


async def choose_zone(
    query: CallbackQuery, action: ChooseZone, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(settings.choose_zone, (await facts.confirmed(actor), action))


async def rename(query: CallbackQuery, actor: Actor, turn: Turn, facts: Facts) -> None:
    await turn.do(settings.ask_name, await facts.confirmed(actor))


async def ask_to_join(
    query: CallbackQuery, action: AskToJoin, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(joining.ask_to_join, (await facts.confirmed(actor), action))


async def decide_join(
    query: CallbackQuery, action: DecideJoin, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(joining.decide_join, (await facts.confirmed(actor), action))
