"""The people that the makers invent."""

import pytest

from bot.sandbox.network import network_of_40
from bot.sandbox.staff import staff_of_29


async def test_a_staff_of_29_has_names_as_people_write_them(sandbox):
    staff = staff_of_29(sandbox, with_bot=True)
    assert len(staff.people) == 29 == len({person.name for person in staff.people})
    assert {person.language for person in staff.people} == {"ru", "kk", "en"}
    assert sum(person.last_name is None for person in staff.people) >= 3
    assert any({"<", "&", "$"} <= set(person.name) for person in staff.people)
    assert staff.chat.member(staff.coordinator).status == "creator"
    assert all(staff.chat.member(person).present for person in (*staff.people, sandbox.bot))
    names = [person.username for person in staff.people if person.username]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("forum", [False, True])
async def test_forty_schools_of_three_or_four_share_a_chat(sandbox, api, forum):
    network = network_of_40(sandbox, forum=forum, with_bot=True)
    assert len(network.schools) == 40
    assert {len(people) for people in network.schools.values()} == {3, 4}
    assert len({person.id for person in network.people}) == len(network.people) == 140
    assert (network.chat.title, bool(network.chat.topics)) == ("Проект 500+ Chat", forum)
    everybody = len(network.people) + 2
    assert await api.result("getChatMemberCount", chat_id=network.chat.id) == everybody
    for people in network.schools.values():
        assert len({person.name for person in people}) == len(people)
