"""Prompts: the bot asks one person for a text, and waits for a reply to its message."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.card import RichText
from bot.delivery.clock import MINUTE
from bot.people.model import Actor, Chat, Space
from bot.private.model import MENU, WAITING
from bot.words import Answer, DomainError, Say
from storage import cards, outbox, panels, prompts
from storage.connection import Connection
from storage.prompts import Prompt

_PATIENCE = 2 * MINUTE
"""Who presses again within this time is not asked twice."""

Take = Callable[[Connection, Actor, Prompt, str, int, int], Answer | None]
"""`take(connection, actor, prompt, text, written_at, now)`: what comes of the answer."""


Undo = Callable[[Connection, Actor, Prompt, str, int], None]
"""`undo(connection, actor, prompt, made, now)`: take back what came of the answer, by what it has `made`.

Raises DomainError where that is too late.
"""


@dataclass(frozen=True, slots=True)
class Form:
    """A question by its kind: the key of its words and what becomes of the answer.

    `key` is what is asked; `title` names it where several wait in private, and above the question there.
    With an `undo` an answer written in private can be moved to another question, if `take` tells what it
    made. `receipt`: what came of the answer does not show by itself, so that in private one message says
    where it went. `place(connection, subject)` is the group in which the answer acts, where the question is
    asked in private and being an admin there matters. `holds(connection, person, subject)` tells of one asked
    in private whether the person can answer it still: not where they have left. To a `secret` one nobody
    knows who has answered what: no text is kept that may be meant for it. `about(connection, subject, say)`
    tells in lines of its own what the question is about.
    """

    key: str
    title: str
    take: Take
    undo: Undo | None = None
    receipt: bool = True
    place: Callable[[Connection, int | None], Chat | None] | None = None
    holds: Callable[[Connection, int, int | None], bool] | None = None
    secret: bool = False
    about: Callable[[Connection, int | None, Say], RichText | None] | None = None


Forms = Mapping[str, Form]
"""The forms, by the kind of their prompt."""


def ask(
    connection: Connection, actor: Actor, kind: str, now: int, *,
    subject: int | None = None, space: Space | None = None, alone: bool = False,
) -> None:  # fmt: skip
    """Ask the person where they are.

    In a group one thing at a time: what was asked before is withdrawn. In private several questions may
    wait; then `space` is the school that stands above this one. `alone`: in a group nobody else sees it, nor
    the answers to it, where the bot may whisper.
    """
    for earlier in prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id):
        is_same = earlier.kind == kind and earlier.subject == subject
        if is_same and earlier.asked_at >= now - _PATIENCE:
            return
        if is_same or not actor.is_private:
            end(connection, actor, earlier, now)
    arguments = {"person": actor.person_id, "bot": actor.bot_id, "address": actor.address, "subject": subject}
    question = outbox.put(
        connection, actor.bot_id, actor.address, kind,
        {**arguments, "space": space.id if space else None, "language": actor.language},
        due_at=now, thread=actor.thread,
        recipient=actor.person_id if alone and not actor.is_private else None,
    )  # fmt: skip
    if question is not None:
        prompts.ask(
            connection, actor.bot_id, actor.address, actor.person_id, kind, question, now,
            subject=subject, space_id=space.id if space else None,
        )  # fmt: skip


def withdraw(connection: Connection, actor: Actor, kind: str, now: int, subject: int | None = None) -> None:
    """The person was asked this here and need not answer any more; the bot's question leaves the chat."""
    for prompt in prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id):
        if prompt.kind == kind and prompt.subject == subject:
            end(connection, actor, prompt, now)


def end(connection: Connection, actor: Actor, prompt: Prompt, now: int) -> None:
    """The question is over, and leaves the chat."""
    _withdraw(connection, prompt.id, now)
    _refresh_menu(connection, actor, prompt)


def forget(connection: Connection, prompt: Prompt) -> None:
    """The question is over; nothing is left on record of it, or of answers that did not do. Messages stay."""
    for parcel_id in prompts.said_of(connection, prompt.id):
        outbox.drop(connection, parcel_id)
    prompts.erase(connection, prompt.id)


def end_about(connection: Connection, kind: str, subject: int, now: int) -> None:
    """What was asked about this is over, whoever was asked, and leaves their chats."""
    for prompt_id in prompts.about(connection, kind, subject):
        _withdraw(connection, prompt_id, now)


def take(
    connection: Connection, actor: Actor, prompt: Prompt, text: str, written_at: int, forms: Forms, now: int
) -> Answer | None:
    """The person has answered. Raises DomainError when the answer can't be taken; the question waits on."""
    try:
        return forms[prompt.kind].take(connection, actor, prompt, text, written_at, now)
    except DomainError as error:
        error.waiting = prompt.id
        raise


def _withdraw(connection: Connection, prompt_id: int, now: int) -> None:
    """Nobody is waited for; a message that is still on its way leaves as soon as it has come.

    So does what was said of answers that did not do.
    """
    for parcel_id in prompts.said_of(connection, prompt_id):
        outbox.put_withdrawal(connection, parcel_id, now)
    message = prompts.end(connection, prompt_id)
    if message is not None:
        outbox.put_withdrawal(connection, message, now)


def _refresh_menu(connection: Connection, actor: Actor, prompt: Prompt) -> None:
    """The menu that offers to cancel the question does so no more."""
    for menu in panels.about(connection, MENU, actor.person_id) if actor.is_private else ():
        if prompt.id in (menu.note or {}).get(WAITING, ()):
            cards.mark_stale(connection, MENU, menu.id, urgent=True)
