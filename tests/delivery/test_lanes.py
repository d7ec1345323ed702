import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.delivery.lanes import Lanes, place_of
from bot.delivery.tasks import Tasks
from storage.journal import Entry


@dataclass(frozen=True)
class Came:
    """An update of a person in a chat, which takes so many steps of the loop to handle, and may fail then."""

    person: int
    chat: int
    alone: bool = False
    steps: int = 1
    fails: bool = False


@dataclass
class Handled:
    came: Came
    began: int
    ended: int = -1


class Office:
    """Handles updates and notes when, in ticks of its own."""

    def __init__(self) -> None:
        self.tasks = Tasks()
        self.lanes = Lanes(self._handle, lambda raw: bool(raw.get("alone")), self.tasks)
        self.handled: dict[int, Handled] = {}
        self._came: list[Came] = []
        self._tick = 0

    def add(self, came: Came) -> None:
        message = {"from": {"id": came.person}, "chat": {"id": came.chat}}
        sequence = len(self._came)
        self._came.append(came)
        raw = {"update_id": sequence, "message": message, "alone": came.alone}
        self.lanes.add(Entry(sequence, sequence, "message", raw))

    async def _handle(self, entry: Entry) -> None:
        came = self._came[entry.sequence]
        self.handled[entry.sequence] = Handled(came, self._next_tick())
        for _ in range(came.steps):
            await asyncio.sleep(0)
        self.handled[entry.sequence].ended = self._next_tick()
        if came.fails:
            raise RuntimeError

    def _next_tick(self) -> int:
        self._tick += 1
        return self._tick

    async def finish(self) -> list[Handled]:
        while self.tasks.busy():
            await asyncio.sleep(0)
        return [self.handled[sequence] for sequence in range(len(self._came))]


async def day_at(arrivals: list[tuple[Came, bool]]) -> tuple[Office, list[Handled]]:
    """What became of the arrivals; the flag lets the loop run before the next one comes."""
    office = Office()
    for came, breathe in arrivals:
        office.add(came)
        if breathe:
            await asyncio.sleep(0)
    return office, await office.finish()


ARRIVALS = st.lists(
    st.tuples(
        st.builds(
            Came,
            st.integers(1, 3),
            st.integers(1, 2),
            st.sampled_from([False] * 4 + [True]),
            st.integers(0, 4),
            st.sampled_from([False] * 4 + [True]),
        ),
        st.booleans(),
    ),
    max_size=25,
)


@settings(deadline=None)  # each example has an event loop of its own
@given(ARRIVALS)
def test_every_update_is_handled_once_and_in_the_order_that_counts(arrivals: list[tuple[Came, bool]]) -> None:
    office, handled = asyncio.run(day_at(arrivals))
    assert all(each.ended > each.began for each in handled)
    for earlier, later in combinations(handled, 2):
        same_chat = earlier.came.chat == later.came.chat
        same_person = same_chat and earlier.came.person == later.came.person
        if same_person or (same_chat and (earlier.came.alone or later.came.alone)):
            assert earlier.ended < later.began
    assert office.lanes.waiting == 0
    assert not office.lanes._lanes
    assert not office.lanes._gates


async def test_two_people_of_one_chat_never_wait_for_each_other() -> None:
    _, [slow, quick] = await day_at([(Came(1, 1, steps=50), True), (Came(2, 1), False)])
    assert quick.ended < slow.ended


async def test_one_person_is_not_held_up_in_another_chat() -> None:
    _, [slow, quick] = await day_at([(Came(1, 1, steps=50), True), (Came(1, 2), False)])
    assert quick.ended < slow.ended


async def test_what_stands_alone_holds_up_no_other_chat() -> None:
    _, [alone, other] = await day_at([(Came(1, 1, alone=True, steps=50), True), (Came(2, 2), False)])
    assert other.ended < alone.ended


@pytest.mark.parametrize("alone", [False, True])
async def test_what_fails_shuts_neither_its_lane_nor_its_chat(alone: bool) -> None:
    arrivals = [Came(1, 1, alone=alone, fails=True), Came(1, 1), Came(2, 1, alone=True), Came(2, 1)]
    office, handled = await day_at([(came, False) for came in arrivals])
    assert all(each.ended > each.began for each in handled)
    assert office.lanes.waiting == 0
    assert not office.lanes._gates
    office.add(Came(1, 1))
    assert len(await office.finish()) == 5


async def test_what_is_due_and_fails_does_not_shut_its_chat() -> None:
    office = Office()

    async def fail() -> None:
        raise RuntimeError

    office.lanes.add_alone(1, fail)
    office.add(Came(1, 1))
    office.lanes.add_alone(1, fail)
    office.add(Came(2, 1))
    assert [each.ended > 0 for each in await office.finish()] == [True, True]
    assert office.lanes.waiting == 0


async def test_an_update_that_comes_when_its_lane_has_just_run_dry_is_handled() -> None:
    office = Office()
    office.add(Came(1, 1, steps=0))
    for _ in range(20):
        await asyncio.sleep(0)
        office.add(Came(1, 1, steps=0))
    assert len(await office.finish()) == 21


async def test_what_waits_is_counted_until_it_is_done() -> None:
    office = Office()
    for _ in range(3):
        office.add(Came(1, 1))
    assert office.lanes.waiting == 3
    await office.finish()
    assert office.lanes.waiting == 0


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from(["from", "chat", "message", "id", "update_id", "callback_query"])
HALF_SENSE = st.recursive(JSON, lambda inner: st.dictionaries(FIELDS, inner, max_size=4), max_leaves=12)


@given(st.dictionaries(FIELDS | st.text(), HALF_SENSE, max_size=4))
@example({"message": {"from": {"id": [1]}, "chat": {"id": {}}}})
@example({"callback_query": {"from": None, "message": "text"}})
def test_an_update_of_any_shape_has_a_place(raw: Mapping[str, Any]) -> None:
    person, chat = place_of(raw)
    assert person is None or isinstance(person, int)
    assert chat is None or isinstance(chat, int)


def test_the_place_of_a_press_is_that_of_its_message() -> None:
    query = {"id": "1", "from": {"id": 7}, "message": {"chat": {"id": -5}}}
    assert place_of({"update_id": 1, "callback_query": query}) == (7, -5)
    assert place_of({"update_id": 1, "message": {"from": {"id": 7}, "chat": {"id": -5}}}) == (7, -5)
    assert place_of({"update_id": 1}) == (None, None)


def test_the_place_of_a_reaction_is_that_of_a_persons_message() -> None:
    told = {"chat": {"id": -5}, "message_id": 3, "user": {"id": 7}}
    assert place_of({"update_id": 1, "message_reaction": told}) == (7, -5)
    nobody = {"chat": {"id": -5}, "message_id": 3, "actor_chat": {"id": -5}}
    assert place_of({"update_id": 1, "message_reaction": nobody}) == (None, -5)
