"""Polls. Of an anonymous one it is known who has answered, and not what: only that is told and erased."""

from bot.privacy.model import Sheet
from storage import erasures, quick_poll, quick_poll_ballots, quick_poll_schools
from storage.connection import Connection
from storage.keeping.rows import NOBODY, Keeping, Query

_OF = (
    " JOIN quick_poll ON quick_poll.activity_id = activity.id JOIN space ON space.id = activity.space_id"
    " JOIN chat ON chat.id = activity.chat_id"
)
_PLACE = "space.name AS school, chat.title AS chat, quick_poll.question"
_VOTES = (
    f"SELECT {_PLACE}, activity.id AS poll, quick_poll_vote.choice AS answer, quick_poll_vote.explanation,"
    " quick_poll_vote.changed_at AS changed FROM quick_poll_vote"
    f" JOIN activity ON activity.id = quick_poll_vote.activity_id{_OF}"
    " WHERE quick_poll_vote.{column} = :person ORDER BY activity.id"
)
_VOTE = ("school", "chat", "question", "answer", "explanation", "changed")

_OLD_OPTION = (
    "author_id <> :nobody AND EXISTS (SELECT 1 FROM activity"
    " WHERE activity.id = quick_poll_option.activity_id AND activity.closed_at < :before)"
)

KEEPING = Keeping(
    tables={
        "quick_poll_vote": ("person_id", "said_by"),
        "quick_poll_withdrawal": ("person_id",),
        "quick_poll_turnout": ("person_id",),
        "quick_poll_option": ("author_id",),
    },
    sheets={
        "questions": Query(
            ("school", "chat", "question", "at", "until"),
            f"SELECT {_PLACE}, activity.opened_at AS at, activity.closed_at AS until FROM activity{_OF}"
            " WHERE activity.author_id = :person ORDER BY activity.id",
        ),
        "votes": Query((*_VOTE, "poll"), _VOTES.format(column="person_id")),
        "said": Query(
            ("school", "chat", "question", "answer", "changed", "poll"), _VOTES.format(column="said_by")
        ),
        "withdrawn": Query(
            ("school", "chat", "question", "at"),
            f"SELECT {_PLACE}, quick_poll_withdrawal.withdrawn_at AS at FROM quick_poll_withdrawal"
            f" JOIN activity ON activity.id = quick_poll_withdrawal.activity_id{_OF}"
            " WHERE quick_poll_withdrawal.person_id = :person ORDER BY activity.id",
        ),
        "turnout": Query(
            ("school", "chat", "question"),
            f"SELECT {_PLACE} FROM quick_poll_turnout"
            f" JOIN activity ON activity.id = quick_poll_turnout.activity_id{_OF}"
            " WHERE quick_poll_turnout.person_id = :person ORDER BY activity.id",
        ),
        "options": Query(
            ("school", "question", "text"),
            f"SELECT {_PLACE}, quick_poll_option.text FROM quick_poll_option"
            f" JOIN activity ON activity.id = quick_poll_option.activity_id{_OF}"
            " WHERE quick_poll_option.author_id = :person ORDER BY activity.id, quick_poll_option.number",
        ),
    },
    erasing=(
        "DELETE FROM quick_poll_vote WHERE person_id = :person",
        "UPDATE quick_poll_vote SET said_by = :nobody WHERE said_by = :person",
        "DELETE FROM quick_poll_withdrawal WHERE person_id = :person",
        "DELETE FROM quick_poll_turnout WHERE person_id = :person",
        "UPDATE quick_poll_option SET author_id = :nobody WHERE author_id = :person",
        "UPDATE quick_poll SET asked_in = NULL WHERE asked_in LIKE :reference",
    ),
)


def export(connection: Connection, person: int) -> list[Sheet]:
    """What the person may read, with the options in words."""
    return [_in_words(connection, sheet) for sheet in KEEPING.export(connection, person)]


def answered_by(connection: Connection, person: int) -> list[int]:
    """The polls in which something of the person stands."""
    rows = connection.rows(
        "SELECT activity_id FROM quick_poll_vote WHERE person_id = :person OR said_by = :person"
        " UNION SELECT activity_id FROM quick_poll_turnout WHERE person_id = :person ORDER BY 1",
        person=person,
    )
    return [row["activity_id"] for row in rows]


def unname(connection: Connection, closed_before: int) -> None:
    """Of polls closed before the instant only sums are left: neither names nor what was explained."""
    rows = connection.rows(
        "SELECT activity.id FROM activity WHERE activity.closed_at < :before AND"
        " (EXISTS (SELECT 1 FROM quick_poll_vote WHERE quick_poll_vote.activity_id = activity.id)"
        " OR EXISTS (SELECT 1 FROM quick_poll_turnout WHERE quick_poll_turnout.activity_id = activity.id)"
        " OR EXISTS (SELECT 1 FROM quick_poll_withdrawal"
        " WHERE quick_poll_withdrawal.activity_id = activity.id)"
        " OR EXISTS (SELECT 1 FROM quick_poll_remark WHERE quick_poll_remark.activity_id = activity.id))"
        " ORDER BY activity.id",
        before=closed_before,
    )
    for row in rows:
        choices = quick_poll_schools.counted(connection, row["id"])
        quick_poll_ballots.keep_sums(connection, row["id"], choices)
        for table in ("quick_poll_vote", "quick_poll_withdrawal"):
            connection.run(f"DELETE FROM {table} WHERE activity_id = :id", id=row["id"])
    values = {"nobody": NOBODY, "before": closed_before}
    if connection.row(f"SELECT 1 FROM quick_poll_option WHERE {_OLD_OPTION}", **values):
        erasures.make_room_for_nobody(connection)
        connection.run(f"UPDATE quick_poll_option SET author_id = :nobody WHERE {_OLD_OPTION}", **values)


def _in_words(connection: Connection, sheet: Sheet) -> Sheet:
    if "poll" not in sheet.columns:
        return sheet
    rows = []
    for row in sheet.rows:
        told = dict(zip(sheet.columns, row, strict=True))
        options = quick_poll.content(connection, told.pop("poll")).options
        words = {str(option.number): option.text for option in options}
        told["answer"] = "; ".join(words.get(each, each) for each in told["answer"].split(","))
        rows.append(list(told.values()))
    return Sheet(sheet.name, [column for column in sheet.columns if column != "poll"], rows)
