"""Use cases of files: the answers of a poll as a table, with names for those who may see them."""

from bot.activity.look import Look, Offer
from bot.activity.model import Activity
from bot.activity.names import sees_names
from bot.activity.service import activity_for, managed
from bot.people.model import Actor
from bot.people.service import enrol
from bot.quick_poll.actions import PressFile
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import shows_answers
from bot.words import Answer, DomainError, Text
from storage import outbox, people, quick_poll
from storage.connection import Connection

FILE = f"{KIND}.file"
"""The kind of the message with a file, in the private chat or for one person alone."""


def offers(connection: Connection, look: Look) -> list[Offer]:
    """Who manages a poll gets its tables, once there is an answer to be seen, and who may see names."""
    activity, person = look.activity, look.panel.person_id
    may = look.manages or sees_names(connection, look.chat, activity, person, is_admin=look.is_admin)
    if not may or not _has_file(activity):
        return []
    answered = len(quick_poll.answered(connection, activity.id))
    if not answered or not shows_answers(activity, answered):
        return []
    return [
        Offer("quick-poll-xlsx", PressFile(activity.id, "xlsx")),
        Offer("quick-poll-csv", PressFile(activity.id, "csv"), with_last=True),
    ]


def give_file(connection: Connection, actor: Actor, button: PressFile, now: int) -> Answer:
    """Send the file to the person alone; without names to who may not see them.

    Raises DomainError for who may have none, for what was called off, and before the end of what is hidden.
    """
    chat, activity = activity_for(connection, actor, button.activity_id)
    enrol(connection, chat, actor, now)  # before the question: who comes back unseen has their right again
    is_admin = bool(actor.is_admin)
    if not sees_names(connection, chat, activity, actor.person_id, is_admin=is_admin):
        managed(connection, actor, activity.id, now)
    if not _has_file(activity):
        raise DomainError("error-stale-button")
    if not shows_answers(activity, len(quick_poll.answered(connection, activity.id))):
        raise DomainError("quick-poll-no-file-yet")
    arguments = {
        "subject": activity.id, "file": button.file, "person": actor.person_id, "admin": is_admin,
    }  # fmt: skip
    if actor.is_private or people.is_reachable(connection, actor.person_id):
        outbox.put(connection, actor.bot_id, actor.person_id, FILE, arguments, due_at=now)
        return Answer(Text("quick-poll-file-sent"))
    outbox.put(
        connection, actor.bot_id, actor.address, FILE, {**arguments, "press": actor.press}, due_at=now,
        thread=actor.thread, recipient=actor.person_id, fallback="private",
    )  # fmt: skip
    return Answer(Text("quick-poll-file-here"), opens=True)


def _has_file(activity: Activity) -> bool:
    return activity.kind == KIND and not activity.is_draft and not activity.is_cancelled
