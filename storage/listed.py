"""What a list says of the people of a chat: names, who they are, whose answers count."""

from bot.people.model import Person, by_name
from bot.roster.model import Entry
from storage.connection import Connection

_APART = 10**6
"""So many names a space can put on its lists before their ids would meet those of the next one."""

_ENTRY = (
    "SELECT membership.person_id AS id, coalesce(membership.listed_name, person.name) AS name,"
    " person.name AS known_as, CASE WHEN membership.listed_name IS NULL THEN 0 ELSE 1 END AS is_listed,"
    " membership.counts, CASE WHEN chat_member.left_at IS NULL THEN 0 ELSE 1 END AS has_left,"
    " membership.since"
    " FROM membership JOIN person ON person.id = membership.person_id"
    " JOIN chat ON chat.space_id = membership.space_id LEFT JOIN chat_member"
    " ON chat_member.chat_id = chat.id AND chat_member.person_id = membership.person_id"
    " WHERE chat.id = :chat_id"
)
_IS_HERE = (
    "(membership.listed_in = :chat_id OR chat_member.person_id IS NOT NULL AND chat_member.left_at IS NULL)"
)


def entries(connection: Connection, chat_id: int) -> list[Entry]:
    """The roster of a chat: who is in it or listed there; in no order."""
    return _entries(connection, f"{_ENTRY} AND {_IS_HERE}", chat_id=chat_id)


def entry(connection: Connection, chat_id: int, person: int) -> Entry | None:
    """What the roster of the chat says of the person."""
    query = f"{_ENTRY} AND {_IS_HERE} AND membership.person_id = :person"
    return next(iter(_entries(connection, query, chat_id=chat_id, person=person)), None)


def known_people(connection: Connection, chat_id: int) -> list[Entry]:
    """Whom a list for the chat can mean: the people of the whole space, and names on the chat's list."""
    return _entries(
        connection, f"{_ENTRY} AND (membership.person_id > 0 OR membership.listed_in = :chat_id)",
        chat_id=chat_id,
    )  # fmt: skip


def unnamed(connection: Connection, chat_id: int) -> list[Person]:
    """The names on the chat's list of which nobody knows who that is, by name."""
    rows = connection.rows(
        "SELECT person_id, listed_name FROM membership WHERE listed_in = :chat_id AND person_id < 0",
        chat_id=chat_id,
    )
    return by_name(Person(row["person_id"], row["listed_name"]) for row in rows)


def unclaimed(connection: Connection, chat_id: int, person: int) -> list[Person]:
    """The names on the chat's list that may be the person's, who is there and has none: nobody's so far.

    Only those that were listed before the person was met: of a later one it is known whose it is, or whose
    it is not.
    """
    rows = connection.rows(
        "SELECT other.person_id, other.listed_name FROM chat"
        " JOIN membership AS own ON own.space_id = chat.space_id AND own.person_id = :person"
        " JOIN chat_member ON chat_member.chat_id = chat.id AND chat_member.person_id = own.person_id"
        " JOIN membership AS other ON other.space_id = chat.space_id AND other.person_id < 0"
        " WHERE chat.id = :chat_id AND chat_member.left_at IS NULL AND own.listed_name IS NULL"
        " AND other.listed_in = chat.id AND other.since < own.since",
        chat_id=chat_id, person=person,
    )  # fmt: skip
    return by_name(Person(row["person_id"], row["listed_name"]) for row in rows)


def is_kept(connection: Connection, chat_id: int) -> bool:
    """Whether there is a list for the chat."""
    row = connection.row(
        "SELECT 1 FROM chat JOIN membership ON membership.space_id = chat.space_id"
        " WHERE chat.id = :chat_id AND membership.listed_in = chat.id",
        chat_id=chat_id,
    )  # fmt: skip
    return row is not None


def has_answered(connection: Connection, space_id: int, person: int, *, besides: int) -> bool:
    """Whether the person has answered another activity of the space, by name."""
    row = connection.row(
        "SELECT 1 FROM quick_poll_vote JOIN activity ON activity.id = quick_poll_vote.activity_id"
        " WHERE quick_poll_vote.person_id = :person AND quick_poll_vote.said_by IS NULL"
        " AND activity.space_id = :space_id AND activity.id <> :besides",
        person=person, space_id=space_id, besides=besides,
    )  # fmt: skip
    return row is not None


def list_person(connection: Connection, space_id: int, chat_id: int, name: str, now: int) -> int:
    """Put a name on the chat's list that nobody has yet; gives the id: negative, and never given twice."""
    row = connection.row(
        "UPDATE space SET names_listed = names_listed + 1 WHERE id = :id RETURNING names_listed", id=space_id
    )
    person = -(space_id * _APART + int(row["names_listed"]))
    connection.run("INSERT INTO person (id, name) VALUES (:id, :name)", id=person, name=name)
    connection.run(
        "INSERT INTO membership (space_id, person_id, since, listed_name, listed_in)"
        " VALUES (:space_id, :person, :now, :name, :chat_id)",
        space_id=space_id, person=person, now=now, name=name, chat_id=chat_id,
    )  # fmt: skip
    return person


