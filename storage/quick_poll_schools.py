"""Polls in a network: what the people of each school have answered."""

from bot.quick_poll.model import Vote
from storage import networks, quick_poll
from storage.connection import Connection


def votes_of(connection: Connection, activity_id: int, school_id: int) -> list[tuple[int, str, Vote]]:
    """The votes of the school's people, each with the person and their name, the last one last."""
    return [
        (person, name, vote)
        for school, person, name, vote in _votes(connection, activity_id)
        if school == school_id
    ]


def standing(connection: Connection, activity_id: int) -> dict[int, tuple[int, Vote]]:
    """What each school has answered, and who of it: the last vote of its people stands."""
    return {school: (person, vote) for school, person, _, vote in _votes(connection, activity_id)}


def counted(connection: Connection, activity_id: int) -> list[str]:
    """Every answer that counts: one of each person or, where schools answer, of each school."""
    if networks.counts_schools(connection, activity_id):
        return [vote.choice for _, vote in standing(connection, activity_id).values()]
    return [vote.choice for _, vote in quick_poll.votes(connection, activity_id)]


def _votes(connection: Connection, activity_id: int) -> list[tuple[int, int, str, Vote]]:
    rows = connection.rows(
        "SELECT membership.school_id, vote.person_id, coalesce(membership.listed_name, person.name) AS name,"
        " vote.choice, vote.explanation, vote.source, vote.said_by, vote.changed_at"
        " FROM quick_poll_vote AS vote JOIN activity ON activity.id = vote.activity_id"
        " JOIN person ON person.id = vote.person_id JOIN membership"
        " ON membership.space_id = activity.space_id AND membership.person_id = vote.person_id"
        " WHERE vote.activity_id = :id AND membership.school_id IS NOT NULL ORDER BY vote.sequence",
        id=activity_id,
    )
    return [
        (
            row["school_id"], row["person_id"], row["name"],
            Vote(row["choice"], row["explanation"], row["source"], row["said_by"], row["changed_at"]),
        )
        for row in rows
    ]  # fmt: skip
