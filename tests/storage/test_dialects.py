"""The tables of SQLite and of PostgreSQL are the same tables."""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import pytest

from storage.connection import Connection
from storage.copying import NUMBERED, TABLES
from storage.database import prepare
from storage.migrate import known_migrations
from tests.kit.databases import DATABASES, fresh_database
from tests.storage.conftest import NOW, connected

pytestmark = pytest.mark.skipif("postgres" not in DATABASES, reason="needs TEST_POSTGRES_URL")

REFUSED = (sqlite3.IntegrityError, psycopg.IntegrityError)
KINDS = {"INTEGER": "number", "bigint": "number", "TEXT": "text", "text": "text"}
_CAST = re.compile(r"::\w+")
_LITERAL = re.compile(r"'[^']*'|(?<!\w)-?\d+")
_ONE_OF = re.compile(r"(\w+) (?:IN \(|= ANY \(ARRAY\[)(.*?)[\])]*")


class Column(NamedTuple):
    name: str
    kind: str
    is_required: bool
    default: str | None


class Reference(NamedTuple):
    columns: tuple[str, ...]
    table: str
    referred: tuple[str, ...]
    on_update: str
    on_delete: str


class Index(NamedTuple):
    is_unique: bool
    columns: tuple[str, ...]
    predicate: str


@dataclass(frozen=True)
class Table:
    columns: list[Column]
    primary_key: tuple[str, ...]
    uniques: set[tuple[str, ...]]
    references: set[Reference]
    indexes: dict[str, Index]
    checks: dict[str, set[str]]
    numbered: str | None


Schema = Mapping[str, Table]


def bare(sql: str | None) -> str:
    """Without casts and parentheses: our predicates are chains of AND."""
    return " ".join(re.sub(r"[()]", " ", _CAST.sub("", sql or "")).split())


def default(sql: str | None) -> str | None:
    return None if sql is None else bare(sql)


def checks(conditions: list[str]) -> dict[str, set[str]]:
    """By column, the values that it may have."""
    found = {}
    for condition in conditions:
        match = _ONE_OF.fullmatch(_CAST.sub("", condition.replace("(0)", "0")))
        assert match, f"a check of a form that this test does not know: {condition}"
        found[match[1]] = set(_LITERAL.findall(match[2]))
    return found


