"""Reads what counts in a poll: each person's answer, or one of each school."""

from collections import Counter

from bot.people.model import Chat
from bot.quick_poll.model import Tally, Vote
from storage import networks, quick_poll, quick_poll_mending, quick_poll_schools, rosters
from storage.connection import Connection


def tally_of(connection: Connection, activity_id: int) -> Tally:
    """How many people, or schools, gave each answer; long after the end only such sums are kept."""
    are_kept = quick_poll.answered(connection, activity_id)
    if not are_kept or not networks.counts_schools(connection, activity_id):
        return quick_poll.tally(connection, activity_id)
    votes = [vote for _, vote in quick_poll_schools.standing(connection, activity_id).values()]
    counts = Counter(choice for vote in votes for choice in vote.chosen)
    return Tally(dict(counts), len(votes), sum(vote.said_by is not None for vote in votes))


def reasons_of(connection: Connection, activity_id: int) -> list[tuple[str, str]]:
    """What people explained to the answers that count, each as (choice, explanation); without names."""
    if not networks.counts_schools(connection, activity_id):
        return quick_poll_mending.reasons(connection, activity_id)
    votes = [vote for _, vote in quick_poll_schools.standing(connection, activity_id).values()]
    return [(vote.choice, vote.explanation) for vote in votes if vote.explanation]


def said_by(connection: Connection, chat: Chat, vote: Vote) -> str | None:
    """The name of who has entered the vote for somebody else; None for the person's own."""
    return None if vote.said_by is None else rosters.name_in(connection, chat.space.id, vote.said_by)
