from typing import Any

from bot.handover.model import Outcome
from bot.handover.service import HANDOVER
from bot.handover.vacancies import VACANCY
from bot.network.linking import LINK
from bot.people.joining import JOIN_CARD
from bot.people.model import Chat
from storage import activities, card_queue, cards, handovers, outbox, outbox_queue
from storage.card_queue import StaleCard
from storage.cards import CardPlace
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW

HERE, THERE = -10, -20
LATER = NOW + 60_000


def place(connection: Connection, subject: int = 1, address: int = HERE, thread: str | None = None) -> None:
    cards.place(connection, BOT, address, thread, "poll", subject)


def stale(connection: Connection, now: int = NOW) -> list[StaleCard]:
    return card_queue.stale(connection, BOT, now)


def subjects(connection: Connection, now: int = NOW) -> list[int]:
    return [card.subject for card in stale(connection, now)]


def show(connection: Connection, subject: int = 1, message: str = "m1", now: int = NOW) -> None:
    """Post or edit the card as it is."""
    [card] = [each for each in stale(connection, LATER * 2) if each.subject == subject]
    card_queue.mark_shown(connection, card, card.message_ref or message, card.version, now)


def row(connection: Connection, subject: int = 1) -> dict[str, Any]:
    return dict(connection.row("SELECT * FROM card WHERE subject = :subject", subject=subject))


def test_a_card_waits_to_be_posted_and_then_for_changes_only(connection: Connection) -> None:
    place(connection, thread="5")
    [card] = stale(connection)
    assert (card.address, card.thread, card.kind, card.subject, card.message_ref) == (
        HERE,
        "5",
        "poll",
        1,
        None,
    )
    assert card_queue.stale(connection, BOT + 1, NOW) == []
    show(connection)
    assert stale(connection) == []
    cards.mark_stale(connection, "poll", 1)
    assert [card.message_ref for card in stale(connection)] == ["m1"]


def test_many_changes_are_one_lag(connection: Connection) -> None:
    place(connection)
    show(connection)
    for _ in range(5):
        cards.mark_stale(connection, "poll", 1)
    assert len(stale(connection)) == 1
    show(connection)
    assert stale(connection) == []


def test_what_changed_while_a_message_was_under_way_is_still_to_be_shown(connection: Connection) -> None:
    place(connection)
    [card] = stale(connection)
    cards.mark_stale(connection, "poll", 1)
    card_queue.mark_shown(connection, card, "m1", card.version, NOW)
    [again] = stale(connection)
    assert (again.message_ref, again.version) == ("m1", card.version + 1)
    assert card_queue.version(connection, card.id) == again.version


def test_in_a_chat_new_cards_come_first_then_urgent_ones_then_the_one_edited_longest_ago(
    connection: Connection,
) -> None:
    for subject in (1, 2, 3):
        place(connection, subject)
        show(connection, subject, f"m{subject}", NOW - 10 * subject)
        cards.mark_stale(connection, "poll", subject, urgent=subject == 2)
    place(connection, 4)
    place(connection, 5, THERE)
    turns = []
    while waiting := subjects(connection):
        turns.append(waiting)
        for subject in waiting:
            show(connection, subject, f"m{subject}", LATER)
    assert turns == [[4, 5], [2], [3], [1]]


def test_what_is_but_redrawn_follows_what_has_changed_unless_that_was_edited_a_moment_ago(
    connection: Connection, chat: Chat, anna: int
) -> None:
    one, two, three = (activities.open_activity(connection, chat, None, "poll", anna, NOW) for _ in range(3))
    for subject in (one, two, three):
        place(connection, subject)
        show(connection, subject, f"m{subject}", NOW - 60_000)
    cards.refresh_chat(connection, BOT, HERE)
    turns, now = [], NOW
    for _ in range(4):
        cards.mark_stale(connection, "poll", three)
        [card] = stale(connection, now)
        turns.append(card.subject)
        card_queue.mark_shown(connection, card, card.message_ref or "", card.version, now)
        now += 5_000
    assert turns == [three, one, three, two]


def test_what_one_person_sees_has_turns_of_its_own(connection: Connection) -> None:
    for subject, person in ((1, None), (2, None), (3, 7), (4, 7), (5, 8)):
        cards.place(
            connection, BOT, HERE, None, "poll", subject, only_for=person, press="p", fallback="private"
        )
    turns = []
    while waiting := subjects(connection):
        turns.append(waiting)
        for subject in waiting:
            show(connection, subject, f"m{subject}")
    assert turns == [[1, 3, 5], [2, 4]]


def test_the_press_that_a_card_answers_is_spent_once_it_is_shown(connection: Connection) -> None:
    cards.place(connection, BOT, HERE, None, "poll", 1, only_for=7, press="p", fallback="private")
    [card] = stale(connection)
    assert (card.only_for, card.press, card.fallback) == (7, "p", "private")
    show(connection)
    cards.mark_stale(connection, "poll", 1)
    assert [(each.only_for, each.press) for each in stale(connection)] == [(7, None)]


