"""What is between the bot and one person: questions to them, private texts, panels."""

import json
from typing import Any

from bot.panels.model import Panel
from storage import panels
from storage.connection import Connection
from storage.keeping.mentions import Sought
from storage.keeping.rows import Keeping, Query, chat_of, place_of

KEEPING = Keeping(
    tables={"prompt": ("person_id",), "private_text": ("person_id",), "panel": ("person_id",)},
    sheets={
        "prompts": Query(
            ("kind", "chat", "at"),
            f"SELECT prompt.kind, {place_of('prompt')}, prompt.asked_at AS at FROM prompt{chat_of('prompt')}"
            " WHERE prompt.person_id = :person ORDER BY prompt.asked_at",
        ),
        "texts": Query(
            ("text", "at"),
            "SELECT text, kept_at AS at FROM private_text WHERE person_id = :person ORDER BY kept_at",
        ),
        "panels": Query(
            ("kind", "chat", "note", "at"),
            f"SELECT panel.kind, {place_of('panel')}, panel.note, panel.opened_at AS at"
            f" FROM panel{chat_of('panel')} WHERE panel.person_id = :person ORDER BY panel.opened_at",
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


def about(connection: Connection, sought: Sought) -> list[Panel]:
    """Panels of others that speak of the person just now."""
    rows = connection.rows(
        "SELECT id, face, note, person_id FROM panel"
        " WHERE person_id <> :person AND (face LIKE :face OR note IS NOT NULL)",
        person=sought.person, face=f"%:{sought.person}",
    )  # fmt: skip
    found = [panels.get(connection, row["id"]) for row in rows if _speaks_of(row, sought)]
    return [panel for panel in found if panel is not None]


def forget_prompts(connection: Connection, before: int) -> None:
    """Nobody has answered for long what was asked before the instant."""
    connection.run("DELETE FROM prompt WHERE asked_at < :before", before=before)


def _speaks_of(row: Any, sought: Sought) -> bool:
    if row["face"].endswith(f":{sought.person}"):
        return True
    return row["note"] is not None and sought.is_in(json.loads(row["note"]), row["person_id"])
