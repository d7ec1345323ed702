"""What the messenger alone knows of what is due, asked before it is done."""

from functools import partial

from bot.activity.model import PUBLISH
from bot.activity.withholding import author_due, keep_back
from bot.delivery.clock import Clock
from bot.people.service import note_members
from bot.telegram.facts import Facts
from storage.database import Database
from storage.timers import Timer


class Inquiries:
    """Puts into the rows what a timer's effect needs to know."""

    def __init__(self, bot_id: int, database: Database, clock: Clock, facts: Facts) -> None:
        self._bot_id = bot_id
        self._database = database
        self._clock = clock
        self._facts = facts

    async def make(self, timer: Timer) -> None:
        """Ask what there is to ask."""
        await self._count_people(timer)
        if timer.kind == PUBLISH:
            await self._ask_of_author(timer)

    async def _count_people(self, timer: Timer) -> None:
        """A result tells how many did not answer: of those who are in the chat today."""
        address = timer.address
        members = None if address is None else await self._facts.members(address)
        if address is not None and members is not None:
            await self._database.write(
                lambda connection: note_members(connection, self._bot_id, address, members)
            )

    async def _ask_of_author(self, timer: Timer) -> None:
        """Who has planned a draft has to be there still, and in the right to ask."""
        author = await self._database.read(partial(author_due, timer=timer))
        if author is not None:
            asker, now = await self._facts.confirmed(author), self._clock.now()
            await self._database.write(partial(keep_back, timer=timer, author=asker, now=now))
