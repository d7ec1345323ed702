"""Use cases of a school's answers, with names: for its own coordinator, and for those of the network."""

from collections.abc import Sequence

from bot.activity.look import Offer
from bot.activity.model import Activity
from bot.activity.more import turn_more
from bot.activity.service import activity_for
from bot.network.linking import seen_schools
from bot.network.model import School
from bot.people.model import Actor, Chat
from bot.quick_poll.actions import PressSchoolAnswer, PressSchoolAnswers, PressSchoolFile
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import shows_answers
from bot.words import Answer, DomainError, Text
from storage import outbox, people, quick_poll
from storage.connection import Connection

SCHOOLS, ANSWERS = "quick_poll.schools", "quick_poll.school"
"""The faces of the panel «more»: the schools, and the answers of one."""

SCHOOL_FILE = f"{KIND}.school_file"
"""The kind of the message with the answers of one school as a table, in the private chat."""

SCHOOL = "school"
"""Of the panel's note: the school whose answers it shows."""


def seen(connection: Connection, chat: Chat, activity: Activity, person: int) -> Sequence[School]:
    """The schools whose answers the person may see now: none without names, or before that may be shown."""
    if not chat.space.is_network or activity.kind != KIND or activity.anonymous or activity.is_draft:
        return ()
    answered = len(quick_poll.answered(connection, activity.id))
    if activity.is_cancelled or not shows_answers(activity, answered):
        return ()
    return seen_schools(connection, chat.space.id, person)


def offers(connection: Connection, chat: Chat, activity: Activity, person: int) -> list[Offer]:
    """The answers of the schools, or of the person's own."""
    schools = seen(connection, chat, activity, person)
    if not schools:
        return []
    if len(schools) == 1:
        return [Offer("network-answers-own", PressSchoolAnswer(activity.id, schools[0].id, 0))]
    return [Offer("network-answers", PressSchoolAnswers(activity.id, 0))]


def show_schools(connection: Connection, actor: Actor, button: PressSchoolAnswers, now: int) -> Answer:
    """Show whose answers the person may see. Raises DomainError where there is nothing to be seen."""
    chat, activity = activity_for(connection, actor, button.activity_id)
    if not seen(connection, chat, activity, actor.person_id):
        raise DomainError("network-answers-not-yours")
    turn_more(connection, actor, activity, SCHOOLS, now, page=button.page)
    return Answer()


def show_answers(connection: Connection, actor: Actor, button: PressSchoolAnswer, now: int) -> Answer:
    """Show a page of the answers of one school. Raises DomainError for who may not see them."""
    activity, school = _seen(connection, actor, button.activity_id, button.school_id)
    turn_more(connection, actor, activity, ANSWERS, now, page=button.page, note={SCHOOL: school.id})
    return Answer()


def give_file(connection: Connection, actor: Actor, button: PressSchoolFile, now: int) -> Answer:
    """Send the answers of one school as a table, in private. Raises DomainError for who may not have it."""
    activity, school = _seen(connection, actor, button.activity_id, button.school_id)
    if not actor.is_private and not people.is_reachable(connection, actor.person_id):
        raise DomainError("roster-open-private-first")
    arguments = {
        "subject": activity.id, "file": button.file, "person": actor.person_id, "school": school.id,
    }  # fmt: skip
    outbox.put(connection, actor.bot_id, actor.person_id, SCHOOL_FILE, arguments, due_at=now)
    return Answer(Text("quick-poll-file-sent"))


def _seen(connection: Connection, actor: Actor, activity_id: int, school_id: int) -> tuple[Activity, School]:
    chat, activity = activity_for(connection, actor, activity_id)
    found = seen(connection, chat, activity, actor.person_id)
    school = next((each for each in found if each.id == school_id), None)
    if school is None:
        raise DomainError("network-answers-not-yours")
    return activity, school
