"""Answers without names: nothing in the database ties a person to an answer."""

import asyncio
from functools import partial
from pathlib import Path

import pytest

from bot.activities import KEEPS
from bot.people.model import Chat
from bot.quick_poll.model import Content, Tally
from storage import activities, people, quick_poll, quick_poll_ballots, spaces
from storage.connection import Connection
from storage.copying import TABLES
from storage.database import Database, dialect_of, sqlite_file
from tests.kit.copies import dead_rows, read_ballots, states_in_log
from tests.kit.tracing import Row, all_rows, links
from tests.storage.conftest import NOW, connected

ANSWERS = {person: f"выбор {person * 7}" for person in range(70_001, 70_011)}
"""Ten people in the order in which they answer; each says what nobody else does."""

REASONS = {person: f"потому что {person * 3}" for person in ANSWERS}


def told(row: Row, answer: str) -> bool:
    return any(answer in str(value) for value in row.values())


@pytest.fixture
def poll(connection: Connection, chat: Chat, anna: int) -> int:
    for person in ANSWERS:
        people.meet(connection, person, f"Человек {person}", "ru")
    number = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    quick_poll.put(connection, number, Content("Куда едем?"))
    return number


def cast_all(connection: Connection, poll: int) -> list[int]:
    """All answer, one after the other, each in a transaction of their own; gives their rights to explain."""
    rights = []
    for person, answer in ANSWERS.items():
        connection.run("BEGIN")
        right = quick_poll_ballots.cast(connection, poll, person, answer)
        connection.run("COMMIT")
        assert right is not None
        rights.append(right)
    return rights


def explain_all(connection: Connection, poll: int) -> None:
    for reason in REASONS.values():
        connection.run("BEGIN")
        quick_poll_ballots.explain(connection, poll, "+", reason)
        connection.run("COMMIT")


def test_an_answer_counts_once_and_for_good(connection: Connection, poll: int) -> None:
    first, second = list(ANSWERS)[:2]
    assert quick_poll_ballots.cast(connection, poll, first, "+") is not None
    assert quick_poll_ballots.cast(connection, poll, first, "-") is None
    assert quick_poll_ballots.cast(connection, poll, second, "1,3") is not None
    assert quick_poll.answered(connection, poll) == {first, second}
    assert quick_poll.tally(connection, poll) == Tally({"+": 1, "1": 1, "3": 1}, 2)
    assert quick_poll_ballots.has_answered(connection, poll, first)
    assert not quick_poll_ballots.has_answered(connection, poll, 7)


def test_an_answer_counts_in_its_own_poll(connection: Connection, chat: Chat, poll: int, anna: int) -> None:
    other = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    cast_all(connection, poll)
    quick_poll_ballots.cast(connection, other, anna, "+")
    assert quick_poll.tally(connection, other) == Tally({"+": 1}, 1)
    quick_poll.withdraw_all(connection, other)
    assert quick_poll.answered(connection, other) == frozenset()
    assert quick_poll.tally(connection, poll).all == len(ANSWERS)


def test_a_right_to_explain_is_used_once(connection: Connection, poll: int) -> None:
    rights = cast_all(connection, poll)
    assert {quick_poll_ballots.poll_of(connection, right) for right in rights} == {poll}
    quick_poll_ballots.use(connection, rights[0])
    assert quick_poll_ballots.poll_of(connection, rights[0]) is None
    assert quick_poll_ballots.poll_of(connection, rights[1]) == poll


def test_explanations_are_kept_with_what_they_explain(connection: Connection, poll: int) -> None:
    cast_all(connection, poll)
    explain_all(connection, poll)
    assert sorted(quick_poll_ballots.remarks(connection, poll)) == sorted(
        ("+", why) for why in REASONS.values()
    )


@pytest.mark.parametrize("planted", [ANSWERS, REASONS], ids=["answers", "explanations"])
def test_nothing_ties_ten_people_to_what_they_said(
    connection: Connection, url: str, poll: int, planted: dict[int, str]
) -> None:
    cast_all(connection, poll)
    explain_all(connection, poll)
    tables = all_rows(connection, dialect_of(url))
    assert len(tables["quick_poll_turnout"]) == len(tables["quick_poll_ballot"]) == len(ANSWERS)
    assert tables.keys() == set(TABLES)
    assert links(tables, planted, told) == []


def test_no_two_rewritings_lay_the_rows_alike(connection: Connection, url: str, poll: int) -> None:
    cast_all(connection, poll)
    before = all_rows(connection, dialect_of(url))
    explain_all(connection, poll)
    after = all_rows(connection, dialect_of(url))
    assert [row["choice"] for row in before["quick_poll_ballot"]] != [
        row["choice"] for row in after["quick_poll_ballot"]
    ]
    numbers = [{row["number"] for row in tables["quick_poll_ballot"]} for tables in (before, after)]
    assert numbers[0].isdisjoint(numbers[1])


def plant_a_row(connection: Connection, poll: int) -> None:
    """One person's answer stands beside who they are."""
    person, answer = next(iter(ANSWERS.items()))
    connection.run(
        "INSERT INTO quick_poll_vote (activity_id, person_id, choice, sequence)"
        " VALUES (:id, :person, :answer, 1)",
        id=poll, person=person, answer=answer,
    )  # fmt: skip