def test_a_card_for_one_person_becomes_one_for_all_by_being_placed_so(connection: Connection) -> None:
    cards.place(connection, BOT, HERE, None, "poll", 1, only_for=7, press="p", fallback="private")
    place(connection)
    assert [(card.only_for, card.press, card.fallback) for card in stale(connection)] == [
        (None, None, "none")
    ]


def test_a_card_stays_urgent_until_its_newest_state_is_shown(connection: Connection) -> None:
    place(connection)
    show(connection)
    cards.mark_stale(connection, "poll", 1, urgent=True)
    [card] = stale(connection)
    cards.mark_stale(connection, "poll", 1)
    assert row(connection)["urgent"] == 1
    card_queue.mark_shown(connection, card, "m1", card.version, NOW)
    assert row(connection)["urgent"] == 1
    show(connection)
    assert row(connection)["urgent"] == 0


def test_a_lease_is_given_once_until_it_runs_out_or_its_process_died(connection: Connection) -> None:
    place(connection)
    [card] = stale(connection)
    assert card_queue.lease(connection, card.id, NOW, LATER) is True
    assert card_queue.lease(connection, card.id, NOW, LATER) is False
    assert stale(connection) == []
    assert card_queue.next_due(connection, BOT, NOW) == LATER
    assert subjects(connection, LATER) == [1]
    card_queue.release_leases(connection, BOT + 1)
    assert stale(connection) == []
    card_queue.release_leases(connection, BOT)
    assert [each.attempts for each in stale(connection)] == [1]


def test_a_card_that_was_placed_anew_is_not_bound_to_the_message_before(connection: Connection) -> None:
    place(connection)
    [card] = stale(connection)
    place(connection, address=THERE, thread="5")
    card_queue.mark_shown(connection, card, "m1", card.version, NOW)
    [again] = stale(connection)
    assert (again.address, again.thread, again.message_ref) == (THERE, "5", None)


def test_a_card_that_was_placed_anew_in_its_chat_forgets_the_edit_that_was_under_way(
    connection: Connection,
) -> None:
    place(connection)
    show(connection)
    cards.mark_stale(connection, "poll", 1)
    [card] = stale(connection)
    place(connection)
    card_queue.mark_shown(connection, card, "m1", card.version, NOW)
    assert [again.message_ref for again in stale(connection)] == [None]


def test_placing_a_card_again_asks_for_a_new_message(connection: Connection) -> None:
    place(connection)
    show(connection)
    card_queue.drop(connection, 1, "message to edit not found")
    place(connection)
    [card] = stale(connection)
    assert (card.message_ref, row(connection)["dropped"]) == (None, None)


def test_a_postponed_card_waits_alone_or_with_its_chat(connection: Connection) -> None:
    for subject, address in ((1, HERE), (2, HERE), (3, THERE)):
        place(connection, subject, address)
    card_queue.postpone(connection, 1, NOW + 5)
    assert subjects(connection) == [2, 3]
    assert card_queue.next_due(connection, BOT, NOW) == NOW + 5
    card_queue.postpone_chat(connection, BOT, HERE, LATER)
    assert subjects(connection) == [3]
    assert subjects(connection, LATER) == [1, 3]
    place(connection, 4)
    assert card_queue.held(connection, BOT, NOW) == {HERE: LATER}
    assert card_queue.held(connection, BOT, LATER) == {}


def test_a_card_that_was_put_off_by_itself_holds_its_chat_up_in_no_later_life(connection: Connection) -> None:
    for subject in (1, 2):
        place(connection, subject)
        show(connection, subject, f"m{subject}")
    card_queue.postpone(connection, 1, LATER)
    assert card_queue.held(connection, BOT, NOW) == {}


def test_a_card_placed_in_turn_comes_after_what_waits_for_its_chat_and_has_a_chance(
    connection: Connection,
) -> None:
    chart = outbox.put(connection, BOT, HERE, "result", {}, due_at=NOW)
    assert chart
    cards.place(connection, BOT, HERE, None, "poll", 1, in_turn=True)
    later = outbox.put(connection, BOT, HERE, "said", {}, due_at=NOW)
    assert later
    place(connection, 2)
    assert subjects(connection) == [2], "others go before all messages"
    show(connection, 2)
    for _ in range(card_queue.OFTEN):
        outbox_queue.lease(connection, chart, NOW, NOW + 1)
        outbox_queue.postpone(connection, chart, NOW)
    assert subjects(connection) == [], "it may come yet"
    outbox_queue.lease(connection, chart, NOW, NOW + 1)
    assert subjects(connection) == [1], "and may never come"


def test_all_that_is_decided_once_is_known() -> None:
    assert {kind for kind, *_ in cards._DECIDED} == {HANDOVER, VACANCY, JOIN_CARD, LINK}


def test_what_is_decided_is_over(connection: Connection, chat: Chat, anna: int) -> None:
    for subject in (1, 2):
        assert handovers.offer(connection, chat.id, anna, None, NOW) == subject
        cards.place(connection, BOT, HERE, None, HANDOVER, subject)
    handovers.decide(connection, 1, Outcome.REFUSED)
    cards.move(connection, BOT, HERE, THERE)
    assert [(card.subject, card.address) for card in stale(connection)] == [(2, THERE)]


