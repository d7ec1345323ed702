from bot.activity.model import Stage
from bot.handover.model import LIFETIME, Belongings, Outcome
from bot.people.model import Chat, Person, Role
from storage import activities, handovers, people, rosters, series, spaces, teams
from storage.connection import Connection
from tests.storage.conftest import NOW, broken_references, new_chat

ANNA, BORIS, VERA = 7, 8, 9


def staff(connection: Connection, chat: Chat) -> None:
    for person, name in ((ANNA, "Анна"), (BORIS, "Борис"), (VERA, "Вера")):
        people.meet(connection, person, name, "ru")
        spaces.join(connection, chat.space.id, person, NOW)
        rosters.see(connection, chat.id, person, NOW)


def begin(connection: Connection, chat: Chat, author: int, stage: Stage = Stage.LIVE) -> int:
    return activities.open_activity(connection, chat, None, "quick_poll", author, NOW, stage)


def authors(connection: Connection) -> dict[int, int]:
    return {row["id"]: row["author_id"] for row in connection.rows("SELECT id, author_id FROM activity")}


def test_what_has_a_future_is_passed_on_and_nothing_else(connection: Connection, chat: Chat) -> None:
    staff(connection, chat)
    elsewhere = new_chat(connection, -11)
    open_one, draft, planned, closed, cancelled = (
        begin(connection, chat, ANNA, stage)
        for stage in (Stage.LIVE, Stage.DRAFT, Stage.PLANNED, Stage.LIVE, Stage.CANCELLED)
    )
    of_boris, in_another_school = begin(connection, chat, BORIS), begin(connection, elsewhere, ANNA)
    activities.close(connection, closed, NOW)
    first = activities.by_id(connection, open_one)
    assert first
    running = series.begin(connection, first, chat)
    ended = series.begin(connection, first, chat)
    series.end(connection, ended, NOW)
    team = teams.add(connection, chat.space.id, "Физики")
    teams.set_mentor(connection, team, ANNA)
    rosters.set_role(connection, chat.space.id, ANNA, Role.COORDINATOR)

    held = handovers.belongings(connection, chat.space.id, ANNA)
    assert held == Belongings(polls=3, series=1, teams=1, role=Role.COORDINATOR)
    passed = handovers.pass_on(connection, chat.space.id, ANNA, VERA)

    assert {each.id for each in passed} == {open_one, draft, planned}
    expected = dict.fromkeys((open_one, draft, planned), VERA)
    expected |= dict.fromkeys((closed, cancelled, in_another_school), ANNA) | {of_boris: BORIS}
    assert authors(connection) == expected
    owners = {each: series.get(connection, each) for each in (running, ended)}
    assert {each: found.author_id for each, found in owners.items() if found} == {running: VERA, ended: ANNA}
    mentored = teams.get(connection, chat.space.id, team)
    assert mentored
    assert mentored.mentor_id == VERA
    assert handovers.belongings(connection, elsewhere.space.id, ANNA) == Belongings(polls=1)


def test_who_has_nothing_has_nothing_to_pass_on(connection: Connection, chat: Chat) -> None:
    staff(connection, chat)
    assert handovers.belongings(connection, chat.space.id, ANNA).are_none
    rosters.set_role(connection, chat.space.id, ANNA, Role.MENTOR)
    assert not handovers.belongings(connection, chat.space.id, ANNA).are_none


def test_an_offer_is_decided_once(connection: Connection, chat: Chat) -> None:
    staff(connection, chat)
    number = handovers.offer(connection, chat.id, ANNA, BORIS, NOW)
    found = handovers.get(connection, number)
    assert found
    assert (found.giver, found.successor) == (Person(ANNA, "Анна"), Person(BORIS, "Борис"))
    assert found.holds(NOW + LIFETIME - 1)
    assert not found.holds(NOW + LIFETIME)
    assert [each.id for each in handovers.offers_of(connection, chat.space.id, ANNA)] == [number]
    assert handovers.decide(connection, number, Outcome.REFUSED)
    assert not handovers.decide(connection, number, Outcome.ACCEPTED)
    decided = handovers.get(connection, number)
    assert decided
    assert decided.outcome is Outcome.REFUSED
    assert not decided.holds(NOW)
    assert not handovers.offers_of(connection, chat.space.id, ANNA)


def test_an_empty_place_is_one_until_somebody_takes_it(connection: Connection, chat: Chat) -> None:
    staff(connection, chat)
    number = handovers.offer(connection, chat.id, ANNA, None, NOW)
    assert [each.id for each in handovers.vacancies(connection, chat.space.id)] == [number]
    assert not handovers.offers_of(connection, chat.space.id, ANNA)
    assert handovers.decide(connection, number, Outcome.ACCEPTED, successor=BORIS)
    assert not handovers.vacancies(connection, chat.space.id)
    taken = handovers.get(connection, number)
    assert taken
    assert taken.successor == Person(BORIS, "Борис")


def test_a_handover_goes_along_with_its_chat(connection: Connection, chat: Chat) -> None:
    staff(connection, chat)
    number = handovers.offer(connection, chat.id, ANNA, BORIS, NOW)
    other = new_chat(connection, -11)
    spaces.move_to_space(connection, chat.id, other.space.id)
    assert [each.id for each in handovers.offers_of(connection, other.space.id, ANNA)] == [number]
    moved, kept = people.chat(connection, chat.id), people.chat(connection, other.id)
    assert moved
    assert kept
    people.absorb(connection, kept, moved)
    found = handovers.get(connection, number)
    assert found
    assert found.chat_id == other.id
    assert not broken_references(connection)


def test_the_people_of_a_space_are_those_who_are_in_a_chat_of_it(connection: Connection, chat: Chat) -> None:
    staff(connection, chat)
    second = people.add_chat(connection, chat.bot_id, -12, chat.space.id, "Математики", NOW)
    people.meet(connection, 10, "Галина", "ru")
    spaces.join(connection, chat.space.id, 10, NOW)
    rosters.see(connection, second, 10, NOW)
    assert rosters.part(connection, chat.id, BORIS, NOW)
    assert not rosters.part(connection, chat.id, BORIS, NOW), "only once"
    assert rosters.has_left(connection, chat.id, BORIS)
    assert not rosters.has_left(connection, chat.id, VERA)
    assert [each.name for each in rosters.present(connection, chat.space.id)] == ["Анна", "Вера", "Галина"]
    assert [each.name for each in rosters.present(connection, chat.space.id, second)] == ["Галина"]
