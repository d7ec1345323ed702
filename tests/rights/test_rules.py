from itertools import product

import pytest

from bot.people.model import Role
from bot.rights.model import after_handover, may_become_coordinator, may_lead

ROLES = (None, Role.MENTOR, Role.COORDINATOR)


@pytest.mark.parametrize(("is_admin", "is_network"), [*product((True, False), repeat=2)])
def test_a_coordinator_leads_everywhere(is_admin: bool, is_network: bool) -> None:
    assert may_lead(Role.COORDINATOR, is_admin=is_admin, is_network=is_network)


@pytest.mark.parametrize("role", [None, Role.MENTOR])
def test_anybody_else_leads_as_an_admin_of_a_schools_chat_only(role: Role | None) -> None:
    assert may_lead(role, is_admin=True, is_network=False)
    assert not may_lead(role, is_admin=True, is_network=True)
    assert not may_lead(role, is_admin=False, is_network=False)


@pytest.mark.parametrize(("is_admin", "is_network"), [*product((True, False), repeat=2)])
def test_a_mentor_does_what_mentors_may_and_nobody_else_gains_by_it(is_admin: bool, is_network: bool) -> None:
    assert may_lead(Role.MENTOR, is_admin=is_admin, is_network=is_network, mentors=True)
    for role in (None, Role.COORDINATOR):
        alone = may_lead(role, is_admin=is_admin, is_network=is_network)
        assert may_lead(role, is_admin=is_admin, is_network=is_network, mentors=True) == alone


def test_an_admin_takes_a_space_that_nobody_coordinates_or_that_is_their_chat_alone() -> None:
    assert may_become_coordinator(0, 5, is_network=False)
    assert may_become_coordinator(0, 1, is_network=True)
    assert may_become_coordinator(1, 1, is_network=False)
    assert not may_become_coordinator(1, 2, is_network=False)
    assert not may_become_coordinator(1, 1, is_network=True)


@pytest.mark.parametrize(("own", "given"), [*product(ROLES, ROLES)])
def test_nobody_loses_a_right_by_taking_over(own: Role | None, given: Role | None) -> None:
    assert ROLES.index(after_handover(own, given)) == max(ROLES.index(own), ROLES.index(given))
