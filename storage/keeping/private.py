"""What is between the bot and one person: questions to them, private texts, panels."""

import json
from typing import Any

from bot.panels.model import Panel
from storage import panels
from storage.connection import Connection
from storage.keeping.mentions import mentions
from storage.keeping.rows import Keeping, Query

KEEPING = Keeping(
    tables={"prompt": ("person_id",), "private_text": ("person_id",), "panel": ("person_id",)},
    sheets={
        "prompts": Query(
            ("kind", "at"),
            "SELECT kind, asked_at AS at FROM prompt WHERE person_id = :person ORDER BY asked_at",
        ),
        "texts": Query(
            ("text", "at"),
            "SELECT text, kept_at AS at FROM private_text WHERE person_id = :person ORDER BY kept_at",
        ),
        "panels": Query(
            ("kind", "note", "at"),
            "SELECT kind, note, opened_at AS at FROM panel WHERE person_id = :person ORDER BY opened_at",
        ),
    },
    erasing=(
        "DELETE FROM prompt WHERE person_id = :person OR address = :person",
        "DELETE FROM private_text WHERE person_id = :person",
        "DELETE FROM card WHERE EXISTS (SELECT 1 FROM panel WHERE panel.kind = card.kind"
        " AND panel.id = card.subject AND panel.person_id = :person)",
        "DELETE FROM panel WHERE person_id = :person",
    ),
)


def about(connection: Connection, person: int, names: frozenset[str]) -> list[Panel]:
    """Panels of others that speak of the person just now."""
    rows = connection.rows(
        "SELECT id, face, note FROM panel"
        " WHERE person_id <> :person AND (face LIKE :face OR note IS NOT NULL)",
        person=person, face=f"%:{person}",
    )  # fmt: skip
    found = [panels.get(connection, row["id"]) for row in rows if _speaks_of(row, person, names)]
    return [panel for panel in found if panel is not None]


def forget_prompts(connection: Connection, before: int) -> None:
    """Nobody has answered for long what was asked before the instant."""
    connection.run("DELETE FROM prompt WHERE asked_at < :before", before=before)


def _speaks_of(row: Any, person: int, names: frozenset[str]) -> bool:
    if row["face"].endswith(f":{person}"):
        return True
    return row["note"] is not None and mentions(json.loads(row["note"]), person, names)
