"""Buttons whose use cases need nothing but who pressed and the button's action."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery

from bot.activity.entry import Press
from bot.delivery.turn import Turn
from bot.people.model import Actor


def pressed(use_case: Press) -> Callable[..., Awaitable[None]]:
    """The handler of such a button."""

    async def press(query: CallbackQuery, action: Any, actor: Actor, turn: Turn) -> None:
        await turn.do(use_case, actor, action)

    return press