def tables_of_sqlite(connection: Connection) -> Schema:
    found = connection.rows(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {row["name"]: table_of_sqlite(connection, row["name"], row["sql"]) for row in found}


def table_of_sqlite(connection: Connection, name: str, sql: str) -> Table:
    columns = connection.rows(f"PRAGMA table_info({name})")
    indexes = connection.rows(f"PRAGMA index_list({name})")
    conditions = [each.strip() for each in re.findall(r"CHECK \(((?:[^()]|\([^()]*\))*)\)", sql)]
    assert len(conditions) == sql.count("CHECK")
    numbered = re.search(r"(\w+) INTEGER PRIMARY KEY AUTOINCREMENT", sql)

    def columns_of(index: str) -> tuple[str, ...]:
        parts = connection.rows(f"PRAGMA index_xinfo({index})")
        assert not any(part["desc"] for part in parts if part["key"])
        return tuple(part["name"] for part in parts if part["key"])

    def predicate_of(index: str) -> str:
        row = connection.row("SELECT sql FROM sqlite_master WHERE name = :name", name=index)
        return bare(row["sql"].partition(" WHERE ")[2])

    references: dict[int, list[Any]] = {}
    for row in connection.rows(f"PRAGMA foreign_key_list({name})"):
        references.setdefault(row["id"], []).append(row)
    return Table(
        columns=[
            Column(
                row["name"], KINDS[row["type"]], bool(row["notnull"] or row["pk"]), default(row["dflt_value"])
            )
            for row in columns
        ],
        primary_key=tuple(
            row["name"] for row in sorted(columns, key=lambda row: int(row["pk"])) if row["pk"]
        ),
        uniques={columns_of(row["name"]) for row in indexes if row["origin"] == "u"},
        references={
            Reference(
                tuple(row["from"] for row in rows), rows[0]["table"], tuple(row["to"] for row in rows),
                rows[0]["on_update"], rows[0]["on_delete"],
            )
            for rows in references.values()
        },
        indexes={
            row["name"]: Index(bool(row["unique"]), columns_of(row["name"]), predicate_of(row["name"]))
            for row in indexes
            if row["origin"] == "c"
        },
        checks=checks(conditions),
        numbered=numbered[1] if numbered else None,
    )  # fmt: skip


COLUMNS = """
    SELECT column_name AS name, data_type AS type, is_nullable, column_default, is_identity
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = :name ORDER BY ordinal_position"""
CONSTRAINTS = """
    SELECT contype, pg_get_expr(conbin, conrelid) AS condition,
        confrelid::regclass::text AS referred, confupdtype, confdeltype,
        ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS part (number, place)
            JOIN pg_attribute ON attrelid = conrelid AND attnum = number ORDER BY place) AS columns,
        ARRAY(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY AS part (number, place)
            JOIN pg_attribute ON attrelid = confrelid AND attnum = number ORDER BY place) AS referred_columns
    FROM pg_constraint WHERE conrelid = CAST(:name AS regclass)"""
INDEXES = """
    SELECT relname AS name, indisunique, pg_get_expr(indpred, indrelid) AS predicate,
        ARRAY(SELECT pg_get_indexdef(indexrelid, place, true)
            FROM generate_series(1, indnkeyatts) AS place) AS columns, indoption::text AS options
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE indrelid = CAST(:name AS regclass)
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))"""
ACTIONS = {"a": "NO ACTION", "r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"}


def tables_of_postgres(connection: Connection) -> Schema:
    found = connection.rows(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()"
    )
    return {row["name"]: table_of_postgres(connection, row["name"]) for row in found}


def table_of_postgres(connection: Connection, name: str) -> Table:
    columns = connection.rows(COLUMNS, name=name)
    constraints: dict[str, list[Any]] = {"p": [], "u": [], "f": [], "c": []}
    for row in connection.rows(CONSTRAINTS, name=name):
        constraints[row["contype"]].append(row)
    indexes = connection.rows(INDEXES, name=name)
    assert not any(row["options"].strip("0 ") for row in indexes), "none of them is descending"
    numbered = [row["name"] for row in columns if row["is_identity"] == "YES"]
    assert len(numbered) <= 1
    return Table(
        columns=[
            Column(
                row["name"], KINDS[row["type"]], row["is_nullable"] == "NO", default(row["column_default"])
            )
            for row in columns
        ],
        primary_key=tuple(constraints["p"][0]["columns"]),
        uniques={tuple(row["columns"]) for row in constraints["u"]},
        references={
            Reference(
                tuple(row["columns"]), row["referred"], tuple(row["referred_columns"]),
                ACTIONS[row["confupdtype"]], ACTIONS[row["confdeltype"]],
            )
            for row in constraints["f"]
        },
        indexes={
            row["name"]: Index(row["indisunique"], tuple(row["columns"]), bare(row["predicate"]))
            for row in indexes
        },
        checks=checks([row["condition"].removeprefix("(").removesuffix(")") for row in constraints["c"]]),
        numbered=numbered[0] if numbered else None,
    )  # fmt: skip


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Connection, Connection]]:
    """A connection to a database of each kind, SQLite first."""
    folder: Path = tmp_path_factory.mktemp("dialects")
    with fresh_database("sqlite", folder) as one, fresh_database("postgres", folder) as other:
        for url in (one, other):
            prepare(url, NOW)
        with connected(one) as sqlite, connected(other) as postgres:
            yield sqlite, postgres


@pytest.fixture(scope="module")
def schemas(both: tuple[Connection, Connection]) -> tuple[Schema, Schema]:
    """The tables of each, SQLite first."""
    sqlite, postgres = both
    return tables_of_sqlite(sqlite), tables_of_postgres(postgres)


def each(schemas: tuple[Schema, Schema], part: Callable[[Table], Any]) -> tuple[Any, Any]:
    """That part of all tables, of SQLite and of PostgreSQL."""
    one, other = schemas
    return {name: part(one[name]) for name in one}, {name: part(other[name]) for name in other}


def test_steps_have_the_same_numbers_and_names() -> None:
    one, other = known_migrations("sqlite"), known_migrations("postgres")
    assert [(step.number, step.name) for step in one] == [(step.number, step.name) for step in other]


def test_there_are_the_same_tables(schemas: tuple[Schema, Schema]) -> None:
    one, other = schemas
    assert one.keys() == other.keys()


def test_columns_have_the_same_order_kinds_and_defaults(schemas: tuple[Schema, Schema]) -> None:
    one, other = each(schemas, lambda table: table.columns)
    assert one == other
    assert Column("face", "text", True, "'welcome'") in one["chat"], "they are really read"


