import pytest

from bot.activity.model import Activity, Stage
from bot.people.model import Chat
from storage import activities, drafts, people, spaces, teams
from storage.connection import Connection
from storage.drafts import Planned
from tests.storage.conftest import BOT, NOW, new_chat

KIND = "quick_poll"
EVENING, AT = "2026-03-11T18:00:00", NOW + 7 * 3_600_000


def begin(connection: Connection, chat: Chat, author: int, kind: str = KIND) -> int:
    return activities.open_activity(connection, chat, None, kind, author, NOW, stage=Stage.DRAFT)


@pytest.fixture
def draft(connection: Connection, chat: Chat, anna: int) -> int:
    return begin(connection, chat, anna)


def read(connection: Connection, number: int) -> Activity:
    found = activities.by_id(connection, number)
    assert found
    return found


def test_a_draft_takes_no_answers_and_has_no_end(connection: Connection, chat: Chat, draft: int) -> None:
    activity = read(connection, draft)
    assert (activity.is_draft, activity.is_open, activity.takes(NOW)) == (True, False, False)
    assert activities.open_in(connection, chat.id, None, KIND) == []
    assert activities.close(connection, draft, NOW) is False
    assert activities.reopen(connection, draft) is False


def test_of_two_who_post_a_draft_at_once_one_does(connection: Connection, chat: Chat, draft: int) -> None:
    assert [drafts.publish(connection, draft, NOW + 1), drafts.publish(connection, draft, NOW + 2)] == [
        True,
        False,
    ]
    activity = read(connection, draft)
    assert (activity.is_draft, activity.is_open, activity.opened_at) == (False, True, NOW + 1)
    assert [each.id for each in activities.open_in(connection, chat.id, None, KIND)] == [draft]


def test_a_planned_draft_is_still_one_until_it_is_posted(
    connection: Connection, chat: Chat, draft: int
) -> None:
    drafts.plan(connection, draft, EVENING, AT)
    activity = read(connection, draft)
    assert (activity.stage, activity.planned, activity.planned_at) == (Stage.PLANNED, EVENING, AT)
    assert activity.is_draft
    assert drafts.planned(connection, BOT) == [Planned(draft, chat.id, EVENING, AT, "Europe/Moscow")]
    assert drafts.publish(connection, draft, AT)
    assert drafts.planned(connection, BOT) == []
    assert (read(connection, draft).planned, read(connection, draft).planned_at) == (None, None)


def test_a_plan_can_be_given_up(connection: Connection, draft: int) -> None:
    drafts.plan(connection, draft, EVENING, AT)
    drafts.plan(connection, draft, None, None)
    assert drafts.planned(connection, BOT) == []
    assert read(connection, draft).stage is Stage.DRAFT


def test_what_is_posted_is_planned_and_thrown_away_no_more(connection: Connection, draft: int) -> None:
    drafts.publish(connection, draft, NOW)
    drafts.plan(connection, draft, EVENING, AT)
    drafts.discard(connection, draft)
    assert read(connection, draft).stage is Stage.LIVE


def test_plans_are_found_by_bot_and_by_school(
    connection: Connection, chat: Chat, anna: int, draft: int
) -> None:
    elsewhere = new_chat(connection, -20)
    there = begin(connection, elsewhere, anna)
    for number in (draft, there):
        drafts.plan(connection, number, EVENING, AT)
    found = {plan.activity_id: plan.chat_id for plan in drafts.planned(connection, BOT)}
    assert found == {draft: chat.id, there: elsewhere.id}
    [plan] = drafts.planned(connection, BOT, elsewhere.space.id)
    assert plan.activity_id == there
    assert drafts.planned(connection, BOT + 1) == []


def test_a_draft_keeps_what_its_author_chose(
    connection: Connection, chat: Chat, anna: int, draft: int
) -> None:
    team = teams.add(connection, chat.space.id, "Математики")
    other = people.add_chat(connection, BOT, -20, chat.space.id, "Вторая группа", NOW)
    drafts.say_deadline(connection, draft, EVENING)
    drafts.address(connection, draft, team)
    drafts.place(connection, draft, other, "5")
    drafts.set_hidden(connection, draft, hidden=True)
    drafts.set_anonymous(connection, draft, anonymous=True)
    activity = read(connection, draft)
    assert (activity.deadline, activity.deadline_at) == (EVENING, None), "it is reckoned when it is posted"
    assert (activity.team_id, activity.chat_id, activity.thread) == (team, other, "5")
    assert (activity.hidden, activity.anonymous) == (True, True)
    drafts.say_deadline(connection, draft, None)
    drafts.address(connection, draft, None)
    drafts.set_hidden(connection, draft, hidden=False)
    drafts.set_anonymous(connection, draft, anonymous=False)
    activity = read(connection, draft)
    assert (activity.deadline, activity.team_id, activity.hidden, activity.anonymous) == (
        None,
        None,
        False,
        False,
    )


def test_a_draft_has_no_deadline_that_could_be_missed(connection: Connection, draft: int) -> None:
    drafts.say_deadline(connection, draft, EVENING)
    assert activities.awaiting_deadline(connection, BOT) == []


def test_the_drafts_of_a_person_come_newest_first(connection: Connection, chat: Chat, anna: int) -> None:
    people.meet(connection, 8, "Борис", None)
    spaces.join(connection, chat.space.id, 8, NOW)
    first, posted, second = (begin(connection, chat, anna) for _ in range(3))
    begin(connection, chat, anna, "rating")
    begin(connection, chat, 8)
    begin(connection, new_chat(connection, -20), anna)
    drafts.publish(connection, posted, NOW)
    drafts.plan(connection, first, EVENING, AT)
    assert drafts.drafts_of(connection, chat.space.id, anna, KIND) == [second, first]
    drafts.discard(connection, second)
    assert drafts.drafts_of(connection, chat.space.id, anna, KIND) == [first]
