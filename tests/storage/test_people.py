import pytest

from bot.people.model import Abilities, Chat, Face, Role
from bot.people.service import CHAT_CARD, move_chat
from storage import (
    activities,
    cards,
    drafts,
    listed,
    outbox,
    outbox_queue,
    people,
    prompts,
    rosters,
    spaces,
    teams,
    timers,
)
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW, broken_references, new_chat

OLD, NEW = -10, -1_002_000_000_000


def at(connection: Connection, address: int) -> Chat:
    chat = people.chat_at(connection, BOT, address)
    assert chat
    return chat


def test_a_new_chat_is_present_and_found_by_its_address(connection: Connection) -> None:
    chat = new_chat(connection, OLD, "Школа А")
    assert (chat.bot_id, chat.address, chat.title, chat.present) == (BOT, OLD, "Школа А", True)
    assert (chat.face, chat.face_for, chat.members) == (Face.WELCOME, None, None)
    assert (chat.space.name, chat.space.time_zone, chat.space.language) == ("Школа А", "Europe/Moscow", "ru")
    assert at(connection, OLD) == chat
    assert people.chat_at(connection, BOT + 1, OLD) is None
    assert people.chat(connection, chat.id + 1) is None


def test_what_is_known_of_a_chat_can_change(connection: Connection, chat: Chat) -> None:
    able = Abilities(is_admin=True, may_delete=True, may_pin=True, may_react=False, privacy_off=True)
    people.set_abilities(connection, chat.id, able)
    people.set_title(connection, chat.id, "Новое имя")
    people.set_members(connection, chat.id, 27)
    people.set_face(connection, chat.id, Face.JOIN, 7)
    people.set_presence(connection, chat.id, present=False)
    changed = at(connection, chat.address)
    assert changed.abilities == able
    assert (changed.title, changed.members, changed.face, changed.face_for) == ("Новое имя", 27, Face.JOIN, 7)
    assert not changed.present
    assert people.chats_of(connection, chat.space.id) == []
    people.set_face(connection, chat.id, Face.WELCOME)
    assert at(connection, chat.address).face_for is None


def test_ids_of_the_messenger_may_be_larger_than_32_bits(connection: Connection) -> None:
    chat = new_chat(connection, -(2**52))
    assert at(connection, -(2**52)).id == chat.id
    people.meet(connection, 2**52, "Вера", None)
    assert people.name_of(connection, 2**52) == "Вера"


def test_a_person_is_called_as_of_late(connection: Connection, anna: int) -> None:
    people.meet(connection, anna, "Анна Петрова", None)
    assert people.name_of(connection, anna) == "Анна Петрова"
    assert people.name_of(connection, 404) == ""


def test_chats_that_the_bot_has_left_are_not_among_those_it_is_in(connection: Connection) -> None:
    first, gone, last = (new_chat(connection, address) for address in (-1, -2, -3))
    people.set_presence(connection, gone.id, present=False)
    assert [chat.id for chat in people.present_chats(connection)] == [first.id, last.id]


def test_a_chat_that_moved_is_found_under_both_addresses(connection: Connection) -> None:
    chat = new_chat(connection, OLD)
    move_chat(connection, BOT, OLD, NEW, NOW)
    assert at(connection, OLD) == at(connection, NEW)
    assert (at(connection, NEW).id, at(connection, NEW).address) == (chat.id, NEW)