def test_primary_keys_are_the_same(schemas: tuple[Schema, Schema]) -> None:
    one, other = each(schemas, lambda table: table.primary_key)
    assert one == other
    assert one["membership"] == ("space_id", "person_id")


def test_what_must_be_unique_is_the_same(schemas: tuple[Schema, Schema]) -> None:
    one, other = each(schemas, lambda table: table.uniques)
    assert one == other
    assert one["journal"] == {("bot_id", "update_id")}


def test_references_are_the_same(schemas: tuple[Schema, Schema]) -> None:
    one, other = each(schemas, lambda table: table.references)
    assert one == other
    assert Reference(("space_id",), "space", ("id",), "NO ACTION", "NO ACTION") in one["chat"]


def test_indexes_are_the_same(schemas: tuple[Schema, Schema]) -> None:
    one, other = each(schemas, lambda table: table.indexes)
    assert one == other
    predicate = "version <> shown_version AND dropped IS NULL"
    assert one["card"]["card_stale"] == Index(False, ("bot_id", "address"), predicate)


def test_checks_are_the_same(schemas: tuple[Schema, Schema]) -> None:
    one, other = each(schemas, lambda table: table.checks)
    assert one == other
    assert one["timer"] == {"state": {"0", "1", "2", "3"}}
    assert one["quick_poll"] == {"kind": {"'signs'", "'choice'", "'notice'"}}


def test_what_numbers_itself_is_the_same_and_is_what_copying_knows(schemas: tuple[Schema, Schema]) -> None:
    for numbered in each(schemas, lambda table: table.numbered):
        assert {table: column for table, column in numbered.items() if column} == NUMBERED


def test_copying_knows_every_table_but_the_record_of_steps(schemas: tuple[Schema, Schema]) -> None:
    for schema in schemas:
        assert sorted(schema) == sorted([*TABLES, "migration"])
    assert len(set(TABLES)) == len(TABLES)


def test_who_is_referred_to_is_copied_before_who_refers(schemas: tuple[Schema, Schema]) -> None:
    for schema in schemas:
        for name in TABLES:
            for reference in schema[name].references:
                assert TABLES.index(reference.table) < TABLES.index(name), (name, reference)


@pytest.fixture(scope="module")
def filled(
    both: tuple[Connection, Connection], schemas: tuple[Schema, Schema]
) -> list[tuple[Connection, Schema]]:
    """Both with one row in every table, SQLite first."""
    for connection, schema in zip(both, schemas, strict=True):
        fill(connection, schema)
    return list(zip(both, schemas, strict=True))


def fill(connection: Connection, schema: Schema) -> None:
    """All numbers of a row are 1, so whatever it refers to is there."""
    for name in TABLES:
        table = schema[name]
        row: dict[str, Any] = {}
        for column in table.columns:
            allowed = sorted(table.checks.get(column.name, {"'x'"}))
            row[column.name] = 1 if column.kind == "number" else allowed[0].strip("'")
        places = ", ".join(f":{column}" for column in row)
        connection.run(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({places})", **row)


def test_the_same_values_are_taken_and_refused(filled: list[tuple[Connection, Schema]]) -> None:
    tried: dict[str, list[Any]] = {
        "number": [*range(-1, 6), 2**31, 2**62], "text": ["", "yes", "no", "Yes", "maybe", "+", "-", "−"],
    }  # fmt: skip
    taken: list[set[tuple[str, str, Any]]] = [set(), set()]
    for (connection, schema), found in zip(filled, taken, strict=True):
        for name in TABLES:
            keys = {
                *schema[name].primary_key,
                *(it for refer in schema[name].references for it in refer.columns),
            }
            for column in schema[name].columns:
                if column.name in keys:
                    continue
                for value in (None, *tried[column.kind]):
                    if is_taken(connection, name, column.name, value):
                        found.add((name, column.name, value))
    assert taken[0] == taken[1]
    states = {value for table, column, value in taken[0] if (table, column) == ("timer", "state")}
    assert states == {0, 1, 2, 3}


def is_taken(connection: Connection, table: str, column: str, value: Any) -> bool:
    try:
        return connection.run(f"UPDATE {table} SET {column} = :value", value=value) == 1
    except REFUSED:
        return False


def test_both_refuse_a_row_that_refers_to_nothing(filled: list[tuple[Connection, Schema]]) -> None:
    for connection, schema in filled:
        for name in TABLES:
            for reference in schema[name].references:
                column = reference.columns[0]
                with pytest.raises(REFUSED):
                    connection.run(f"UPDATE {name} SET {column} = 987654321")
