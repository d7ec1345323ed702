import pytest

from bot.people.model import Chat
from storage import card_queue, cards, outbox, prompts
from storage.connection import Connection
from storage.prompts import Prompt
from tests.storage.conftest import BOT, NOW

HERE, THERE = -10, -20
ASK, ASK_NAME = "quick_poll.ask", "people.ask_name"


def ask(
    connection: Connection, person: int, kind: str = ASK, now: int = NOW, *, address: int = HERE,
    subject: int | None = None, space_id: int | None = None,
) -> int:  # fmt: skip
    parcel = outbox.put(connection, BOT, address, kind, {}, due_at=now)
    assert parcel
    prompts.ask(connection, BOT, address, person, kind, parcel, now, subject=subject, space_id=space_id)
    return parcel


def waiting(connection: Connection, person: int, address: int = HERE, bot: int = BOT) -> list[Prompt]:
    return prompts.waiting(connection, bot, address, person)


def kinds(connection: Connection, person: int) -> list[str]:
    return [prompt.kind for prompt in waiting(connection, person)]


def test_several_questions_may_wait_for_a_person_in_a_chat_the_newest_comes_first(
    connection: Connection, chat: Chat, anna: int
) -> None:
    assert waiting(connection, anna) == []
    ask(connection, anna)
    parcel = ask(connection, anna, ASK_NAME, NOW + 1, subject=5, space_id=chat.space.id)
    outbox.mark_sent(connection, parcel, "m1", NOW + 2)
    newer, older = waiting(connection, anna)
    assert newer == Prompt(newer.id, ASK_NAME, 5, chat.space.id, "m1", NOW + 1)
    assert older == Prompt(older.id, ASK, None, None, None, NOW)


@pytest.mark.parametrize(("bot", "address", "person"), [(BOT + 1, HERE, 7), (BOT, THERE, 7), (BOT, HERE, 8)])
def test_nobody_else_and_nowhere_else_is_waited_for(
    connection: Connection, anna: int, bot: int, address: int, person: int
) -> None:
    ask(connection, anna)
    assert waiting(connection, person, address, bot) == []


def test_only_a_reply_to_the_question_answers_it(connection: Connection, anna: int) -> None:
    outbox.mark_sent(connection, ask(connection, anna), "m1", NOW)
    assert prompts.answered_by(connection, BOT, HERE, anna, "m1")
    assert prompts.answered_by(connection, BOT, HERE, anna, "m2") is None


def test_of_several_questions_a_reply_answers_its_own(connection: Connection, anna: int) -> None:
    for number, kind in enumerate((ASK, ASK_NAME), start=1):
        outbox.mark_sent(connection, ask(connection, anna, kind), f"m{number}", NOW)
    ask(connection, anna, "activity.ask_when")
    for message, kind in (("m1", ASK), ("m2", ASK_NAME)):
        answered = prompts.answered_by(connection, BOT, HERE, anna, message)
        assert answered
        assert answered.kind == kind


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


def test_what_is_answered_is_waited_for_no_more_and_the_rest_waits_on(
    connection: Connection, anna: int
) -> None:
    ask(connection, anna)
    ask(connection, anna, ASK_NAME)
    prompts.end(connection, waiting(connection, anna)[0].id)
    assert kinds(connection, anna) == [ASK]


def test_questions_about_one_thing_are_found_whoever_was_asked(connection: Connection, anna: int) -> None:
    for person, subject in ((anna, 5), (8, 5), (anna, 6)):
        ask(connection, person, subject=subject)
    ask(connection, anna, ASK_NAME, subject=5)
    asked = [waiting(connection, 8)[0].id, waiting(connection, anna)[-1].id]
    assert prompts.about(connection, ASK, 5) == sorted(asked)
    assert prompts.about(connection, ASK, 7) == []


def test_what_was_asked_at_the_old_address_is_forgotten(connection: Connection, anna: int) -> None:
    outbox.mark_sent(connection, ask(connection, anna), "m1", NOW)
    prompts.move(connection, BOT, HERE, THERE)
    assert waiting(connection, anna) == []
    assert waiting(connection, anna, THERE) == []


def test_what_is_still_to_be_asked_goes_along_to_the_new_address(connection: Connection, anna: int) -> None:
    ask(connection, anna)
    [before] = waiting(connection, anna)
    prompts.move(connection, BOT, HERE, THERE)
    assert waiting(connection, anna) == []
    assert waiting(connection, anna, THERE) == [before]


def test_who_was_asked_at_the_new_address_already_is_not_asked_the_old_thing(
    connection: Connection, anna: int
) -> None:
    ask(connection, anna)
    ask(connection, anna, ASK_NAME, address=THERE)
    prompts.move(connection, BOT, HERE, THERE)
    assert waiting(connection, anna) == []
    assert [prompt.kind for prompt in waiting(connection, anna, THERE)] == [ASK_NAME]


def test_what_was_said_of_an_answer_that_did_not_do_can_be_replied_to_as_well_as_that(
    connection: Connection, anna: int
) -> None:
    outbox.mark_sent(connection, ask(connection, anna), "m1", NOW)
    [prompt] = waiting(connection, anna)
    told = {"text": {"key": "x"}, prompts.WAITING: prompt.id}
    said = outbox.put(connection, BOT, HERE, "said", told, due_at=NOW, recipient=anna, reply_to="m2")
    other = {"text": {"key": "x"}, prompts.WAITING: 10 * prompt.id}
    outbox.put(connection, BOT, HERE, "said", other, due_at=NOW, recipient=anna, reply_to="m3")
    assert said
    outbox.mark_sent(connection, said, "m4", NOW)
    for message, person, answered in (
        ("m2", anna, prompt), ("m4", anna, prompt), ("m3", anna, None), ("m4", anna + 1, None)
    ):  # fmt: skip
        assert prompts.asked_again(connection, BOT, HERE, person, message) == answered, message
    assert prompts.answered_by(connection, BOT, HERE, anna, "m4") == prompt
    assert prompts.said_of(connection, prompt.id) == [said]
