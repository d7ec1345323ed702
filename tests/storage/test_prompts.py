import pytest

from bot.people.model import Chat
from storage import card_queue, cards, outbox, prompts
from storage.connection import Connection
from storage.prompts import Prompt
from tests.storage.conftest import BOT, NOW

HERE, THERE = -10, -20
ASK = "quick_poll.ask"


def ask(connection: Connection, person: int, kind: str = ASK, now: int = NOW) -> int:
    parcel = outbox.put(connection, BOT, HERE, kind, {}, due_at=now)
    assert parcel
    prompts.ask(connection, BOT, HERE, person, kind, parcel, now)
    return parcel


def test_one_question_waits_for_a_person_in_a_chat_the_newest(connection: Connection, anna: int) -> None:
    assert prompts.waiting(connection, BOT, HERE, anna) is None
    ask(connection, anna)
    parcel = ask(connection, anna, "people.ask_name", NOW + 1)
    assert prompts.waiting(connection, BOT, HERE, anna) == Prompt("people.ask_name", None, NOW + 1)
    outbox.mark_sent(connection, parcel, "m1", NOW + 2)
    assert prompts.waiting(connection, BOT, HERE, anna) == Prompt("people.ask_name", "m1", NOW + 1)


@pytest.mark.parametrize(("bot", "address", "person"), [(BOT + 1, HERE, 7), (BOT, THERE, 7), (BOT, HERE, 8)])
def test_nobody_else_and_nowhere_else_is_waited_for(
    connection: Connection, anna: int, bot: int, address: int, person: int
) -> None:
    ask(connection, anna)
    assert prompts.waiting(connection, bot, address, person) is None


def test_only_a_reply_to_the_question_answers_it(connection: Connection, anna: int) -> None:
    outbox.mark_sent(connection, ask(connection, anna), "m1", NOW)
    assert prompts.answered_by(connection, BOT, HERE, anna, "m1")
    assert prompts.answered_by(connection, BOT, HERE, anna, "m2") is None


def test_a_reply_can_arrive_before_the_question_is_on_record(
    connection: Connection, chat: Chat, anna: int
) -> None:
    known = outbox.put(connection, BOT, HERE, "result", {}, due_at=NOW)
    assert known
    outbox.mark_sent(connection, known, "m1", NOW)
    cards.place(connection, BOT, HERE, None, "chat", chat.id)
    [card] = card_queue.stale(connection, BOT, NOW)
    card_queue.mark_shown(connection, card, "m2", card.version, NOW)
    ask(connection, anna)
    assert prompts.answered_by(connection, BOT, HERE, anna, "m3")
    assert prompts.answered_by(connection, BOT, HERE, anna, "m1") is None
    assert prompts.answered_by(connection, BOT, HERE, anna, "m2") is None


def test_what_is_answered_is_waited_for_no_more(connection: Connection, anna: int) -> None:
    ask(connection, anna)
    prompts.end(connection, BOT, HERE, anna)
    assert prompts.waiting(connection, BOT, HERE, anna) is None


def test_what_was_asked_at_the_old_address_is_forgotten(connection: Connection, anna: int) -> None:
    outbox.mark_sent(connection, ask(connection, anna), "m1", NOW)
    prompts.move(connection, BOT, HERE, THERE)
    assert prompts.waiting(connection, BOT, HERE, anna) is None
    assert prompts.waiting(connection, BOT, THERE, anna) is None


def test_what_is_still_to_be_asked_goes_along_to_the_new_address(connection: Connection, anna: int) -> None:
    ask(connection, anna)
    prompts.move(connection, BOT, HERE, THERE)
    assert prompts.waiting(connection, BOT, HERE, anna) is None
    assert prompts.waiting(connection, BOT, THERE, anna) == Prompt(ASK, None, NOW)
