"""Paints the files of a poll."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.activity.model import Activity
from bot.activity.names import sees_names
from bot.activity.turnout import silent_people
from bot.card import Card
from bot.network.turnout import silent_schools
from bot.people.model import Chat
from bot.quick_poll.model import Poll
from bot.quick_poll.painter import poll_of
from bot.quick_poll.standing import said_by
from bot.quick_poll.tables import Answered, Answers, csv_card, workbook_card
from bot.texts import Texts
from bot.words import alphabetical
from storage import people, quick_poll, quick_poll_ballots, quick_poll_schools, rosters
from storage.connection import Connection


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which file of which poll, and for whom; `is_admin` is what they were when they asked for it."""

    subject: int
    kind: str
    person: int
    is_admin: bool


def paint_file(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The file, for one person; it may name people, so it is never sent to a group.

    Nothing where the poll was called off, or hides its answers again.
    """
    wanted = _wanted(arguments)
    found = poll_of(connection, wanted.subject) if wanted else None
    if wanted is None or found is None or found[0].activity.is_cancelled or not found[0].shows_counts:
        return None
    poll, chat = found
    say = texts.of(people.language_of(connection, wanted.person) or chat.space.language)
    named = sees_names(connection, chat, poll.activity, wanted.person, is_admin=wanted.is_admin)
    answers = replace(_answers(connection, poll, chat), named=named)
    return workbook_card(answers, say) if wanted.kind == "xlsx" else csv_card(answers, say)


def _wanted(arguments: Mapping[str, Any]) -> _Wanted | None:
    """The file that a message is; nothing where it was sent as a card, as once it was: that one stays."""
    if "file" not in arguments:
        return None
    is_admin = bool(arguments.get("admin"))
    return _Wanted(arguments["subject"], arguments["file"], arguments["person"], is_admin)


def _answers(connection: Connection, poll: Poll, chat: Chat) -> Answers:
    activity, network = poll.activity, chat.space.id if chat.space.is_network else None
    if activity.anonymous:
        return Answers(poll, remarks=quick_poll_ballots.remarks(connection, activity.id))
    answering = {person for person, _ in quick_poll_schools.standing(connection, activity.id).values()}
    of_schools = poll.turnout.of_schools
    answered = [
        Answered(
            rosters.name_in(connection, chat.space.id, person),
            vote,
            said_by(connection, chat, vote),
            rosters.school_of(connection, network, person) if network is not None else None,
            of_schools and person in answering,
        )
        for person, vote in quick_poll.votes(connection, activity.id)
    ]
    answered.sort(key=lambda each: (alphabetical(each.school or ""), alphabetical(each.name)))
    return Answers(poll, answered, _silent(connection, activity))


def _silent(connection: Connection, activity: Activity) -> list[str]:
    """The names of the people, or of the schools."""
    have = quick_poll.answered(connection, activity.id)
    schools = silent_schools(connection, activity, have)
    if schools is not None:
        return [school.name for school in schools]
    return [person.name for person in silent_people(connection, activity, have)]
