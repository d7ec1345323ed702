"""Paints the files of a poll."""

from collections.abc import Mapping
from typing import Any

from bot.activity.model import Activity
from bot.activity.turnout import silent_people
from bot.card import Card
from bot.network.turnout import silent_schools
from bot.people.model import Chat
from bot.quick_poll.model import Poll
from bot.quick_poll.painter import poll_of
from bot.quick_poll.school_answers import may_have_names
from bot.quick_poll.tables import Answered, Answers, csv_card, workbook_card
from bot.texts import Texts
from storage import panels, people, quick_poll, quick_poll_ballots, quick_poll_schools, rosters
from storage.connection import Connection


def paint_file(connection: Connection, arguments: Mapping[str, Any], texts: Texts) -> Card | None:
    """The file, for one person; it names people where the poll does, so it is never sent to a group."""
    if "file" in arguments:
        subject, kind, person = arguments["subject"], arguments["file"], arguments["person"]
    else:
        panel = panels.get(connection, arguments["subject"])
        if panel is None:
            return None
        subject, kind, person = panel.subject, panel.face, panel.person_id
    found = poll_of(connection, subject)
    if found is None:
        return None
    poll, chat = found
    if chat.space.is_network and not may_have_names(connection, chat, person, manages=True):
        return None
    say = texts.of(people.language_of(connection, person) or chat.space.language)
    answers = _answers(connection, poll, chat)
    return workbook_card(answers, say) if kind == "xlsx" else csv_card(answers, say)


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
            rosters.name_in(connection, chat.space.id, vote.said_by) if vote.said_by else None,
            rosters.school_of(connection, network, person) if network is not None else None,
            of_schools and person in answering,
        )
        for person, vote in quick_poll.votes(connection, activity.id)
    ]
    answered.sort(key=lambda each: ((each.school or "").casefold(), each.name.casefold()))
    return Answers(poll, answered, _silent(connection, activity))


def _silent(connection: Connection, activity: Activity) -> list[str]:
    """The names of the people, or of the schools."""
    have = quick_poll.answered(connection, activity.id)
    schools = silent_schools(connection, activity, have)
    if schools is not None:
        return [school.name for school in schools]
    return [person.name for person in silent_people(connection, activity, have)]
