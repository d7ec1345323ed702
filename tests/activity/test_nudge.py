"""How long a reminder may be on its way, and what its messages hold."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.activity.look import Look
from bot.activity.model import Activity
from bot.activity.nudge import FRESH, Silence, last_moment
from bot.activity.nudge_view import MOST_NAMED, names_card, silent_card
from bot.card import length
from bot.panels.model import Panel
from bot.people.model import Abilities, Chat, Face, Person, Space
from bot.people.quiet import Quiet, is_quiet
from bot.texts import Texts

SAY = Texts(strict=True).of("ru")
ROOM_OF_A_PANEL = 1024
ROOM_OF_A_MESSAGE = 4096
HOSTILE = ["<b>&$" * 12, "Константинопольская " * 3, "👩‍🏫" * 21, "\u202eнаоборот" * 7]


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        ("2026-03-11 11:00:30", "2026-03-11 12:00:30"),
        ("2026-03-11 19:30:30", "2026-03-11 20:00"),
        ("2026-03-11 19:59:59", "2026-03-11 20:00"),
        ("2026-03-13 19:10", "2026-03-13 20:00"),
    ],
)
def test_a_reminder_may_go_out_for_an_hour_and_not_in_quiet_hours(sent: str, last: str) -> None:
    assert last_moment(Quiet(), datetime.fromisoformat(sent)) == datetime.fromisoformat(last)


@given(wall=st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 1, 1)))  # noqa: DTZ001
def test_no_moment_before_the_last_one_is_quiet(wall: datetime) -> None:
    if is_quiet(Quiet(), wall):
        return
    last = last_moment(Quiet(), wall)
    assert wall < last <= wall + FRESH
    assert not is_quiet(Quiet(), max(wall, last - timedelta(microseconds=1)))


def look(title: str) -> Look:
    chat = Chat(
        1, 1, -1, "Ш", True, Abilities(), 29, Face.WELCOME, None, Space(1, "Ш", "Europe/Moscow", "ru")
    )
    panel = Panel(1, 1, 7, "activity.more", 1, -1, "silent", 0, None, 0)
    return Look(panel, chat, Activity(1, 1, 1, None, "quick_poll", 7, 0, None, 0), title, True, "ru", SAY)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_of_long_names_fits_into_a_panel(name: str) -> None:
    people = [Person(number, name[:64]) for number in range(1, 301)]
    silence = Silence(people, 320, 300, 350, is_whole=False)
    card = silent_card(look("👩‍🏫" * 300), silence, last="ср, 30 сентября 2026, 18:00", waiting=None)
    assert length(card.text) <= ROOM_OF_A_PANEL


@pytest.mark.parametrize("name", HOSTILE)
def test_all_names_fit_into_a_message_and_who_is_left_out_is_counted(name: str) -> None:
    card = names_card([Person(number, name[:64]) for number in range(1, 201)], frozenset(), SAY)
    assert length(card.text) <= ROOM_OF_A_MESSAGE
    assert sum(span.person is not None for span in card.text) == MOST_NAMED
    assert "".join(span.text for span in card.text).endswith("и ещё 150")


def test_who_is_on_a_list_only_and_who_wants_none_is_named_and_not_called() -> None:
    card = names_card([Person(-1, "Анна"), Person(2, "Борис"), Person(3, "Вера")], {2}, SAY)
    assert "".join(span.text for span in card.text) == "Ждём ответа и от Вас: Анна, Борис, Вера"
    assert [span.text for span in card.text if span.person] == ["Вера"]