def test_where_the_bot_may_not_write_a_card_is_given_up_until_it_changes_or_its_topic_opens(
    connection: Connection,
) -> None:
    for subject in (1, 2):
        place(connection, subject, thread=f"{subject}")
        [card] = [each for each in stale(connection) if each.subject == subject]
        card_queue.lease(connection, card.id, NOW, LATER)
        card_queue.drop(connection, card.id, cards.SHUT)
    assert subjects(connection) == []
    cards.try_again(connection, BOT, HERE, "1")
    assert subjects(connection) == [1]
    show(connection)
    cards.mark_stale(connection, "poll", 2)
    assert subjects(connection) == [2]


def test_a_change_is_tried_at_once_where_the_card_is_tried_but_seldom(connection: Connection) -> None:
    place(connection)
    for _ in range(card_queue.OFTEN + 1):
        cards.mark_stale(connection, "poll", 1)
        assert subjects(connection, LATER) == [1]
        card_queue.lease(connection, 1, LATER, LATER)
        card_queue.postpone(connection, 1, LATER)
        assert subjects(connection) == []
    cards.mark_stale(connection, "poll", 1)
    assert subjects(connection) == [1]


def test_a_card_that_was_dropped_is_neither_shown_nor_leased_and_keeps_its_first_reason(
    connection: Connection,
) -> None:
    place(connection)
    card_queue.lease(connection, 1, NOW, LATER)
    card_queue.drop(connection, 1, "message to edit not found")
    card_queue.drop(connection, 1, "something else")
    assert (row(connection)["dropped"], row(connection)["leased_until"]) == ("message to edit not found", 0)
    cards.mark_stale(connection, "poll", 1)
    assert stale(connection) == []
    assert card_queue.next_due(connection, BOT, NOW) is None
    assert card_queue.lease(connection, 1, NOW, LATER) is False


def test_a_chat_that_opens_again_shows_what_was_dropped_for_that_reason_only(connection: Connection) -> None:
    for subject, address in ((1, HERE), (2, HERE), (3, THERE)):
        place(connection, subject, address)
        show(connection, subject, f"m{subject}")
    card_queue.drop(connection, 2, "message to edit not found")
    cards.drop_chat(connection, BOT, HERE, "closed")
    cards.restore_chat(connection, BOT, HERE, "closed")
    assert [(card.subject, card.message_ref) for card in stale(connection)] == [(1, "m1")]


def test_a_change_that_concerns_a_chat_concerns_all_its_cards_but_those_of_what_is_over(
    connection: Connection, chat: Chat, anna: int
) -> None:
    over, lasting = (activities.open_activity(connection, chat, None, "poll", anna, NOW) for _ in range(2))
    for subject, address in ((over, HERE), (lasting, HERE), (99, THERE)):
        place(connection, subject, address)
        show(connection, subject, f"m{subject}")
    activities.close(connection, over, NOW)
    cards.refresh_chat(connection, BOT, HERE)
    assert subjects(connection) == [lasting]


def test_cards_move_with_their_chat_and_are_posted_anew(
    connection: Connection, chat: Chat, anna: int
) -> None:
    over, lasting = (activities.open_activity(connection, chat, None, "poll", anna, NOW) for _ in range(2))
    for subject in (over, lasting):
        place(connection, subject, thread="5")
        show(connection, subject, f"m{subject}")
    activities.close(connection, over, NOW)
    cards.drop_chat(connection, BOT, HERE, "the group has become a supergroup")
    cards.move(connection, BOT, HERE, THERE)
    [card] = stale(connection)
    assert (card.subject, card.address, card.thread, card.message_ref) == (lasting, THERE, None, None)
    assert not connection.row("SELECT 1 FROM card WHERE subject = :over", over=over), (
        "its message stays as it was"
    )


def test_a_card_is_found_by_its_message_and_its_message_by_what_it_shows(connection: Connection) -> None:
    place(connection)
    assert cards.message_of(connection, "poll", 1) is None
    show(connection)
    assert cards.message_of(connection, "poll", 1) == "m1"
    assert cards.at_message(connection, BOT, HERE, "m1") == CardPlace("poll", 1)
    for bot, address, message in ((BOT + 1, HERE, "m1"), (BOT, THERE, "m1"), (BOT, HERE, "m2")):
        assert cards.at_message(connection, bot, address, message) is None
    cards.remove(connection, "poll", 1)
    assert cards.at_message(connection, BOT, HERE, "m1") is None


def test_a_card_stands_since_it_was_posted_not_since_it_was_edited(connection: Connection) -> None:
    assert not cards.posted_since(connection, "poll", 1, NOW)
    place(connection)
    assert cards.posted_since(connection, "poll", 1, NOW), "it is about to"
    show(connection, now=NOW)
    cards.mark_stale(connection, "poll", 1)
    show(connection, now=LATER)
    assert cards.posted_since(connection, "poll", 1, NOW)
    assert not cards.posted_since(connection, "poll", 1, NOW + 1)
    card_queue.drop(connection, 1, "message to edit not found")
    assert not cards.posted_since(connection, "poll", 1, NOW)
