"""What every activity has: answers that are typed, the buttons to close and to open again."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message, MessageReactionUpdated, ReactionTypeEmoji

from bot.activity import answering, ending, reacting, service
from bot.activity.actions import PressEnd
from bot.activity.doubt import PressMeant
from bot.activity.entry import Readers, Results
from bot.activity.model import PressClose, PressReopen, Typed
from bot.activity.reaction import Reaction
from bot.delivery.turn import Turn
from bot.people.model import Actor
from bot.telegram.facts import Facts
from bot.telegram.references import reference_of
from bot.words import Answer
from handlers.filters import MayAnswer, Pressed, SaidInGroup, replied_to, sent_at, written_at


def router() -> Router:
    """Typed answers are asked for last of what people write: commands and prompts come before."""
    routes = Router(name="activity")
    routes.callback_query.register(closing(ending.close), Pressed(PressClose))
    routes.callback_query.register(closing(ending.end), Pressed(PressEnd))
    routes.callback_query.register(press_reopen, Pressed(PressReopen))
    routes.callback_query.register(press_meant, Pressed(PressMeant))
    routes.message_reaction.register(reacted)
    routes.message.register(typed_answer, MayAnswer())
    routes.edited_message.register(edited_answer, SaidInGroup())
    return routes


def closing(use_case: Callable[..., Answer]) -> Callable[..., Awaitable[None]]:
    """A handler of a button that ends an activity: how many people the chat has is told with the result."""

    async def press(
        query: CallbackQuery, action: Any, actor: Actor, turn: Turn, facts: Facts, results: Results
    ) -> None:
        members = None if actor.is_private else await facts.members(actor.address)
        await turn.do(use_case, await facts.confirmed(actor), action, members, results)

    return press


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


async def press_meant(
    query: CallbackQuery, action: PressMeant, actor: Actor, turn: Turn, readers: Readers, results: Results
) -> None:
    await turn.do(answering.settle_doubt, actor, action, readers, results)


async def reacted(
    event: MessageReactionUpdated, actor: Actor, turn: Turn, readers: Readers, results: Results
) -> None:
    if actor.is_private:
        return
    before, after = (
        frozenset(each.emoji for each in given if isinstance(each, ReactionTypeEmoji))
        for given in (event.old_reaction, event.new_reaction)
    )
    given_at = 1_000 * int(event.date.timestamp())
    reaction = Reaction(actor.address, str(event.message_id), before, after, given_at)
    await turn.do(reacting.react, actor, reaction, readers, results)


def _typed(message: Message, actor: Actor) -> Typed:
    whispered = message.ephemeral_message_id is not None
    # What only the bot sees replies to what only its writer saw: it stands for itself.
    replied = None if whispered else replied_to(message, actor)
    return Typed(
        address=actor.address,
        message=reference_of(message),
        text=message.text or "",
        sent_at=sent_at(message),
        written_at=written_at(message),
        reply_to=reference_of(replied) if replied else None,
        to_bot=bool(replied and replied.from_user and replied.from_user.id == actor.bot_id),
        edited=message.edit_date is not None,
        whispered=whispered,
    )
