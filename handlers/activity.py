"""What every activity has: answers that are typed, the buttons to close and to open again."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.activity import answering, service
from bot.activity.entry import Readers, Results
from bot.activity.model import PressClose, PressReopen, Typed
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from handlers.filters import MayAnswer, Pressed, SaidInGroup, written_at


def router() -> Router:
    """Typed answers are asked for last of what people write: commands and prompts come before."""
    routes = Router(name="activity")
    routes.callback_query.register(press_close, Pressed(PressClose))
    routes.callback_query.register(press_reopen, Pressed(PressReopen))
    routes.message.register(typed_answer, MayAnswer())
    routes.edited_message.register(edited_answer, SaidInGroup())
    return routes


async def press_close(
    query: CallbackQuery, action: PressClose, actor: Actor, turn: Turn, facts: Facts, results: Results
) -> None:
    members = await facts.members(actor.address)
    await turn.do(service.close, await facts.confirmed(actor), action, members, results)


async def press_reopen(
    query: CallbackQuery, action: PressReopen, actor: Actor, turn: Turn, facts: Facts
) -> None:
    await turn.do(service.reopen, await facts.confirmed(actor), action)


async def typed_answer(
    message: Message, actor: Actor, turn: Turn, readers: Readers, results: Results
) -> None:
    await turn.do(answering.answer, actor, _typed(message, actor), readers, results)


async def edited_answer(
    message: Message, actor: Actor, turn: Turn, readers: Readers, results: Results
) -> None:
    await turn.do(answering.edit, actor, _typed(message, actor), readers, results)


def _typed(message: Message, actor: Actor) -> Typed:
    replied = message.reply_to_message
    # In a topic every message "replies" to the message that opened the topic.
    is_reply = replied is not None and str(replied.message_id) != actor.thread
    return Typed(
        address=actor.address,
        message=str(message.message_id),
        text=message.text or "",
        sent_at=1_000 * int(message.date.timestamp()),
        written_at=written_at(message),
        reply_to=str(replied.message_id) if replied and is_reply else None,
        to_bot=bool(replied and replied.from_user and replied.from_user.id == actor.bot_id),
        edited=message.edit_date is not None,
    )
