"""Every part says what it keeps of people; what it says is all that there is, and all of it can be erased."""

import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.activities import FORMS, KEEPS, PAINTERS
from bot.activity.model import NAMED_FOR
from bot.delivery import housekeeping
from bot.delivery.clock import DAY
from bot.people.joining import JOIN_CARD
from bot.privacy.erasing import erase_person
from bot.privacy.kinds import KINDS
from bot.privacy.view import DAYS
from bot.private import keeping as private_keeping
from bot.private import texts
from storage import backup, cards, erasures, outbox, quick_poll
from storage.connection import Connection
from storage.copying import TABLES
from storage.database import database_at, sqlite_file
from storage.keeping.rows import NOBODY
from tests.storage.conftest import NOW, broken_references
from tests.storage.test_dialects import Schema, tables_of_postgres, tables_of_sqlite

PERSON = 770_077_007_700
NAMES_A_PERSON = re.compile(
    r"(person|author|mentor|giver|successor|recipient|voter)(_id)?|\w+_by|\w+_for|face_for"
)

NOBODY_IN_IT = {
    "space": "a school", "day_off": "days of a school", "network_school": "schools of a network",
    "chat_alias": "addresses of chats", "journal": "sealed, and gone within a week",
    "quick_poll": "what was asked; who has asked stands in `activity`",
    "quick_poll_ballot": "answers of nobody", "quick_poll_remark": "explanations of nobody",
    "quick_poll_right": "rights of nobody", "timer": "what is due",
    "erasure": "digests", "migration": "steps",
}  # fmt: skip
"""The tables that name nobody, and what they hold; another one is decided here, or kept by a part."""

STAY = {"activity", "series", "outcome", "quick_poll_option", "handover", "join_request", "school_link",
        "team", "chat"}  # fmt: skip
"""What the others go on using: its texts stay, and nobody has written them."""

POLL_TABLES = [table for table in TABLES if table.startswith("quick_poll_")]

TOLD = {
    ("person", "name"), ("membership", "listed_name"), ("outcome", "text"), ("quick_poll_option", "text"),
    ("quick_poll_vote", "explanation"), ("private_text", "text"), ("panel", "note"), ("outbox", "arguments"),
    ("quick_poll", "question"), ("team", "name"), ("space", "name"), ("chat", "title"),
}  # fmt: skip
"""What people have written, or what is written of them: the person may read it."""


@pytest.fixture
def schema(url: str, connection: Connection) -> Schema:
    return tables_of_sqlite(connection) if sqlite_file(url) else tables_of_postgres(connection)


def columns_of_people(schema: Schema) -> set[tuple[str, str]]:
    found = {
        (name, reference.columns[0])
        for name, table in schema.items()
        for reference in table.references
        if reference.table == "person"
    }
    named = {
        (name, column.name)
        for name, table in schema.items()
        for column in table.columns
        if column.kind == "number" and NAMES_A_PERSON.fullmatch(column.name)
    }
    return found | named | {("person", "id")}


def test_every_column_that_names_a_person_is_kept_by_exactly_one_part(schema: Schema) -> None:
    kept = [
        (table, column) for keeps in KEEPS for table, columns in keeps.tables.items() for column in columns
    ]
    assert sorted(kept) == sorted(columns_of_people(schema))


def test_every_table_is_kept_by_one_part_or_names_nobody(schema: Schema) -> None:
    kept = [table for keeps in KEEPS for table in keeps.tables]
    assert sorted([*kept, *NOBODY_IN_IT]) == sorted(schema)


def test_every_part_says_in_words_what_it_keeps() -> None:
    told = [keeps.told for keeps in KEEPS]
    assert len(set(told)) == len(told) == 8


def test_every_kind_of_message_has_words_for_the_file() -> None:
    assert sorted(KINDS) == sorted((PAINTERS.keys() | {outbox.DELETE}) - FORMS.keys())


