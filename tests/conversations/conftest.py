"""The school that most conversations take place in."""

import pytest

from bot.sandbox.model import Message
from tests.kit.votes import People
from tests.kit.world import Someone, World


@pytest.fixture
async def people(world: World) -> People:
    """Анна, who coordinates the school, and two of its teachers."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    return anna, boris, vera


@pytest.fixture
async def asked(request: pytest.FixtureRequest, world: World, people: People) -> People:
    """The same people, a minute after Анна has asked the module's QUESTION."""
    await people[0].asks(request.module.QUESTION)
    await world.passes(60)
    return people


@pytest.fixture
def card(request: pytest.FixtureRequest, world: World, people: tuple[Someone, ...]) -> Message:
    """The card of the module's QUESTION."""
    return world.card(people[0].chat, request.module.QUESTION)