@pytest.mark.parametrize("first_known", [OLD, NEW], ids=["old first", "new first"])
def test_two_rows_of_one_chat_become_one_and_nothing_is_lost(
    connection: Connection, anna: int, first_known: int
) -> None:
    """Somebody wrote at the new address before the bot heard that the chat had moved."""
    chats = {
        address: new_chat(connection, address)
        for address in sorted((OLD, NEW), key=lambda it: it != first_known)
    }
    polls = {
        address: activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
        for address, chat in chats.items()
    }
    for address, chat in chats.items():
        cards.place(connection, BOT, address, None, CHAT_CARD, chat.id)
        cards.place(connection, BOT, address, None, "quick_poll", polls[address])
        spaces.join(connection, chat.space.id, anna, NOW)
        spaces.ask_to_join(connection, chat.id, chats[OLD].space.id, anna, NOW)
        asked = outbox.put(connection, BOT, address, "quick_poll.ask", {}, due_at=NOW)
        assert asked
        prompts.ask(connection, BOT, address, anna, "quick_poll.ask", asked, NOW)
        timers.arm(connection, BOT, "activity.deadline", polls[address], chat_id=chat.id, due_at=NOW)

    for _ in range(2):  # both the old and the new address tell of the move
        move_chat(connection, BOT, OLD, NEW, NOW)

    kept = at(connection, NEW)
    assert at(connection, OLD) == kept
    assert kept.id == chats[OLD].id
    assert kept.space.id == chats[OLD].space.id
    assert people.chat(connection, chats[NEW].id) is None
    assert spaces.space(connection, chats[NEW].space.id) is None, "made for the doubled row"
    for poll in polls.values():
        activity = activities.get(connection, kept.space.id, poll)
        assert activity
        assert activity.chat_id == kept.id
    rows = connection.rows(
        "SELECT kind, subject FROM card WHERE address = :new AND message_ref IS NULL", new=NEW
    )
    shown = {(row["kind"], row["subject"]) for row in rows}
    assert shown == {(CHAT_CARD, kept.id), *(("quick_poll", poll) for poll in polls.values())}
    assert not connection.row("SELECT 1 FROM outbox WHERE state = 0 AND address = :old", old=OLD)
    assert prompts.waiting(connection, BOT, OLD, anna) == []
    assert len(prompts.waiting(connection, BOT, NEW, anna)) == 1
    due = timers.claim(connection, BOT, NOW, NOW + 1, 9)
    assert {(timer.subject, timer.address) for timer in due} == {(poll, NEW) for poll in polls.values()}
    assert not broken_references(connection)


@pytest.mark.parametrize("is_whole", [False, True])
def test_who_was_met_or_listed_in_the_doubled_row_belongs_to_the_one_chat(
    connection: Connection, anna: int, *, is_whole: bool
) -> None:
    """Of a list that is whole nobody was forgotten: only who is listed, too, is expected besides."""
    kept, doubled = new_chat(connection, OLD), new_chat(connection, NEW)
    if is_whole:
        listed.confirm(connection, kept.id, NOW)
    spaces.join(connection, doubled.space.id, anna, NOW)
    rosters.see(connection, doubled.id, anna, NOW)
    rosters.set_role(connection, doubled.space.id, anna, Role.COORDINATOR)
    vera = listed.list_person(connection, doubled.space.id, doubled.id, "Вера", NOW)
    move_chat(connection, BOT, OLD, NEW, NOW)
    assert rosters.is_seen(connection, kept.id, anna)
    assert rosters.role_of(connection, kept.space.id, anna) is None, "nobody brings a right along"
    rosters.set_role(connection, kept.space.id, anna, Role.MENTOR)
    assert rosters.role_of(connection, kept.space.id, anna) is Role.MENTOR
    expected = {person.id for person in rosters.expected(connection, kept.id)}
    assert expected == ({vera} if is_whole else {anna, vera})
    assert not broken_references(connection)


def test_a_question_to_a_group_of_the_doubled_row_is_one_to_all(connection: Connection, anna: int) -> None:
    """The group stays where its school does: the other one does not know it."""
    kept, doubled = new_chat(connection, OLD), new_chat(connection, NEW)
    poll = activities.open_activity(connection, doubled, None, "quick_poll", anna, NOW)
    drafts.address(connection, poll, teams.add(connection, doubled.space.id, "Математики"))
    move_chat(connection, BOT, OLD, NEW, NOW)
    moved = activities.get(connection, kept.space.id, poll)
    assert moved
    assert moved.team_id is None


def test_a_doubled_row_keeps_its_school_when_another_chat_lives_there(connection: Connection) -> None:
    new_chat(connection, OLD)
    doubled = new_chat(connection, NEW)
    people.add_chat(connection, BOT, -77, doubled.space.id, "Вторая группа", NOW)
    move_chat(connection, BOT, OLD, NEW, NOW)
    assert [chat.address for chat in people.chats_of(connection, doubled.space.id)] == [-77]
    assert not broken_references(connection)


def test_what_is_put_in_for_the_old_address_after_the_move_goes_to_the_new_one(
    connection: Connection,
) -> None:
    new_chat(connection, OLD)
    move_chat(connection, BOT, OLD, NEW, NOW)
    outbox.put(connection, BOT, OLD, "said", {}, due_at=NOW)
    move_chat(connection, BOT, OLD, NEW, NOW)
    assert [parcel.address for parcel in outbox_queue.heads(connection, BOT, NOW)] == [NEW]


def test_an_address_that_nobody_knows_can_move_without_harm(connection: Connection) -> None:
    move_chat(connection, BOT, OLD, NEW, NOW)
    assert people.chat_at(connection, BOT, NEW) is None
