"""The private chat: the menu, and the texts that people write there."""

import re
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.activity.entry import Contents, Link, Links
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.private import asking, service, texts
from bot.private.asking import Admin
from bot.private.model import (
    PressAskChat,
    PressChat,
    PressDraft,
    PressGive,
    PressKeep,
    PressMenu,
    PressMove,
    PressSchool,
)
from bot.private.schools import chats_to_confirm
from bot.prompts.service import Forms
from bot.quick_poll.asking import KIND
from bot.telegram.facts import Facts
from bot.words import DomainError
from handlers.filters import Command, InPrivate, Pressed, written_at
from handlers.pressing import pressed
from storage.database import Database
from storage.prompts import Prompt

_NUMBER = re.compile(r"[0-9]{1,15}", re.ASCII)


def router() -> Router:
    """Before all others: what is the same in a group and in private, no route here takes."""
    routes = Router(name="private")
    for action, use_case in (
        (PressMenu, service.show_face),
        (PressSchool, service.choose_school),
        (PressDraft, service.open_draft),
    ):
        routes.callback_query.register(pressed(use_case), Pressed(action))
    routes.callback_query.register(press_ask, Pressed(PressAskChat))
    routes.callback_query.register(press_chat, Pressed(PressChat))
    routes.callback_query.register(press_give, Pressed(PressGive))
    routes.callback_query.register(press_move, Pressed(PressMove))
    routes.callback_query.register(press_keep, Pressed(PressKeep))
    routes.message.register(start, InPrivate(), Command("start", "help", "помощь", "көмек"))
    routes.message.register(open_poll, InPrivate(), Command("poll", "опрос", "сауалнама"))
    routes.message.register(write, InPrivate(commands=False))
    return routes


async def start(
    message: Message, rest: str, actor: Actor, turn: Turn, facts: Facts, database: Database, username: str,
    links: Links,
) -> None:  # fmt: skip
    if rest:
        link, number = _followed(rest, links)
        await turn.do(service.follow, actor, link, number)
    else:
        admin_in = await _admin_in(actor, facts, database)
        await turn.do(service.show_menu, actor, username, admin_in)


async def open_poll(
    message: Message, rest: str, actor: Actor, turn: Turn, facts: Facts, contents: Contents,
    database: Database, username: str,
) -> None:  # fmt: skip
    administers = await _administered(actor, facts, database)
    await turn.do(
        asking.open_from_private, actor, rest, KIND, administers, contents, username, written_at(message)
    )


async def press_ask(
    query: CallbackQuery, action: PressAskChat, actor: Actor, turn: Turn, facts: Facts, database: Database
) -> None:
    administers = await _administered(actor, facts, database)
    await turn.do(asking.ask, actor, action, KIND, administers)


async def press_chat(
    query: CallbackQuery, action: PressChat, actor: Actor, turn: Turn, facts: Facts, contents: Contents,
    database: Database,
) -> None:  # fmt: skip
    administers = await _administered(actor, facts, database)
    await turn.do(asking.ask_in, actor, action, KIND, administers, contents)


async def write(
    message: Message, prompt: Prompt | None, actor: Actor, turn: Turn, facts: Facts, forms: Forms,
    database: Database, username: str,
) -> None:  # fmt: skip
    """What nobody takes brings the menu."""
    is_reply = message.reply_to_message is not None
    find = partial(texts.addressed, actor=actor, prompt=prompt, forms=forms, is_reply=is_reply)
    meant = await database.read(find)
    acting = await _acting(actor, meant, facts, forms, database)
    admin_in = await _admin_in(actor, facts, database) if meant is None else None
    text = message.text or ""
    await turn.do(texts.write, acting, meant, text, forms, username, admin_in, written_at(message))


async def press_give(
    query: CallbackQuery, action: PressGive, actor: Actor, turn: Turn, facts: Facts, forms: Forms,
    database: Database,
) -> None:  # fmt: skip
    prompt = await database.read(partial(texts.meant, actor=actor, button=action, forms=forms))
    await turn.do(texts.give, await _acting(actor, prompt, facts, forms, database), action, forms)


async def press_move(
    query: CallbackQuery, action: PressMove, actor: Actor, turn: Turn, facts: Facts, forms: Forms,
    database: Database,
) -> None:  # fmt: skip
    prompt = await database.read(partial(texts.meant, actor=actor, button=action, forms=forms))
    await turn.do(texts.move, await _acting(actor, prompt, facts, forms, database), action, forms)


async def press_keep(query: CallbackQuery, action: PressKeep, actor: Actor, turn: Turn, forms: Forms) -> None:
    await turn.do(texts.keep, actor, action, forms)


def _followed(rest: str, links: Links) -> tuple[Link, int]:
    """What a link opens. Raises DomainError for one of no meaning here."""
    word, _, number = rest.partition("-")
    if word not in links or not _NUMBER.fullmatch(number):
        raise DomainError("error-stale-button")
    return links[word], int(number)


async def _administered(actor: Actor, facts: Facts, database: Database) -> Admin:
    """Which chats the person may ask in because they are an admin there."""
    found = await _confirmed(actor, facts, database)
    return lambda chat_id: found.get(chat_id, False)


async def _admin_in(actor: Actor, facts: Facts, database: Database) -> list[int]:
    """The chats of which the person is an admin, or may be where the messenger is silent."""
    found = await _confirmed(actor, facts, database)
    return [chat_id for chat_id, is_admin in found.items() if is_admin is not False]


async def _confirmed(actor: Actor, facts: Facts, database: Database) -> dict[int, bool | None]:
    chats = await database.read(partial(chats_to_confirm, person=actor.person_id))
    return {chat.id: (await facts.confirmed_at(actor, chat.address)).is_admin for chat in chats}


async def _acting(
    actor: Actor, prompt: Prompt | None, facts: Facts, forms: Forms, database: Database
) -> Actor:
    """The person, as what they are in the group for which they answer the question."""
    place = forms[prompt.kind].place if prompt else None
    if prompt is None or place is None:
        return actor
    subject = prompt.subject
    chat = await database.read(lambda connection: place(connection, subject))
    if chat is None:
        return actor
    return await facts.confirmed_at(actor, chat.address)
