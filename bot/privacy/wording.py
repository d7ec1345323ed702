"""Tells what is kept of a person in words: no keys, no numbers of rows, no empty columns."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.privacy.kinds import KINDS, OTHER
from bot.privacy.model import Sheet
from bot.tables.model import Table, Value
from bot.words import Say

Titles = Mapping[str, str]
"""The keys of what questions to one person are called, by their kind."""

_INSTANTS = ("at", "since", "gone", "until", "changed")
_YES_OR_NO = ("private", "reminders", "counts")
_CHOICES = {"language": "people-language-", "role": "privacy-role-", "outcome": "handover-was-"}
"""With the value behind them they are the keys of its words."""
_INSTEAD = {("chat", ""): "privacy-alone", ("outcome", None): "privacy-undecided"}
_SENTENCES = ("text", "done")
"""Under these names messages and panels hold what was written or said; the rest is for the program."""


def table_of(sheet: Sheet, titles: Titles, zone: str, say: Say) -> Table:
    """The sheet as people read it, instants in this time zone."""
    rows = [
        [_cell(column, value, titles, zone, say) for column, value in zip(sheet.columns, row, strict=True)]
        for row in sheet.rows
    ]
    told = [place for place in range(len(sheet.columns)) if any(row[place] not in (None, "") for row in rows)]
    return Table(
        say(f"privacy-sheet-{sheet.name}"),
        tuple(say(f"privacy-column-{sheet.columns[place]}") for place in told),
        tuple(tuple(row[place] for place in told) for row in rows),
    )


def _cell(column: str, value: Any, titles: Titles, zone: str, say: Say) -> Value:
    if (column, value) in _INSTEAD:
        return say(_INSTEAD[column, value])
    if value is None or (column in _INSTANTS and not value):
        return None
    if column in _INSTANTS:
        return datetime.fromtimestamp(value / 1_000, UTC).astimezone(ZoneInfo(zone))
    if column in _YES_OR_NO:
        return say("privacy-flag", flag=("no", "yes")[bool(value)])
    if column in _CHOICES:
        return say(_CHOICES[column] + value)
    match column:
        case "kind":
            return _called(value, titles, say)
        case "note":
            return _sentence(json.loads(value), say)
        case "next":
            return datetime.fromisoformat(value) if value else None
    return value  # type: ignore[no-any-return]


def _called(kind: str, titles: Titles, say: Say) -> str:
    if kind in titles:
        return say("privacy-kind-question", title=say(titles[kind]))
    return say(KINDS.get(kind, OTHER))


def _sentence(note: Mapping[str, Any], say: Say) -> str | None:
    """What a message says or a panel holds of what was written, if anything."""
    for name in _SENTENCES:
        match note.get(name):
            case str(written):
                return written
            case {"key": str(key), "arguments": dict(arguments)}:
                return say(key, **arguments)
    return None
