"""Prompts: the bot asks one person for a text, and waits for a reply to its message."""

from bot.delivery.clock import MINUTE
from bot.people.model import Actor, Chat
from storage import outbox, prompts
from storage.connection import Connection
from storage.prompts import Prompt

_PATIENCE = 2 * MINUTE
"""Who presses again within this time is not asked twice."""


def ask(connection: Connection, chat: Chat, actor: Actor, kind: str, now: int) -> None:
    """Ask the person in this chat; the message is painted by the painter of this kind."""
    earlier = prompts.waiting(connection, chat.bot_id, chat.address, actor.person_id)
    if earlier and earlier.kind == kind and earlier.asked_at >= now - _PATIENCE:
        return
    if earlier:
        _withdraw(connection, chat, actor, earlier, now)
    arguments = {"person": actor.person_id, "bot": chat.bot_id, "address": chat.address}
    question = outbox.put(
        connection, chat.bot_id, chat.address, kind, arguments, due_at=now, thread=actor.thread
    )
    if question is not None:
        prompts.ask(connection, chat.bot_id, chat.address, actor.person_id, kind, question, now)


def withdraw(connection: Connection, chat: Chat, actor: Actor, kind: str, now: int) -> None:
    """The person was asked this and need not answer any more; the bot's question leaves the chat."""
    prompt = prompts.waiting(connection, chat.bot_id, chat.address, actor.person_id)
    if prompt is not None and prompt.kind == kind:
        _withdraw(connection, chat, actor, prompt, now)


def _withdraw(connection: Connection, chat: Chat, actor: Actor, prompt: Prompt, now: int) -> None:
    prompts.end(connection, chat.bot_id, chat.address, actor.person_id)
    if prompt.message_ref:
        outbox.put_deletion(connection, chat.bot_id, chat.address, prompt.message_ref, now)
