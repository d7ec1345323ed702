"""What a part holds of a person, declared: which columns name them, what they may read, how it is erased."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.privacy.model import Sheet
from storage.connection import Connection

NOBODY = 0
"""The person in whose place nobody stands: what others go on using stays, and has no author any more."""


@dataclass(frozen=True, slots=True)
class Query:
    """How a sheet is read: its columns, and a query with `:person` that gives them."""

    columns: Sequence[str]
    sql: str


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a part holds.

    `tables` are the columns that name a person, by table. `sheets` are what that person may read, by name.
    `erasing` are the statements after which nothing names them, run in order; they may use `:person`,
    `:nobody`, and `:reference`, which is how the messenger calls messages that they alone see.
    """

    tables: Mapping[str, Sequence[str]]
    sheets: Mapping[str, Query] = field(default_factory=dict)
    erasing: Sequence[str] = ()

    def export(self, connection: Connection, person: int) -> list[Sheet]:
        """What the person may read; no sheet where there is nothing."""
        found = [read(connection, name, query, person) for name, query in self.sheets.items()]
        return [sheet for sheet in found if sheet.rows]

    def erase(self, connection: Connection, person: int) -> None:
        """Nothing names the person any more."""
        values = {"person": person, "nobody": NOBODY, "reference": f"%@{person}"}
        for statement in self.erasing:
            connection.run(statement, **values)


def place_of(table: str) -> str:
    """The column `chat` of a row that has an address: its title, '' for the private one. Needs `chat_of`."""
    return f"CASE WHEN {table}.address = :person THEN '' ELSE chat.title END AS chat"


def chat_of(table: str) -> str:
    """Joins the chat that is known at the address of a row of this table."""
    return f" LEFT JOIN chat ON chat.bot_id = {table}.bot_id AND chat.address = {table}.address"


def read(connection: Connection, name: str, query: Query, person: int) -> Sheet:
    """The sheet of this person."""
    rows = connection.rows(query.sql, person=person)
    return Sheet(name, query.columns, [[row[column] for column in query.columns] for row in rows])
