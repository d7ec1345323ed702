"""What is wrong is told once when it begins, and once when it is over."""

import pytest

from bot.delivery.health import Health, Telling
from bot.words import Text
from storage.errors import Trouble


@pytest.fixture
def told() -> list[Text]:
    return []


@pytest.fixture
def health(told: list[Text]) -> Health:
    return Health(told.append)


@pytest.mark.parametrize("trouble", Trouble)
def test_trouble_with_the_database_is_told_at_its_beginning_and_its_end(
    health: Health, told: list[Text], trouble: Trouble
) -> None:
    assert health.storage_is_well()
    for _ in range(3):
        health.storage(trouble)
        assert not health.storage_is_well()
    for _ in range(3):
        health.storage(None)
        assert health.storage_is_well()
    assert told == [Text(f"program-storage-{trouble}"), Text("program-storage-well")]


@pytest.mark.parametrize("trouble", Telling)
def test_trouble_with_the_messenger_is_told_at_its_beginning_and_its_end(
    health: Health, told: list[Text], trouble: Telling
) -> None:
    for _ in range(3):
        health.messenger(trouble)
    for _ in range(3):
        health.messenger(None)
    assert told == [Text(f"program-messenger-{trouble}"), Text("program-messenger-well")]


def test_where_all_is_well_nothing_is_told(health: Health, told: list[Text]) -> None:
    health.storage(None)
    health.messenger(None)
    assert told == []


def test_trouble_that_turns_into_another_is_not_told_again(health: Health, told: list[Text]) -> None:
    for trouble in (Trouble.LOCKED, Trouble.FULL, Trouble.LOCKED):
        health.storage(trouble)
    health.storage(None)
    assert told == [Text("program-storage-locked"), Text("program-storage-well")]


def test_trouble_that_comes_back_is_told_again(health: Health, told: list[Text]) -> None:
    for trouble in (Telling.SILENT, None, Telling.CONTESTED, None):
        health.messenger(trouble)
    assert [text.key for text in told] == [
        "program-messenger-silent",
        "program-messenger-well",
        "program-messenger-contested",
        "program-messenger-well",
    ]


def test_database_and_messenger_have_their_troubles_apart(health: Health, told: list[Text]) -> None:
    health.messenger(Telling.BUSY)
    assert health.storage_is_well()
    health.storage(Trouble.READ_ONLY)
    health.messenger(None)
    assert not health.storage_is_well()
    assert [text.key for text in told] == [
        "program-messenger-busy",
        "program-storage-read-only",
        "program-messenger-well",
    ]
