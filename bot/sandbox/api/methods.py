"""All methods that the local Telegram carries out; getUpdates, which waits, is apart (see `bot_api`)."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.sandbox.api import (
    answering,
    chats,
    deleting,
    editing,
    ephemeral_editing,
    profile,
    receiving,
    sending,
)
from bot.sandbox.model import Json
from bot.sandbox.world import World

Method = Callable[[World, Json], Any]

METHODS: Mapping[str, Method] = {
    **answering.METHODS,
    **chats.METHODS,
    **deleting.METHODS,
    **editing.METHODS,
    **ephemeral_editing.METHODS,
    **profile.METHODS,
    **receiving.METHODS,
    **sending.METHODS,
}
