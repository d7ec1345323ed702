"""Polls with + and −."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.quick_poll import service
from bot.quick_poll.model import PressAsk, PressVote
from bot.quick_poll.reading import read_vote
from bot.quick_poll.service import ASK_QUESTION, OpenPoll, TypedVote
from handlers.filters import Answers, Command, MayBeVote, Pressed


def router() -> Router:
    """The routes of the activity."""
    routes = Router(name="quick_poll")
    routes.callback_query.register(press_vote, Pressed(PressVote))
    routes.callback_query.register(press_ask, Pressed(PressAsk))
    routes.message.register(open_poll, Command("poll", "опрос", "сауалнама"))
    routes.message.register(answer_question, Answers(ASK_QUESTION))
    routes.message.register(typed_vote, MayBeVote())
    routes.edited_message.register(edited_vote)
    return routes


async def press_vote(query: CallbackQuery, action: PressVote, actor: Actor, turn: Turn) -> None:
    await turn.do(service.press, (actor, action))


async def press_ask(query: CallbackQuery, actor: Actor, turn: Turn) -> None:
    await turn.do(service.ask, actor)


async def answer_question(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.open_poll, OpenPoll(actor, message.text or ""))


async def open_poll(message: Message, rest: str, actor: Actor, turn: Turn) -> None:
    if rest:
        await turn.do(service.open_poll, OpenPoll(actor, rest))
    else:
        await turn.do(service.ask, actor)


async def typed_vote(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.vote, _typed(message, actor))


async def edited_vote(message: Message, actor: Actor, turn: Turn) -> None:
    await turn.do(service.edit, _typed(message, actor))


def _typed(message: Message, actor: Actor) -> TypedVote:
    text, replied = message.text or "", message.reply_to_message
    # In a topic every message "replies" to the message that opened the topic.
    is_reply = replied is not None and str(replied.message_id) != actor.thread
    return TypedVote(
        actor=actor,
        addressed=read_vote(text, addressed=True),
        alone=read_vote(text, addressed=False),
        message=str(message.message_id),
        sent_at=int(message.date.timestamp() * 1_000),
        reply_to=str(replied.message_id) if replied and is_reply else None,
        to_bot=bool(replied and replied.from_user and replied.from_user.id == actor.bot_id),
    )
