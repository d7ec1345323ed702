"""What does not come, counted for one chat or for all."""

import pytest

from bot.people.model import Chat
from bot.people.service import move_chat
from storage import card_queue, cards, outbox, status, timers
from storage.connection import Connection
from storage.status import Undelivered
from storage.timers import Missed
from tests.storage.conftest import BOT, NOW, new_chat

LATER = NOW + 60_000
GONE = "message to edit not found"


@pytest.fixture
def other(connection: Connection) -> Chat:
    return new_chat(connection, -20)


def placed(connection: Connection, chat: Chat, subject: int, only_for: int | None = None) -> int:
    cards.place(connection, BOT, chat.address, None, "quick_poll", subject, only_for=only_for)
    row = connection.row("SELECT id FROM card WHERE kind = 'quick_poll' AND subject = :id", id=subject)
    return int(row["id"])


def test_a_card_that_waits_for_its_first_try_is_not_late(connection: Connection, chat: Chat) -> None:
    card = placed(connection, chat, 1)
    assert status.cards_late(connection, NOW) == 0
    card_queue.lease(connection, card, NOW, NOW)
    assert status.cards_late(connection, NOW) == 0, "a try is under way"
    card_queue.lease(connection, card, NOW, NOW)
    assert status.cards_late(connection, NOW) == 1


def test_a_card_that_has_to_wait_is_late_in_its_own_chat(
    connection: Connection, chat: Chat, other: Chat
) -> None:
    card_queue.postpone(connection, placed(connection, chat, 1), LATER)
    assert status.cards_late(connection, NOW) == 1
    assert status.cards_late(connection, NOW, chat.id) == 1
    assert status.cards_late(connection, NOW, other.id) == 0
    assert status.cards_late(connection, LATER) == 0


def test_dropped_cards_are_counted_by_reason_and_by_chat(
    connection: Connection, chat: Chat, other: Chat
) -> None:
    for subject, reason in ((1, GONE), (2, GONE), (3, "nothing to show")):
        card_queue.drop(connection, placed(connection, chat, subject), reason)
    card_queue.drop(connection, placed(connection, chat, 4, only_for=7), GONE)
    harmless = frozenset({"nothing to show"})
    found = [Undelivered("quick_poll", GONE, 2)]
    assert status.cards_dropped(connection, NOW, harmless) == found
    assert status.cards_dropped(connection, NOW, harmless, chat.id) == found
    assert status.cards_dropped(connection, NOW, harmless, other.id) == []


def test_a_card_that_stood_in_the_chat_long_ago_is_not_counted(connection: Connection, chat: Chat) -> None:
    placed(connection, chat, 1)
    [card] = card_queue.stale(connection, BOT, NOW)
    card_queue.mark_shown(connection, card, "m1", card.version, NOW)
    card_queue.drop(connection, card.id, GONE)
    assert len(status.cards_dropped(connection, NOW, frozenset())) == 1
    assert status.cards_dropped(connection, NOW + 1, frozenset()) == []


def test_what_was_refused_belongs_to_its_chat_whatever_its_address_was(
    connection: Connection, chat: Chat, other: Chat
) -> None:
    parcel = outbox.put(connection, BOT, chat.address, "said", {}, due_at=NOW)
    assert parcel
    outbox.mark_refused(connection, parcel, "of no use", NOW)
    move_chat(connection, BOT, chat.address, -30, NOW)
    found = [Undelivered("said", "of no use", 1)]
    assert status.undelivered(connection, NOW, chat.id) == found
    assert status.undelivered(connection, NOW, other.id) == []
    assert status.undelivered(connection, NOW) == found


def test_what_was_missed_belongs_to_its_chat(connection: Connection, chat: Chat, other: Chat) -> None:
    timers.arm(connection, BOT, "deadline", 1, chat_id=chat.id, due_at=NOW, expires_at=NOW)
    timers.expire(connection, BOT, NOW)
    assert timers.missed(connection, NOW, chat.id) == [Missed("deadline", None, 1)]
    assert timers.missed(connection, NOW, other.id) == []


def test_what_was_not_delivered_is_counted_by_kind_and_reason(connection: Connection, chat: Chat) -> None:
    def put(kind: str = "result") -> int:
        parcel = outbox.put(connection, BOT, chat.address, kind, {}, due_at=NOW)
        assert parcel
        return parcel

    for _ in range(2):
        outbox.mark_refused(connection, put(), "text is empty", NOW)
    outbox.mark_expired(connection, put("reminder"), NOW)
    outbox.mark_refused(connection, put(), "of yesterday", NOW - 1)
    outbox.mark_sent(connection, put(), "m1", NOW)
    assert status.undelivered(connection, NOW) == [
        Undelivered("reminder", None, 1), Undelivered("result", "text is empty", 2),
    ]  # fmt: skip
