"""Polls: what they ask, and votes."""

from collections import Counter
from typing import Any

from bot.quick_poll.model import Content, Kind, Option, Tally, Vote
from storage import quick_poll_ballots
from storage.connection import Connection

_VOTE = "choice, explanation, source, said_by, changed_at, explained_apart"


def put(connection: Connection, activity_id: int, content: Content) -> None:
    """Keep what the poll asks, in place of what it asked before."""
    connection.run(
        "INSERT INTO quick_poll (activity_id, question, kind, several, own, per_school, asked_in,"
        " asked_anew)"
        " VALUES (:id, :question, :kind, :several, :own, :per_school, :asked_in, :asked_anew)"
        " ON CONFLICT (activity_id) DO UPDATE SET question = excluded.question, kind = excluded.kind,"
        " several = excluded.several, own = excluded.own, per_school = excluded.per_school,"
        " asked_in = excluded.asked_in, asked_anew = excluded.asked_anew",
        id=activity_id, question=content.question, kind=content.kind.value, several=int(content.several),
        own=int(content.own), per_school=int(content.per_school), asked_in=content.asked_in,
        asked_anew=int(content.asked_anew),
    )  # fmt: skip
    connection.run("DELETE FROM quick_poll_option WHERE activity_id = :id", id=activity_id)
    for option in content.options:
        add_option(connection, activity_id, option.number, option.text)


def is_asked(connection: Connection, activity_id: int) -> bool:
    """Whether it is known what the poll asks."""
    row = connection.row("SELECT 1 FROM quick_poll WHERE activity_id = :id", id=activity_id)
    return row is not None


def content(connection: Connection, activity_id: int) -> Content:
    """What the poll asks. Raises LookupError for what is no poll."""
    row = connection.row(
        "SELECT question, kind, several, own, per_school, asked_in, asked_anew FROM quick_poll"
        " WHERE activity_id = :id",
        id=activity_id,
    )
    if row is None:
        raise LookupError("a poll without a row")
    options = connection.rows(
        "SELECT number, text, author_id FROM quick_poll_option WHERE activity_id = :id ORDER BY number",
        id=activity_id,
    )
    return Content(
        row["question"], Kind(row["kind"]),
        tuple(Option(each["number"], each["text"], each["author_id"] is not None) for each in options),
        bool(row["several"]), bool(row["own"]), bool(row["per_school"]), row["asked_in"],
        bool(row["asked_anew"]),
    )  # fmt: skip


def question(connection: Connection, activity_id: int) -> str:
    """The question."""
    row = connection.row("SELECT question FROM quick_poll WHERE activity_id = :id", id=activity_id)
    return str(row["question"])


def add_option(
    connection: Connection, activity_id: int, number: int, text: str, author: int | None = None
) -> None:
    """One more option to choose; `author` is who has added it to a poll that was asked."""
    connection.run(
        "INSERT INTO quick_poll_option (activity_id, number, text, author_id)"
        " VALUES (:id, :number, :text, :author)",
        id=activity_id, number=number, text=text, author=author,
    )  # fmt: skip


def forget(connection: Connection, activity_id: int) -> None:
    """Forget a poll that nobody has answered."""
    connection.run("DELETE FROM quick_poll_option WHERE activity_id = :id", id=activity_id)
    connection.run("DELETE FROM quick_poll WHERE activity_id = :id", id=activity_id)


def vote_of(connection: Connection, activity_id: int, person: int) -> Vote | None:
    """The person's vote."""
    row = connection.row(
        f"SELECT {_VOTE} FROM quick_poll_vote WHERE activity_id = :id AND person_id = :person",
        id=activity_id, person=person,
    )  # fmt: skip
    return _vote(row) if row else None


def votes(connection: Connection, activity_id: int) -> list[tuple[int, Vote]]:
    """All votes with the persons they are of, in the order in which they arrived."""
    rows = connection.rows(
        f"SELECT person_id, {_VOTE} FROM quick_poll_vote WHERE activity_id = :id ORDER BY sequence",
        id=activity_id,
    )
    return [(row["person_id"], _vote(row)) for row in rows]


