from collections.abc import Mapping
from typing import Any

from bot.panels.model import Panel
from storage import panels, people
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW

HERE, THERE = -10, -20
KIND = "quick_poll.draft"


def put(
    connection: Connection, person: int, subject: int = 1, address: int = HERE, now: int = NOW,
    note: Mapping[str, Any] | None = None,
) -> int:  # fmt: skip
    return panels.put(connection, BOT, person, KIND, subject, address, face="main", note=note, now=now)


def test_a_panel_is_kept_with_what_its_buttons_cannot_carry(connection: Connection, anna: int) -> None:
    note = {"Имя": "Ёлка 🎄", "place": None, "numbers": [1, 2]}
    number = put(connection, anna, note=note)
    assert panels.get(connection, number) == Panel(number, BOT, anna, KIND, 1, HERE, "main", 0, note, NOW)
    assert panels.get(connection, number + 1) is None


def test_a_panel_opened_again_is_the_same_one_at_its_beginning(connection: Connection, anna: int) -> None:
    number = put(connection, anna, note={"step": 3})
    panels.turn(connection, number, "more", 2)
    assert put(connection, anna, now=NOW + 1) == number
    assert panels.get(connection, number) == Panel(number, BOT, anna, KIND, 1, HERE, "main", 0, None, NOW + 1)


def test_each_person_has_a_panel_of_their_own_in_each_chat(connection: Connection, anna: int) -> None:
    people.meet(connection, 8, "Борис", None)
    numbers = [put(connection, anna), put(connection, 8), put(connection, anna, address=THERE)]
    put(connection, anna, subject=2)
    assert [panel.id for panel in panels.about(connection, KIND, 1)] == sorted(set(numbers))
    assert panels.about(connection, "more", 1) == []


def test_a_panel_is_turned_and_annotated(connection: Connection, anna: int) -> None:
    number = put(connection, anna)
    panels.turn(connection, number, "whom", 2)
    panels.annotate(connection, number, {"text": "да"})
    panel = panels.get(connection, number)
    assert panel
    assert (panel.face, panel.page, panel.note) == ("whom", 2, {"text": "да"})
    panels.turn(connection, number, "main")
    panels.annotate(connection, number, None)
    panel = panels.get(connection, number)
    assert panel
    assert (panel.face, panel.page, panel.note) == ("main", 0, None)


def test_panels_are_dropped_one_by_one_or_by_their_age(connection: Connection, anna: int) -> None:
    old, gone, new = (put(connection, anna, subject, now=NOW + subject) for subject in (1, 2, 3))
    panels.drop(connection, gone)
    assert [panel.id for panel in panels.forget(connection, NOW + 3)] == [old]
    assert panels.get(connection, old) is None
    assert panels.get(connection, new)