def name_person(connection: Connection, space_id: int, chat_id: int, person: int, name: str) -> None:
    """The chat's list calls a member of the space so."""
    connection.run(
        "UPDATE membership SET listed_name = :name, listed_in = :chat_id"
        " WHERE space_id = :space_id AND person_id = :person",
        space_id=space_id, person=person, name=name, chat_id=chat_id,
    )  # fmt: skip


def set_counts(connection: Connection, space_id: int, person: int, *, counts: bool) -> None:
    """Whether an answer of the person is expected."""
    connection.run(
        "UPDATE membership SET counts = :counts WHERE space_id = :space_id AND person_id = :person",
        space_id=space_id, person=person, counts=int(counts),
    )  # fmt: skip


def confirm(connection: Connection, chat_id: int, at: int | None) -> None:
    """Since then the chat's list is known to be whole; None: it is not."""
    connection.run("UPDATE chat SET roster_confirmed_at = :at WHERE id = :id", id=chat_id, at=at)


def merge(connection: Connection, space_id: int, listed: int, person: int) -> None:
    """The listed one is this member of the space: name, answers and groups pass on.

    An answer of the person's own stands.
    """
    for statement in (
        "UPDATE membership SET (listed_name, listed_in, counts, school_id) ="
        " (SELECT other.listed_name, other.listed_in, CASE WHEN membership.since >="
        " (SELECT chat.roster_confirmed_at FROM chat WHERE chat.id = other.listed_in) THEN other.counts"
        " ELSE membership.counts * other.counts END,"
        " coalesce(membership.school_id, other.school_id) FROM membership AS other"
        " WHERE other.space_id = :space_id AND other.person_id = :listed)"
        " WHERE space_id = :space_id AND person_id = :person",
        "UPDATE quick_poll_vote SET person_id = :person WHERE person_id = :listed AND NOT EXISTS"
        " (SELECT 1 FROM quick_poll_vote AS own WHERE own.activity_id = quick_poll_vote.activity_id"
        " AND own.person_id = :person)",
        "INSERT INTO team_member (team_id, person_id)"
        " SELECT team_id, :person FROM team_member WHERE person_id = :listed"
        " ON CONFLICT (team_id, person_id) DO NOTHING",
        "DELETE FROM quick_poll_vote WHERE person_id = :listed",
        "DELETE FROM team_member WHERE person_id = :listed",
        "DELETE FROM membership WHERE person_id = :listed",
        "DELETE FROM person WHERE id = :listed",
    ):
        connection.run(statement, space_id=space_id, listed=listed, person=person)


def split(connection: Connection, space_id: int, chat_id: int, person: int, now: int) -> int:
    """The person is not who is listed: the name is nobody's again, with groups and what was said for it.

    Who came when the list was whole is on none, and not expected.
    """
    row = connection.row(
        "SELECT listed_name, counts FROM membership WHERE space_id = :space_id AND person_id = :person",
        space_id=space_id, person=person,
    )  # fmt: skip
    listed = list_person(connection, space_id, chat_id, row["listed_name"], now)
    set_counts(connection, space_id, listed, counts=bool(row["counts"]))
    for statement in (
        "UPDATE membership SET listed_name = NULL, listed_in = NULL, counts = CASE WHEN membership.since >="
        " (SELECT chat.roster_confirmed_at FROM chat WHERE chat.id = membership.listed_in) THEN 0"
        " ELSE counts END WHERE space_id = :space_id AND person_id = :person",
        "UPDATE quick_poll_vote SET person_id = :listed WHERE person_id = :person AND said_by IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM activity WHERE activity.id = quick_poll_vote.activity_id"
        " AND activity.space_id = :space_id)",
        "UPDATE team_member SET person_id = :listed WHERE person_id = :person"
        " AND team_id IN (SELECT team.id FROM team WHERE team.space_id = :space_id)",
    ):
        connection.run(statement, space_id=space_id, listed=listed, person=person)
    return listed


def unlist(connection: Connection, space_id: int, person: int) -> None:
    """The person is on no list of the space any more; what others have said for a name stays counted."""
    for statement in (
        "UPDATE membership SET listed_in = NULL WHERE space_id = :space_id AND person_id = :person",
        "DELETE FROM team_member WHERE person_id = :person AND team_id IN"
        " (SELECT team.id FROM team WHERE team.space_id = :space_id)",
    ):
        connection.run(statement, space_id=space_id, person=person)
    if person < 0:
        _forget(connection, person)


def _forget(connection: Connection, listed: int) -> None:
    said = connection.row("SELECT 1 FROM quick_poll_vote WHERE person_id = :listed", listed=listed)
    if said is None:
        connection.run("DELETE FROM membership WHERE person_id = :listed", listed=listed)
        connection.run("DELETE FROM person WHERE id = :listed", listed=listed)


def _entries(connection: Connection, query: str, **values: int) -> list[Entry]:
    return [
        Entry(
            row["id"], row["name"], row["known_as"], bool(row["is_listed"]), bool(row["counts"]),
            bool(row["has_left"]), row["since"],
        )
        for row in connection.rows(query, **values)
    ]  # fmt: skip
