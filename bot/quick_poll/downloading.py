"""Use cases of files: the answers of a poll as a table, for those who may see names."""

from bot.activity.look import Offer
from bot.activity.model import Activity
from bot.activity.service import managed
from bot.panels.service import open_panel
from bot.people.model import Actor, Chat
from bot.quick_poll.actions import PressFile
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import shows_answers
from bot.quick_poll.school_answers import may_have_names
from bot.words import Answer, DomainError, Text
from storage import outbox, people, quick_poll
from storage.connection import Connection

FILE = f"{KIND}.file"
"""The kind of the message with a file, in the private chat or for one person alone."""


def offers(
    connection: Connection, chat: Chat, activity: Activity, person_id: int, manages: bool
) -> list[Offer]:
    """Who manages a poll gets its tables, once there is an answer to be seen."""
    may = may_have_names(connection, chat, person_id, manages=manages)
    if not may or activity.kind != KIND or activity.is_draft or activity.is_cancelled:
        return []
    answered = len(quick_poll.answered(connection, activity.id))
    if not answered or not shows_answers(activity, answered):
        return []
    return [Offer(f"quick-poll-{kind}", PressFile(activity.id, kind)) for kind in ("xlsx", "csv")]


def give_file(connection: Connection, actor: Actor, button: PressFile, now: int) -> Answer:
    """Send the file to the person alone. Raises DomainError for who may not have it, and before the end."""
    chat, activity = managed(connection, actor, button.activity_id, now)
    if not may_have_names(connection, chat, actor.person_id, manages=True):
        raise DomainError("network-names-for-coordinators")
    if not shows_answers(activity, len(quick_poll.answered(connection, activity.id))):
        raise DomainError("quick-poll-no-file-yet")
    if actor.is_private or people.is_reachable(connection, actor.person_id):
        arguments = {"subject": activity.id, "file": button.file, "person": actor.person_id}
        outbox.put(connection, actor.bot_id, actor.person_id, FILE, arguments, due_at=now)
        return Answer(Text("quick-poll-file-sent"))
    open_panel(connection, actor, FILE, activity.id, now, face=button.file)
    return Answer(Text("quick-poll-file-here"))