def put_vote(connection: Connection, activity_id: int, person: int, vote: Vote, sequence: int) -> bool:
    """The person's vote from now on; False where an update that arrived later has voted, or taken it back.

    What a colleague has entered gives way to the person's own vote, whichever arrived first.
    """
    return 1 == connection.run(
        "INSERT INTO quick_poll_vote (activity_id, person_id, choice, explanation, source, said_by,"
        " changed_at, explained_apart, sequence)"
        " SELECT :id, :person, :choice, :explanation, :source, :said_by, :changed_at, :apart, :sequence"
        " WHERE NOT EXISTS (SELECT 1 FROM quick_poll_withdrawal WHERE activity_id = :id"
        " AND person_id = :person AND quick_poll_withdrawal.sequence > :sequence)"
        " ON CONFLICT (activity_id, person_id) DO UPDATE SET choice = excluded.choice,"
        " explanation = excluded.explanation, source = excluded.source, said_by = excluded.said_by,"
        " changed_at = excluded.changed_at, explained_apart = excluded.explained_apart,"
        " sequence = excluded.sequence"
        " WHERE excluded.sequence > quick_poll_vote.sequence"
        " OR excluded.said_by IS NULL AND quick_poll_vote.said_by IS NOT NULL",
        id=activity_id, person=person, choice=vote.choice, explanation=vote.explanation, source=vote.source,
        said_by=vote.said_by, changed_at=vote.changed_at, apart=int(vote.apart), sequence=sequence,
    )  # fmt: skip


def withdraw_vote(connection: Connection, activity_id: int, person: int) -> bool:
    """The person has no vote any more; False when there was none."""
    return 1 == connection.run(
        "DELETE FROM quick_poll_vote WHERE activity_id = :id AND person_id = :person",
        id=activity_id, person=person,
    )  # fmt: skip


def withdraw_all(connection: Connection, activity_id: int) -> None:
    """The poll asks something else: nobody has answered that."""
    quick_poll_ballots.withdraw_all(connection, activity_id)
    for table in ("quick_poll_vote", "quick_poll_withdrawal"):
        connection.run(f"DELETE FROM {table} WHERE activity_id = :id", id=activity_id)


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


def set_asked_in(connection: Connection, activity_id: int, source: str) -> None:
    """This message is the question."""
    connection.run(
        "UPDATE quick_poll SET asked_in = :source WHERE activity_id = :id", id=activity_id, source=source
    )


def asked_in(connection: Connection, chat_id: int, source: str) -> int | None:
    """The poll of this chat whose question is this message: an open one first, a draft last; the newest."""
    row = connection.row(
        "SELECT activity.id FROM quick_poll JOIN activity ON activity.id = quick_poll.activity_id"
        " WHERE quick_poll.asked_in = :source AND activity.chat_id = :chat_id"
        " AND activity.stage <> 'cancelled' ORDER BY CASE WHEN activity.stage <> 'live' THEN 2"
        " WHEN activity.closed_at IS NULL THEN 0 ELSE 1 END, activity.id DESC",
        source=source, chat_id=chat_id,
    )  # fmt: skip
    return row["id"] if row else None


def answered(connection: Connection, activity_id: int) -> frozenset[int]:
    """Those who have answered, in an anonymous poll too."""
    rows = connection.rows(
        "SELECT person_id FROM quick_poll_vote WHERE activity_id = :id"
        " UNION SELECT person_id FROM quick_poll_turnout WHERE activity_id = :id",
        id=activity_id,
    )
    return frozenset(row["person_id"] for row in rows)


def tally(connection: Connection, activity_id: int) -> Tally:
    """How many people gave each answer, in an anonymous poll too."""
    rows = connection.rows(
        "SELECT choice, count(*) AS number, count(said_by) AS said FROM quick_poll_vote"
        " WHERE activity_id = :id GROUP BY choice"
        " UNION ALL SELECT choice, count(*) AS number, 0 AS said FROM quick_poll_ballot"
        " WHERE activity_id = :id GROUP BY choice",
        id=activity_id,
    )
    return _tally(rows)


def _vote(row: Any) -> Vote:
    return Vote(
        row["choice"], row["explanation"], row["source"], row["said_by"], row["changed_at"],
        bool(row["explained_apart"]),
    )  # fmt: skip


def _tally(rows: list[Any]) -> Tally:
    counts: Counter[str] = Counter()
    for row in rows:
        for choice in row["choice"].split(","):
            counts[choice] += row["number"]
    return Tally(dict(counts), sum(row["number"] for row in rows), sum(row["said"] for row in rows))
