"""Prompts: the bot asks one person for a text, and waits for a reply to its message."""

from bot.delivery.clock import MINUTE
from bot.people.model import Actor
from storage import outbox, prompts
from storage.connection import Connection
from storage.prompts import Prompt

_PATIENCE = 2 * MINUTE
"""Who presses again within this time is not asked twice."""


def ask(connection: Connection, actor: Actor, kind: str, now: int) -> None:
    """Ask the person in this chat; the message is painted by the painter of this kind."""
    if prompts.asked_since(connection, actor.bot_id, actor.address, actor.person_id, kind, now - _PATIENCE):
        return
    _withdraw(
        connection, actor, prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id), now
    )
    parcel = outbox.put(
        connection, actor.bot_id, actor.address, kind,
        {"person": actor.person_id, "bot": actor.bot_id, "address": actor.address},
        due_at=now, thread=actor.thread,
    )  # fmt: skip
    if parcel is not None:
        prompts.ask(connection, actor.bot_id, actor.address, actor.person_id, kind, parcel, now)


def withdraw(connection: Connection, actor: Actor, kind: str, now: int) -> None:
    """The person was asked this and need not answer any more; the bot's question leaves the chat."""
    prompt = prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id)
    if prompt is not None and prompt.kind == kind:
        _withdraw(connection, actor, prompt, now)


def _withdraw(connection: Connection, actor: Actor, prompt: Prompt | None, now: int) -> None:
    if prompt is None:
        return
    prompts.end(connection, actor.bot_id, actor.address, actor.person_id)
    if prompt.message_ref:
        outbox.put(
            connection,
            actor.bot_id,
            actor.address,
            outbox.DELETE,
            {},
            due_at=now,
            reply_to=prompt.message_ref,
        )
