"""Buttons that one person was shown.

What a press carries can be made up, and so can which of the chat's messages it comes from. Most buttons stand
where one person alone sees them; a press of such a one from anywhere else is refused here, whatever it would
do: nobody makes the bot edit or delete what all see.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from bot.panels.service import need_own_panel
from bot.people.model import Actor
from storage.database import Database


class OwnButtons:
    """Knows which actions are `public`: their buttons may be pressed wherever they stand."""

    def __init__(self, public: frozenset[type], database: Database) -> None:
        self._public = public
        self._database = database

    async def check(self, actor: Actor, action: Any, raw: Mapping[str, Any]) -> None:
        """Raises DomainError where the pressed message is not the person's own.

        It is in private, among what the person alone sees, and on a panel of theirs that a chat shows to all
        because it can't whisper.
        """
        if action is None or actor.is_private or type(action) in self._public:
            return
        message = raw["callback_query"]["message"]
        if "ephemeral_message_id" in message:
            return
        pressed, panel_id = str(message.get("message_id")), getattr(action, "panel_id", None)
        await self._database.read(
            partial(need_own_panel, actor=actor, message_ref=pressed, panel_id=panel_id)
        )
