"""Handing over to a colleague."""

from aiogram import Router
from aiogram.types import Message

from bot.delivery.turn import Turn
from bot.handover import choosing, service
from bot.handover.model import (
    AcceptHandover,
    CloseCandidates,
    OfferTo,
    RefuseHandover,
    ShowCandidates,
    WithdrawHandover,
)
from bot.people.model import Actor
from handlers.filters import Command, Pressed, replied_to
from handlers.meeting import person_of
from handlers.pressing import pressed


def router() -> Router:
    """The routes."""
    routes = Router(name="handover")
    routes.message.register(hand_over, Command("handover", "передать", "тапсыру"))
    for action, use_case in (
        (AcceptHandover, service.accept),
        (RefuseHandover, service.refuse),
        (WithdrawHandover, service.withdraw),
        (OfferTo, choosing.offer_to),
        (ShowCandidates, choosing.show_candidates),
        (CloseCandidates, choosing.close_candidates),
    ):
        routes.callback_query.register(pressed(use_case), Pressed(action))
    return routes


async def hand_over(message: Message, actor: Actor, turn: Turn) -> None:
    """To the colleague whose message it replies to, else the people of the chat are offered."""
    replied = replied_to(message, actor)
    if replied is None or replied.from_user is None or replied.from_user.is_bot or replied.sender_chat:
        await turn.do(choosing.ask_whom, actor)
    else:
        await turn.do(service.offer, actor, person_of(replied.from_user))
