"""Polls with + and −: questions and votes."""

from bot.quick_poll.model import Sign, Tally, Vote
from storage.connection import Connection


def add(connection: Connection, activity_id: int, question: str) -> None:
    """Keep the question."""
    connection.run(
        "INSERT INTO quick_poll (activity_id, question) VALUES (:id, :question)",
        id=activity_id, question=question,
    )  # fmt: skip


def question(connection: Connection, activity_id: int) -> str:
    """The question."""
    row = connection.row("SELECT question FROM quick_poll WHERE activity_id = :id", id=activity_id)
    return str(row["question"])


def vote_of(connection: Connection, activity_id: int, person: int) -> Vote | None:
    """The person's vote."""
    row = connection.row(
        "SELECT sign, explanation, source FROM quick_poll_vote"
        " WHERE activity_id = :id AND person_id = :person",
        id=activity_id, person=person,
    )  # fmt: skip
    return Vote(Sign(row["sign"]), row["explanation"], row["source"]) if row else None


def put_vote(connection: Connection, activity_id: int, person: int, vote: Vote, sequence: int) -> None:
    """The person's vote from now on; an update that arrived earlier never replaces a later one."""
    connection.run(
        "INSERT INTO quick_poll_vote (activity_id, person_id, sign, explanation, source, sequence)"
        " VALUES (:id, :person, :sign, :explanation, :source, :sequence)"
        " ON CONFLICT (activity_id, person_id) DO UPDATE SET sign = excluded.sign,"
        " explanation = excluded.explanation, source = excluded.source, sequence = excluded.sequence"
        " WHERE excluded.sequence > quick_poll_vote.sequence",
        id=activity_id, person=person, sign=vote.sign.value, explanation=vote.explanation,
        source=vote.source, sequence=sequence,
    )  # fmt: skip


def withdraw_vote(connection: Connection, activity_id: int, person: int) -> None:
    """The person has no vote any more."""
    connection.run(
        "DELETE FROM quick_poll_vote WHERE activity_id = :id AND person_id = :person",
        id=activity_id, person=person,
    )  # fmt: skip


def typed_in(connection: Connection, chat_id: int, source: str, person: int) -> int | None:
    """The poll of this chat in which the person's vote was typed in this message."""
    row = connection.row(
        "SELECT quick_poll_vote.activity_id FROM quick_poll_vote"
        " JOIN activity ON activity.id = quick_poll_vote.activity_id"
        " WHERE quick_poll_vote.source = :source AND quick_poll_vote.person_id = :person"
        " AND activity.chat_id = :chat_id ORDER BY activity.id DESC",
        source=source, person=person, chat_id=chat_id,
    )  # fmt: skip
    return row["activity_id"] if row else None


def tally(connection: Connection, activity_id: int) -> Tally:
    """How many votes there are of each sign."""
    row = connection.row(
        "SELECT count(CASE WHEN sign = '+' THEN 1 END) AS plus,"
        " count(CASE WHEN sign = '-' THEN 1 END) AS minus"
        " FROM quick_poll_vote WHERE activity_id = :id",
        id=activity_id,
    )
    return Tally(row["plus"], row["minus"])


def explanations(connection: Connection, activity_id: int, sign: Sign) -> list[str]:
    """What people explained, in the order in which it arrived; without names."""
    rows = connection.rows(
        "SELECT explanation FROM quick_poll_vote"
        " WHERE activity_id = :id AND sign = :sign AND explanation <> '' ORDER BY sequence",
        id=activity_id, sign=sign.value,
    )  # fmt: skip
    return [row["explanation"] for row in rows]