def plant_an_order(connection: Connection, poll: int) -> None:
    """Answers are numbered in the order of their people."""
    for number, answer in enumerate(ANSWERS.values(), 1):
        connection.run(
            "UPDATE quick_poll_ballot SET number = :number WHERE choice = :answer",
            number=number,
            answer=answer,
        )


def plant_a_number(connection: Connection, poll: int) -> None:
    """An answer has the number of something that names its person."""
    person, answer = list(ANSWERS.items())[4]
    connection.run("UPDATE quick_poll_ballot SET number = 424242 WHERE choice = :answer", answer=answer)
    connection.run("UPDATE person SET name = '424242' WHERE id = :person", person=person)


@pytest.mark.parametrize("plant", [plant_a_row, plant_an_order, plant_a_number])
def test_a_planted_link_is_found(connection: Connection, url: str, poll: int, plant: object) -> None:
    """Else the search above would prove nothing."""
    cast_all(connection, poll)
    assert callable(plant)
    plant(connection, poll)
    assert links(all_rows(connection, dialect_of(url)), ANSWERS, told)


def test_rows_written_by_one_transaction_each_would_be_found(
    connection: Connection, url: str, poll: int
) -> None:
    """Ballots that are written one by one tell their order, and on PostgreSQL their transaction."""
    for number, (person, answer) in enumerate(ANSWERS.items(), 1):
        connection.run("BEGIN")
        connection.run(
            "INSERT INTO quick_poll_turnout (activity_id, person_id) VALUES (:id, :person)",
            id=poll, person=person,
        )  # fmt: skip
        connection.run(
            "INSERT INTO quick_poll_ballot (activity_id, number, choice) VALUES (:id, :number, :answer)",
            id=poll, number=1 + number * 7_919 % 104_729, answer=answer,
        )  # fmt: skip
        connection.run("COMMIT")
    found = links(all_rows(connection, dialect_of(url)), ANSWERS, told)
    assert any("order" in link for link in found)
    if dialect_of(url) == "postgres":
        assert any("xmin" in link for link in found)


async def test_many_who_answer_at_once_are_all_counted_once(
    connection: Connection, database: Database, poll: int
) -> None:
    twice = [*ANSWERS.items(), *ANSWERS.items()]
    casts = [
        database.write(partial(quick_poll_ballots.cast, activity_id=poll, person=person, choice=answer))
        for person, answer in twice
    ]
    rights = await asyncio.gather(*casts)
    assert rights.count(None) == len(ANSWERS)
    assert quick_poll.answered(connection, poll) == ANSWERS.keys()
    assert quick_poll.tally(connection, poll) == Tally(dict.fromkeys(ANSWERS.values(), 1), len(ANSWERS))


async def test_what_was_written_before_is_gone_from_the_disk(database: Database, url: str) -> None:
    """Of each explanation one copy is left, the newest: the others would tell in which order they came."""
    path = sqlite_file(url)
    if path is None:
        pytest.skip("the server's files are its operator's: there VACUUM takes away what was written before")

    def unit(connection: Connection) -> None:
        people.meet(connection, 7, "Анна", "ru")
        chat_id = _chat(connection)
        chat = people.chat(connection, chat_id)
        assert chat
        poll = activities.open_activity(connection, chat, None, "quick_poll", 7, NOW)
        for reason in REASONS.values():
            quick_poll_ballots.explain(connection, poll, "+", reason)

    await database.write(unit)
    assert await database.scrub()
    kept = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert {kept.count(reason.encode()) for reason in REASONS.values()} == {1}


async def test_who_copies_the_files_finds_one_state_and_not_the_answers_one_by_one(
    connection: Connection, database: Database, url: str, poll: int, tmp_path: Path
) -> None:
    """A log, or rows that are dead, would tell what each answer has changed."""
    file = sqlite_file(url)

    def found() -> int:
        if file is None:
            return sum(dead_rows(url, table) for table in ("quick_poll_turnout", "quick_poll_ballot"))
        return len(set(states_in_log(file, tmp_path, read_ballots))) - 1

    cast_all(connection, poll)
    assert found() >= len(ANSWERS) - 1, "it would be found"
    await database.write(lambda connection: None)
    assert await database.scrub()
    assert found() == 0


async def test_a_server_takes_away_what_was_written_before(database: Database, url: str) -> None:
    if dialect_of(url) != "postgres":
        pytest.skip("a file of SQLite has no dead rows")
    assert await database.scrub()
    with connected(url) as connection:
        rows = connection.rows(
            "SELECT relname FROM pg_stat_user_tables WHERE schemaname = current_schema() AND vacuum_count > 0"
        )
    names = {row["relname"] for row in rows}
    kept = {table for keeps in KEEPS for table in keeps.tables}
    assert kept <= names == set(TABLES)


def _chat(connection: Connection) -> int:
    space = spaces.add_space(connection, "Школа", "Europe/Moscow", "ru", NOW)
    return people.add_chat(connection, 1_000, -10, space, "Школа", NOW)
