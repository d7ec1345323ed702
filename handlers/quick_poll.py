"""Polls."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.activity.entry import Contents
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.quick_poll import asking, correcting, downloading, own_option, quoting, speaking, taking_back, why
from bot.quick_poll.actions import (
    PressAsk,
    PressCorrect,
    PressFile,
    PressKind,
    PressMeaning,
    PressOwn,
    PressSaid,
    PressSpeak,
    PressSpeakFor,
    PressWhy,
    PressWithdraw,
)
from bot.quick_poll.quoting import Quoted
from bot.telegram.facts import Facts
from bot.telegram.references import reference_of
from handlers.filters import Command, Pressed, replied_to, sent_at, written_at
from handlers.more import confirmed


def router() -> Router:
    """Votes come by a shorter way, see the entry of the poll."""
    routes = Router(name="quick_poll")
    routes.callback_query.register(press_kind, Pressed(PressKind))
    for action, use_case in (
        (PressAsk, asking.ask),
        (PressOwn, own_option.ask_own),
        (PressWithdraw, taking_back.take_back),
        (PressWhy, why.show_why),
        (PressCorrect, correcting.ask_correction),
        (PressMeaning, correcting.decide),
        (PressSpeak, speaking.show_people),
        (PressSpeakFor, speaking.speak_for),
        (PressSaid, speaking.say_for),
        (PressFile, downloading.give_file),
    ):
        routes.callback_query.register(confirmed(use_case), Pressed(action))
    routes.message.register(open_poll, Command("poll", "опрос", "сауалнама"))
    return routes


async def press_kind(query: CallbackQuery, action: PressKind, actor: Actor, turn: Turn) -> None:
    await turn.do(asking.switch, actor, action)


async def open_poll(
    message: Message, rest: str, actor: Actor, turn: Turn, facts: Facts, contents: Contents
) -> None:
    asker, quoted, source = await facts.confirmed(actor), _quoted(message, actor), _source(message, actor)
    if quoted is not None:
        await turn.do(quoting.open_quoted, asker, quoted, rest, source, contents, written_at(message))
    elif rest:
        await turn.do(asking.open_poll, asker, rest, source, contents, written_at(message))
    else:
        await turn.do(asking.ask, asker, PressAsk())


def _quoted(message: Message, actor: Actor) -> Quoted | None:
    """The message of a person that the command replies to, or the part of it that they quote."""
    replied = None if actor.is_private else replied_to(message, actor)
    if replied is None or replied.from_user is None:
        return None
    if replied.from_user.is_bot and replied.sender_chat is None:
        return None
    part = message.quote.text if message.quote and message.quote.is_manual else None
    text = part or replied.text or replied.caption or ""
    return Quoted(text, _source(replied, actor), sent_at(replied), written_at(replied))


def _source(message: Message, actor: Actor) -> str:
    return f"{actor.address}/{reference_of(message)}"
