"""Who sees who has answered what: those who coordinate the space, and in a group's question its mentor."""

from bot.activity.model import Activity, SeenBy, may_see_names
from bot.people.model import Chat, Role
from storage import rosters, teams
from storage.connection import Connection


def sees_names(
    connection: Connection, chat: Chat, activity: Activity, person: int, *, is_admin: bool
) -> bool:
    """Whether the person sees it, and may enter what others have said; `is_admin` speaks of this chat."""
    return may_see_names(
        rosters.role_of(connection, chat.space.id, person),
        is_mentor=_mentor(connection, activity) == person,
        is_admin=is_admin,
        is_led=_is_led(connection, chat),
    )


def seen_by(connection: Connection, chat: Chat, activity: Activity) -> SeenBy:
    """Who sees it, for all to know before they answer."""
    has_mentor = _mentor(connection, activity) is not None
    if chat.space.is_network:
        return SeenBy("network", has_mentor)
    return SeenBy("coordinator" if _is_led(connection, chat) else "admin", has_mentor)


def _is_led(connection: Connection, chat: Chat) -> bool:
    """Whether coordinators alone lead the space: in a school that has none its admins do."""
    return chat.space.is_network or bool(rosters.leaders(connection, chat.space.id, Role.COORDINATOR))


def _mentor(connection: Connection, activity: Activity) -> int | None:
    """The mentor of the group that the activity addresses."""
    if activity.team_id is None:
        return None
    team = teams.get(connection, activity.space_id, activity.team_id)
    return team.mentor_id if team else None
