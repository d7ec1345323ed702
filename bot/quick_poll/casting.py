"""Use cases of answers without names: proposed by a press, counted for good by a second one.

Between the two nothing is kept: the buttons of the message that the person alone sees carry the answer.
"""

from bot.activity.audience import need_asked
from bot.activity.model import Activity, Typed
from bot.activity.service import activity_for, closed_error
from bot.delivery.said import SAID
from bot.people.model import Actor, Chat
from bot.people.service import enrol
from bot.quick_poll.asking import KIND
from bot.quick_poll.ballots import PressCast, PressLeave, PressMark, choice_of, marks_of
from bot.quick_poll.model import Content
from bot.roster.asking import ask_whether_asked
from bot.words import Answer, DomainError, Text, Whisper, as_data
from storage import cards, outbox, quick_poll, quick_poll_ballots
from storage.connection import Connection

PROPOSED = f"{KIND}.proposed"
"""The kind of the message that asks to confirm an answer."""

COUNTED = f"{KIND}.counted"
"""The kind of the message that an answer is counted; it does not say which."""


def propose(
    connection: Connection, actor: Actor, chat: Chat, activity: Activity, content: Content, choice: str,
    now: int,
) -> Answer:  # fmt: skip
    """Ask the person, and nobody else, to confirm the answer. Raises DomainError for who has answered."""
    enrol(connection, chat, actor, now)  # before the question: who is recognised is asked what their group is
    unknown = ask_whether_asked(connection, actor, chat, activity, now)
    if unknown is not None:
        return unknown
    _need_first(connection, actor, activity)
    arguments = {"subject": activity.id, "marks": marks_of(content, choice)}
    whisper = Whisper(
        PROPOSED, arguments, elsewhere=Text("quick-poll-confirm-in-private"),
        otherwise=Text("panel-no-private"),
    )  # fmt: skip
    return Answer(Text("quick-poll-confirm"), whisper=whisper)


def mark(connection: Connection, actor: Actor, button: PressMark, now: int) -> Answer:
    """Show other options marked. Raises DomainError where nothing can be answered any more."""
    _, activity, content = _asked(connection, actor, button)
    _need_first(connection, actor, activity)
    if not content.several or button.marks >> len(content.choices):
        raise DomainError("error-stale-button")
    arguments = {"subject": activity.id, "marks": button.marks}
    return Answer(whisper=Whisper(PROPOSED, arguments, replaces=True, otherwise=Text("error-stale-button")))


def cast(connection: Connection, actor: Actor, button: PressCast, now: int) -> Answer:
    """Count the answer. Raises DomainError for who has answered or is not asked, and after the end."""
    chat, activity, content = _asked(connection, actor, button)
    choice = choice_of(content, button.marks)
    if choice is None:
        raise DomainError("error-stale-button")
    enrol(connection, chat, actor, now)
    need_asked(connection, activity, actor.person_id)
    right = quick_poll_ballots.cast(connection, activity.id, actor.person_id, choice)
    if right is None:
        raise DomainError("quick-poll-counted-for-good")
    cards.mark_stale(connection, KIND, activity.id)
    arguments = {"subject": activity.id, "right": right}
    whisper = Whisper(COUNTED, arguments, replaces=True)
    return Answer(Text("quick-poll-counted-unnamed"), whisper=whisper, traceless=True)


def leave(connection: Connection, actor: Actor, button: PressLeave, now: int) -> Answer:
    """Take the question whether to confirm away. Raises DomainError where nothing asks it."""
    _, activity = activity_for(connection, actor, button.activity_id)
    if activity.kind != KIND or not activity.anonymous:
        raise DomainError("error-stale-button")
    return Answer(Text("quick-poll-not-counted"), whisper=Whisper(None, replaces=True))


def refuse_typed(connection: Connection, actor: Actor, chat: Chat, typed: Typed, now: int) -> Answer:
    """A written answer has a name: it is not counted, leaves the chat if it can, and its writer is told."""
    if typed.whispered:  # nobody but the bot has seen it
        raise DomainError("quick-poll-unnamed-typed-unseen")
    if chat.abilities.may_delete:
        outbox.put_deletion(connection, chat.bot_id, chat.address, typed.message, now)
    if not actor.anonymous:
        told = "deleted" if chat.abilities.may_delete else "stays"
        outbox.put(
            connection, chat.bot_id, chat.address, SAID,
            {
                "text": as_data(Text(f"quick-poll-unnamed-typed-{told}")),
                "language": actor.language or chat.space.language,
            },
            due_at=now, thread=actor.thread, recipient=actor.person_id, fallback="private",
        )  # fmt: skip
    return Answer(is_news=False)


def _asked(
    connection: Connection, actor: Actor, button: PressMark | PressCast
) -> tuple[Chat, Activity, Content]:
    """The open poll without names that a button speaks of. Raises DomainError for any other."""
    chat, activity = activity_for(connection, actor, button.activity_id)
    if activity.kind != KIND or not activity.anonymous or button.corrected != (activity.corrected_at or 0):
        raise DomainError("error-stale-button")
    if not activity.is_open:
        raise closed_error(activity, chat, actor)
    return chat, activity, quick_poll.content(connection, activity.id)


def _need_first(connection: Connection, actor: Actor, activity: Activity) -> None:
    if quick_poll_ballots.has_answered(connection, activity.id, actor.person_id):
        raise DomainError("quick-poll-counted-for-good")
