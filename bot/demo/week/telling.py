"""The whole week, in order."""

from collections.abc import Awaitable, Callable

from bot.demo.stage import Stage
from bot.demo.week.friday import friday, next_friday
from bot.demo.week.monday import monday
from bot.demo.week.school import School, open_school
from bot.demo.week.thursday import thursday
from bot.demo.week.tuesday import tuesday
from bot.demo.week.wednesday import wednesday

DAYS: tuple[Callable[[School], Awaitable[None]], ...] = (
    monday, tuesday, wednesday, thursday, friday, next_friday,
)  # fmt: skip

LENGTH = 12
"""So many days, to the evening of the second Friday."""


async def tell(stage: Stage, monday_at: int) -> School:
    """Play the week that begins with this midnight; gives the school in which it has passed."""
    school = open_school(stage, monday_at)
    for day in DAYS:
        await day(school)
    return school
