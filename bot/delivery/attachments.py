"""What goes with a card's text: its picture or its document, as bytes."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.card import Card, Picture
from bot.tables.files import written

Draw = Callable[[Picture], Awaitable[bytes | None]]


async def attachment(card: Card, draw: Draw) -> bytes | None:
    """The bytes to send; None where there are none, or no picture came of it."""
    if card.document:
        # In a thread, so that others are answered meanwhile.
        return await asyncio.to_thread(written, card.document)
    return await draw(card.picture) if card.picture else None
