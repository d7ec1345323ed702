"""Working groups."""

from storage.keeping.rows import Keeping, Query

KEEPING = Keeping(
    tables={"team": ("mentor_id",), "team_member": ("person_id",)},
    sheets={
        "teams": Query(
            ("school", "team"),
            "SELECT space.name AS school, team.name AS team FROM team_member"
            " JOIN team ON team.id = team_member.team_id JOIN space ON space.id = team.space_id"
            " WHERE team_member.person_id = :person ORDER BY 1, 2",
        ),
        "mentored": Query(
            ("school", "team"),
            "SELECT space.name AS school, team.name AS team FROM team"
            " JOIN space ON space.id = team.space_id WHERE team.mentor_id = :person ORDER BY 1, 2",
        ),
    },
    erasing=(
        "DELETE FROM team_member WHERE person_id = :person",
        "UPDATE team SET mentor_id = NULL WHERE mentor_id = :person",
    ),
)
