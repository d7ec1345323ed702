"""What the tests of failures share: what stands in the rows, what was called, what was said."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from bot.sandbox.calls import Call
from bot.sandbox.model import Message, Press
from bot.words import Text
from tests.kit.world import TEXTS, Someone, World

QUESTION = "Идём в театр?"


def said(key: str, **details: str) -> str:
    """The sentence as who runs the bot reads it."""
    return TEXTS.said("ru", Text(key, details))


def votes(world: World) -> dict[int, str]:
    """Who has which vote in the rows; people vote in one poll only."""
    return {row["person_id"]: row["choice"] for row in world.rows("SELECT * FROM quick_poll_vote")}


async def ask_many(world: World, someone: Someone, questions: Iterable[str]) -> None:
    """Put many questions to a chat, as fast as their drafts may go out."""
    for question in questions:
        await someone.says(f"/poll {question}")
        while not _is_draft_of(someone.draft(), question):
            await world.passes(1)
        await someone.posts()


def _is_draft_of(draft: Message | None, question: str) -> bool:
    return draft is not None and question.partition("?")[0] in draft.text.split("\n")[2]


def count(world: World, rows: str) -> int:
    """How many rows there are: "journal", or "journal WHERE state = 0"."""
    return int(world.rows(f"SELECT count(*) AS number FROM {rows}")[0]["number"])


def calls(world: World, *methods: str) -> list[Call]:
    """The bot's calls of these methods, or all of them, oldest first."""
    return [call for call in world.sandbox.calls if not methods or call.method in methods]


def results(world: World, someone: Someone) -> list[Message]:
    """The results in the chat, oldest first."""
    return [message for message in world.messages(someone.chat) if message.photo]


def toast(press: Press) -> str | None:
    """What the person was told, if anything yet."""
    return press.toast.text if press.toast else None


def most_in(instants: Iterable[int], span: int) -> int:
    """How many of the instants lie within any `span` milliseconds at most."""
    ordered = sorted(instants)
    return max((sum(at <= each < at + span for each in ordered) for at in ordered), default=0)


async def until(happened: Callable[[], bool]) -> None:
    """Wait while no time passes."""
    async with asyncio.timeout(10):
        while not happened():
            await asyncio.sleep(0.002)


def resting(world: World, task: asyncio.Task[Any]) -> bool:
    """Whether the task sleeps on the clock that only the test turns."""
    asleep = {sleeper for _, _, sleeper in world.clock._sleepers}
    return getattr(task, "_fut_waiter", None) in asleep