def test_it_is_kept_as_long_as_is_said() -> None:
    kept = {
        "answers": NAMED_FOR, "texts": texts.KEPT_FOR, "messages": housekeeping.KEEP_SENT,
        "sealed": housekeeping.KEEP_SET_ASIDE,
    }  # fmt: skip
    assert {what: DAY * days for what, days in DAYS.items()} == kept
    assert private_keeping.KEPT_FOR == housekeeping.KEEP_SENT


@pytest.fixture
def planted(connection: Connection, schema: Schema) -> Mapping[tuple[str, str], str]:
    """A row in every table, which names the person wherever it can; gives the texts by table and column."""
    written: dict[tuple[str, str], str] = {}
    for name in TABLES:
        table = schema[name]
        people = {column for of, column in columns_of_people(schema) if of == name}
        row: dict[str, Any] = {}
        for column in table.columns:
            if column.kind == "number":
                row[column.name] = PERSON if column.name in people else 1
            elif column.name in table.checks:
                row[column.name] = sorted(table.checks[column.name])[0].strip("'")
            else:
                row[column.name] = written[name, column.name] = text_for(name, column.name)
        places = ", ".join(f":{column}" for column in row)
        connection.run(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({places})", **row)
    connection.run("UPDATE activity SET stage = 'live', kind = 'quick_poll'")
    return written


def text_for(table: str, column: str) -> str:
    mark = f"zz-{table}-{column}-zz"
    if (table, column) in {("panel", "note"), ("outbox", "arguments"), ("journal", "owed")}:
        return json.dumps({"text": mark, "person": PERSON if table != "journal" else 1})
    return {"language": "ru", "time_zone": "Europe/Moscow", "choice": "1"}.get(column, mark)


def marks(written: Mapping[tuple[str, str], str], table: str) -> list[str]:
    """The texts that are planted in a table and nowhere else."""
    return [text for (of, _), text in written.items() if of == table and "zz" in text]


def test_a_person_may_read_all_that_was_written_of_them(
    connection: Connection, planted: Mapping[tuple[str, str], str]
) -> None:
    sheets = [sheet for keeps in KEEPS for sheet in keeps.export(connection, PERSON)]
    told = json.dumps([[list(row) for row in sheet.rows] for sheet in sheets])
    assert not {place for place in TOLD if json.dumps(planted[place])[1:-1] not in told}
    assert str(PERSON) in told


def test_nobody_else_reads_it(connection: Connection, planted: Mapping[tuple[str, str], str]) -> None:
    assert planted
    assert not [sheet for keeps in KEEPS for sheet in keeps.export(connection, PERSON + 1)]


def everything(connection: Connection) -> str:
    rows = [dict(row) for table in TABLES for row in connection.rows(f"SELECT * FROM {table}")]
    return json.dumps(rows, ensure_ascii=False)


def test_nothing_is_left_of_who_was_erased(
    connection: Connection, planted: Mapping[tuple[str, str], str]
) -> None:
    assert str(PERSON) in everything(connection)
    erase_person(connection, PERSON, KEEPS, NOW)
    left = everything(connection)
    assert str(PERSON) not in left
    gone = {table for keeps in KEEPS for table in keeps.tables} - STAY
    assert not [text for table in gone for text in marks(planted, table) if text in left]
    assert planted["quick_poll", "question"] in left, "what was asked is the group's"
    assert not broken_references(connection)
    assert connection.row("SELECT author_id FROM activity")["author_id"] == NOBODY


def test_who_is_erased_twice_or_never_was_is_no_trouble(
    connection: Connection, planted: Mapping[tuple[str, str], str]
) -> None:
    assert planted
    for person in (PERSON, PERSON, PERSON + 1):
        erase_person(connection, person, KEEPS, NOW)
    assert erasures.known_people(connection) == []


def test_others_are_spoken_to_of_nobody(
    connection: Connection, planted: Mapping[tuple[str, str], str]
) -> None:
    assert planted
    told = {"text": {"key": "handover-accepted", "arguments": {}}, "reached": [PERSON, 5]}
    connection.run(
        "INSERT INTO outbox (id, bot_id, address, kind, arguments, due_at)"
        " VALUES (2, 1, -5, 'said', :told, 0)",
        told=json.dumps(told),
    )
    connection.run("INSERT INTO person (id, name) VALUES (5, 'Анна')")
    connection.run(
        "INSERT INTO panel (id, bot_id, person_id, kind, subject, address, face, opened_at)"
        " VALUES (2, 1, 5, 'people.roster', 1, 5, :face, 0)",
        face=f"person:{PERSON}",
    )
    erase_person(connection, PERSON, KEEPS, NOW)
    assert str(PERSON) not in everything(connection)
    assert connection.rows("SELECT 1 FROM outbox WHERE address = -5"), "it is said all the same"


HERE, ELSEWHERE = 1, -5
"""The addresses of the planted chat and of one that is not known."""


@pytest.mark.parametrize(("place", "called"), [(HERE, "—"), (ELSEWHERE, "ru")])
def test_a_name_goes_only_where_a_name_of_the_person_stands(
    connection: Connection, planted: Mapping[tuple[str, str], str], place: int, called: str
) -> None:
    """Somebody is called «ru», as is the language; in another school a namesake is."""
    assert planted
    connection.run("UPDATE person SET name = 'ru' WHERE id = :id", id=PERSON)

    def said(leader: str, cut: str) -> str:
        names = {"leader": leader, "person": cut, "chat": "ru"}
        return json.dumps({"text": {"key": "ru", "arguments": names}, "language": "ru", "group": place})

    connection.run("UPDATE membership SET listed_name = 'Константин Константинович'")
    before, after = said("ru", "Константин К…"), said(called, called if called == "—" else "Константин К…")
    connection.run(
        "INSERT INTO outbox (id, bot_id, address, kind, arguments, due_at)"
        " VALUES (2, 1, :place, 'said', :told, 0)",
        place=place, told=before,
    )  # fmt: skip
    connection.run("UPDATE journal SET owed = :told", told=before)
    erase_person(connection, PERSON, KEEPS, NOW)
    [waits] = connection.rows("SELECT arguments FROM outbox WHERE id = 2")
    [owed] = connection.rows("SELECT owed FROM journal")
    assert (waits["arguments"], owed["owed"]) == (after, after)


@pytest.mark.parametrize("answered", [True, False])
def test_long_after_the_end_there_are_sums_and_no_names(
    connection: Connection, planted: Mapping[tuple[str, str], str], answered: bool
) -> None:
    connection.run("UPDATE quick_poll SET kind = 'choice', per_school = 0")
    connection.run("UPDATE activity SET closed_at = :at, anonymous = 0", at=NOW)
    connection.run("UPDATE series SET ended_at = :at", at=NOW)
    if not answered:
        for table in ("vote", "turnout", "ballot", "remark"):
            connection.run(f"DELETE FROM quick_poll_{table}")
    for now in (NOW + NAMED_FOR, NOW + NAMED_FOR + 1, NOW + NAMED_FOR + 2):
        sums = quick_poll.tally(connection, 1).counts
        for keeps in KEEPS[:3]:
            if keeps.forget:
                keeps.forget(connection, now)
        assert quick_poll.tally(connection, 1).counts == sums
        named = ("activity", "series", "outcome", *POLL_TABLES)
        told = [connection.rows(f"SELECT * FROM {table}") for table in named]
        assert (str(PERSON) in str([[dict(row) for row in rows] for rows in told])) == (
            now == NOW + NAMED_FOR
        )
    assert planted["quick_poll", "question"] == quick_poll.question(connection, 1)
    assert not connection.rows("SELECT 1 FROM quick_poll_remark")


DECIDED = ("handover", "join_request", "school_link")


def test_what_was_decided_long_ago_is_forgotten_once_its_card_says_so(
    connection: Connection, planted: Mapping[tuple[str, str], str]
) -> None:
    assert planted

    def let_time_forget(now: int) -> set[str]:
        for keeps in KEEPS:
            if keeps.forget:
                keeps.forget(connection, now)
        return {table for table in DECIDED if connection.row(f"SELECT 1 FROM {table}")}

    connection.run("UPDATE handover SET outcome = NULL, offered_at = :at", at=NOW)
    for table in ("join_request", "school_link"):
        connection.run(f"UPDATE {table} SET decision = NULL, asked_at = :at", at=NOW)
    assert let_time_forget(NOW + NAMED_FOR + 1) == {*DECIDED}, "it waits to be decided"
    connection.run("UPDATE handover SET outcome = 'refused'")
    for table in ("join_request", "school_link"):
        connection.run(f"UPDATE {table} SET decision = 'no'")
    connection.run("DELETE FROM card")
    cards.place(connection, 1, -5, None, JOIN_CARD, 1)
    assert let_time_forget(NOW + NAMED_FOR) == {*DECIDED}
    assert let_time_forget(NOW + NAMED_FOR + 1) == {"join_request"}, "its card does not show it yet"
    connection.run("UPDATE card SET shown_version = version")
    assert let_time_forget(NOW + NAMED_FOR + 1) == set()
    assert cards.message_of(connection, JOIN_CARD, 1) is None
    assert not broken_references(connection)


def test_a_deletion_that_leaves_no_trace_is_forgotten_as_soon_as_it_ended(connection: Connection) -> None:
    outbox.put_traceless_deletion(connection, 1, PERSON, "12", NOW)
    outbox.put_deletion(connection, 1, 5, "13", NOW)
    outbox.forget(connection, before=NOW)
    assert len(connection.rows("SELECT 1 FROM outbox")) == 2, "they wait"
    for row in connection.rows("SELECT id FROM outbox"):
        outbox.mark_refused(connection, row["id"], "blocked", NOW)
    outbox.forget(connection, before=NOW)
    assert [row["address"] for row in connection.rows("SELECT address FROM outbox")] == [5]


@pytest.fixture
def bytes_of(url: str, tmp_path: Path) -> Callable[[], bytes]:
    """The bytes of the file of SQLite, of what stands beside it, and of a backup that is written now."""

    def read() -> bytes:
        target = tmp_path / "copy.db"
        target.unlink(missing_ok=True)
        backup.back_up(url, target, NOW)
        file = sqlite_file(url)
        beside = list(file.parent.glob(f"{file.name}*")) if file else []
        return b"".join(path.read_bytes() for path in [target, *beside])

    return read


async def test_the_bytes_on_disk_and_in_a_new_backup_hold_nothing(
    url: str, schema: Schema, planted: Mapping[tuple[str, str], str], bytes_of: Callable[[], bytes]
) -> None:
    gone = {table for keeps in KEEPS for table in keeps.tables} - STAY
    planted_bytes = [text.encode() for table in gone for text in marks(planted, table)]
    before = bytes_of()
    assert not [text for text in planted_bytes if text not in before], "they are really looked for"
    database = database_at(url)
    await database.open()
    await database.write(lambda connection: erase_person(connection, PERSON, KEEPS, NOW))
    assert await database.scrub()
    await database.close()
    found = bytes_of()
    assert not [text for text in planted_bytes if text in found]
    assert str(PERSON).encode() not in found
    assert PERSON.to_bytes(6, "big") not in found, "as SQLite writes a number"


def test_a_number_is_written_as_it_is_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "number.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE one (number INTEGER)")
        raw.execute("INSERT INTO one VALUES (?)", (PERSON,))
    assert PERSON.to_bytes(6, "big") in path.read_bytes()
