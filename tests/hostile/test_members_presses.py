"""A member of the chat presses what nobody has given them: what all see there stays as it is."""

import random
from collections.abc import Sequence

import pytest

from bot.quick_poll.actions import (
    PressAsk,
    PressOption,
    PressOptionAnew,
    PressOwn,
    PressVote,
    PressVoteAnew,
)
from bot.sandbox.model import Message
from tests.hostile.forgery import forged
from tests.kit.buttons import BUTTONS
from tests.kit.private import Private
from tests.kit.unnamed import ask
from tests.kit.world import DELETES, Someone, World

PRESSES = 400
AT_ONCE = 200

LAWFUL = (PressAsk, PressOption, PressOptionAnew, PressOwn, PressVote, PressVoteAnew)
"""What any member may do on a card, for all to see."""

People = Sequence[Someone]
Seen = list[tuple[int, str, bool, str]]


@pytest.fixture(params=[DELETES, None], ids=["an admin", "a plain member"])
async def people(request: pytest.FixtureRequest, world: World) -> People:
    """Анна, who coordinates a school in which the bot is that; Борис and Вера, whom it knows."""
    people = [world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера")]
    anna, boris, vera = people
    chat = await world.school(*people, rights=request.param, anyone_asks=False)
    await anna.asks("Идём в театр?")
    await boris.taps("➕", world.card(chat, "Идём в театр?"))
    await vera.taps("➖", world.card(chat, "Идём в театр?"))
    await anna.closes(world.card(chat, "Идём в театр?"))
    await ask(anna, "Доверяете ли Вы завучу?")
    await ask(anna, "Кого в местком?\n- Анну\n- Бориса\n- Глеба", "Можно выбрать несколько")
    await anna.asks("Когда собираемся?\n- в среду\n- в пятницу")
    await anna.says("/handover")
    await anna.says("/poll Черновик ли это?")
    await world.passes(60)
    return people


def seen(world: World, people: People) -> Seen:
    """What the others find in the chat: what all see, and what each of them sees alone."""
    chat = people[0].chat
    found = {each.id: each for person in people for each in world.messages(chat, person)}
    return [(each.id, each.text, each.photo is not None, str(each.markup)) for each in found.values()]


def worst(world: World, panel: int) -> list[str]:
    """Presses that show one's own message in place of the one that was pressed, if anything lets them."""
    polls = world.rows("SELECT id FROM activity WHERE anonymous = 1 ORDER BY id")
    signs, several = (row["id"] for row in polls)
    answers = [f"cast1:{signs}:1:0", f"mark1:{several}:1:0", f"uncast1:{signs}"]
    return [*answers, f"dataerase1:{panel}"]


async def sure_to_be_erased(world: World, vera: Someone) -> int:
    """Вера is one tap away from being erased, in private; gives her panel."""
    private = Private(world, vera)
    await private.opens()
    await private.says("/privacy")
    await private.taps("Стереть меня", "Что я знаю о Вас")
    [row] = world.rows("SELECT id FROM panel WHERE kind = 'privacy.panel'")
    return int(row["id"])


async def test_a_members_forged_presses_change_nothing_that_others_see(world: World, people: People) -> None:
    *others, vera = people
    chance = random.Random(1)
    made_up = worst(world, await sure_to_be_erased(world, vera))
    numbers = [*range(1, 6), *(row["id"] for row in world.rows("SELECT id FROM panel"))]
    made_up += [
        data for data in forged(numbers, PRESSES, chance) if not isinstance(BUTTONS.unpack(data), LAWFUL)
    ]
    before = seen(world, others)
    standing: list[Message] = world.messages(vera.chat)
    assert any(message.photo for message in standing)
    for place, data in enumerate(made_up):
        message = standing[place % len(standing)]
        world.sandbox.press_data(vera.person, vera.chat, message.id, data)
        if place % AT_ONCE == AT_ONCE - 1:
            await world.settle()
    await world.settle()
    await world.passes(60)
    assert seen(world, others) == before
    assert world.rows("SELECT * FROM quick_poll_turnout") == []
    assert [row["choice"] for row in world.rows("SELECT choice FROM quick_poll_vote")] == ["+", "-"]
