"""The school that most conversations take place in."""

import pytest

from bot.sandbox.model import Message
from tests.kit.world import Someone, World


@pytest.fixture
async def people(world: World) -> tuple[Someone, Someone, Someone]:
    """Анна, who coordinates the school, and two of its teachers."""
    anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
    await world.school(anna, boris, vera)
    return anna, boris, vera


@pytest.fixture
def card(request: pytest.FixtureRequest, world: World, people: tuple[Someone, ...]) -> Message:
    """The card of the module's QUESTION."""
    return world.card(people[0].chat, request.module.QUESTION)
