import pytest

from bot.people.model import Chat, Person
from storage import activities, drafts, people, spaces, teams
from storage.connection import Connection
from storage.teams import Team
from tests.storage.conftest import NOW, broken_references, new_chat


@pytest.fixture
def team(connection: Connection, chat: Chat) -> Team:
    found = teams.get(connection, chat.space.id, teams.add(connection, chat.space.id, "Математики"))
    assert found
    return found


def test_a_group_belongs_to_its_school(connection: Connection, chat: Chat, team: Team) -> None:
    assert (team.space_id, team.name, team.mentor_id) == (chat.space.id, "Математики", None)
    other = new_chat(connection, -20)
    assert teams.get(connection, other.space.id, team.id) is None
    assert teams.teams_of(connection, other.space.id) == []


def test_groups_come_by_name(connection: Connection, chat: Chat, team: Team) -> None:
    teams.add(connection, chat.space.id, "Биологи")
    assert [each.name for each in teams.teams_of(connection, chat.space.id)] == ["Биологи", "Математики"]


def test_a_group_changes_its_name_and_its_mentor(
    connection: Connection, chat: Chat, team: Team, anna: int
) -> None:
    teams.rename(connection, team.id, "Физики")
    teams.set_mentor(connection, team.id, anna)
    assert teams.teams_of(connection, chat.space.id) == [Team(team.id, chat.space.id, "Физики", anna)]
    teams.set_mentor(connection, team.id, None)
    assert teams.teams_of(connection, chat.space.id) == [Team(team.id, chat.space.id, "Физики", None)]


def test_a_person_belongs_to_a_group_once_and_by_the_name_of_the_list(
    connection: Connection, chat: Chat, team: Team, anna: int
) -> None:
    people.meet(connection, 8, "Борис", None)
    spaces.join(connection, chat.space.id, anna, NOW)
    connection.run("UPDATE membership SET listed_name = 'Яна Петровна'")
    for person in (anna, anna, 8):
        teams.put_in(connection, team.id, person)
    assert teams.members(connection, team) == [Person(8, "Борис"), Person(anna, "Яна Петровна")]
    teams.take_out(connection, team.id, anna)
    assert teams.members(connection, team) == [Person(8, "Борис")]


def test_what_a_group_was_asked_stays_when_the_group_is_no_more(
    connection: Connection, chat: Chat, team: Team, anna: int
) -> None:
    asked = activities.open_activity(connection, chat, None, "quick_poll", anna, NOW)
    drafts.address(connection, asked, team.id)
    teams.put_in(connection, team.id, anna)
    teams.remove(connection, team.id)
    assert teams.get(connection, chat.space.id, team.id) is None
    activity = activities.by_id(connection, asked)
    assert activity
    assert activity.team_id is None
    assert not broken_references(connection)
