"""Use cases of privacy: somebody sees what is kept of them, takes it along, has it erased."""

from collections.abc import Sequence

from bot.activity.entry import Keeps
from bot.delivery.clock import HOUR
from bot.panels import service as panels
from bot.people.model import Actor
from bot.privacy.erasing import erase_person, erase_waiting
from bot.privacy.model import (
    DOOR,
    ERASED,
    FILE,
    PRIVACY,
    ClosePrivacy,
    Face,
    OpenPrivacy,
    PressErase,
    PressExport,
    PressPrivacy,
)
from bot.words import Answer, DomainError, Text, Whisper
from storage import cards, erasures, outbox
from storage.connection import Connection
from storage.keeping import delivery
from storage.ledger import Ledger
from storage.sealing import KeyRing

_DELETABLE_FOR = 47 * HOUR
"""A bot may delete its messages in a private chat for 48 hours (Bot API, deleteMessage)."""


def ask(connection: Connection, actor: Actor, username: str, now: int) -> None:
    """Show the panel in private; in a group the way there. `username` is the bot's own."""
    if actor.is_private:
        show(connection, actor, now)
        return
    outbox.put(
        connection, actor.bot_id, actor.address, DOOR, {"username": username, "language": actor.language},
        due_at=now, thread=actor.thread, recipient=None if actor.anonymous else actor.person_id,
    )  # fmt: skip


def follow_link(connection: Connection, actor: Actor, number: int, now: int) -> None:
    """A link has led to the panel; its number says nothing."""
    show(connection, actor, now)


def press_open(connection: Connection, actor: Actor, button: OpenPrivacy, now: int) -> Answer:
    """Show the panel. Raises DomainError in a group."""
    if not actor.is_private:
        raise DomainError("error-stale-button")
    show(connection, actor, now)
    return Answer()


def show(connection: Connection, actor: Actor, now: int) -> None:
    """Show the panel at the end of the private chat; an earlier one leaves."""
    panels.open_panel(connection, actor, PRIVACY, actor.person_id, now, face=Face.MAIN.value)


def turn(connection: Connection, actor: Actor, button: PressPrivacy, now: int) -> Answer:
    """Show another face: the first tap to be erased leads to the question whether to."""
    panel = panels.panel_of(connection, actor, button.panel_id, PRIVACY)
    panels.turn(connection, panel, button.face.value)
    return Answer()


def close(connection: Connection, actor: Actor, button: ClosePrivacy, now: int) -> Answer:
    """The panel leaves."""
    panels.close_panel(connection, panels.panel_of(connection, actor, button.panel_id, PRIVACY), now)
    return Answer()


def export(connection: Connection, actor: Actor, button: PressExport, now: int) -> Answer:
    """Send the person their own data, into their private chat."""
    panels.panel_of(connection, actor, button.panel_id, PRIVACY)
    arguments = {"person": actor.person_id, "language": actor.language}
    outbox.put(connection, actor.bot_id, actor.person_id, FILE, arguments, due_at=now)
    return Answer(Text("privacy-file-sent"))


def erase(
    connection: Connection, actor: Actor, button: PressErase, keeps: Sequence[Keeps], ledger: Ledger,
    ring: KeyRing, now: int,
) -> Answer:  # fmt: skip
    """The second tap: nothing of the person is left, nor of what the bot wrote to them, where it still may.

    Raises DomainError before the first tap. That it is done is told by a whisper, which stands in no row.
    """
    panel = panels.panel_of(connection, actor, button.panel_id, PRIVACY)
    if panel.face != Face.SURE.value:
        raise DomainError("error-stale-button")
    pressed = cards.message_of(connection, PRIVACY, panel.id)
    own = delivery.own_messages(connection, actor.person_id, since=now - _DELETABLE_FOR)
    erase_person(connection, actor.person_id, keeps, now)
    erase_waiting(connection, actor.person_id, ring, before=actor.sequence)
    erasures.note(connection, ledger.digest(actor.person_id), now)
    for message in own:
        if (message.address, message.message_ref) != (panel.address, pressed):
            outbox.put_traceless_deletion(
                connection, message.bot_id, message.address, message.message_ref, now
            )
    return Answer(Text("privacy-erased-toast"), whisper=Whisper(ERASED, replaces=True), traceless=True)
