"""A school that votes while the bot dies, and what its people did."""

import asyncio
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bot.sandbox.model import Chat, Message, Person, Press
from bot.sandbox.server import Sandbox
from storage.database import connect
from tests.crash.lives import Lives

QUESTION = "Команда единомышленников у нас есть?"
_VOTES_TO_A_QUESTION = 10
_FIRST_UPDATE = 700_000_001


@dataclass(frozen=True)
class Ballot:
    """One vote, so many seconds after the one before."""

    delay: float
    voter: Person
    sign: str
    typed: bool


@dataclass
class School:
    """People with the bot among them, one open poll, and what they did.

    In the staffroom they ask questions: to ask twice is not the same as to ask once, as it is with votes.
    """

    sandbox: Sandbox
    lives: Lives
    database: Path
    voters: list[Person]
    chat: Chat
    staffroom: Chat
    questions: int = 0
    presses: list[Press] = field(default_factory=list)
    meant: dict[int, str] = field(default_factory=dict)

    @property
    def author(self) -> Person:
        return self.voters[0]

    @property
    def card(self) -> Message:
        return [each for each in self.of_the_bot() if each.text.startswith(QUESTION) and not each.photo][-1]

    @property
    def results(self) -> list[Message]:
        return [each for each in self.of_the_bot() if each.photo]

    def of_the_bot(self) -> list[Message]:
        return [each for each in self.sandbox.messages(self.chat) if each.sender.is_bot]

    def press(self, person: Person, button: str) -> Press:
        press = self.sandbox.press(person, self.chat, self.card.id, button)
        self.presses.append(press)
        return press

    def vote(self, person: Person, sign: str, *, typed: bool) -> None:
        if typed:
            self.sandbox.say(person, self.chat, sign)
        else:
            self.press(person, "➕" if sign == "+" else "➖")
        self.meant[person.id] = sign

    async def vote_in_a_wave(self, ballots: list[Ballot]) -> None:
        for number, ballot in enumerate(ballots):
            await asyncio.sleep(ballot.delay)
            if number % _VOTES_TO_A_QUESTION == 0:
                self.sandbox.say(ballot.voter, self.staffroom, "/poll Идём в столовую?")
                self.questions += 1
            self.vote(ballot.voter, ballot.sign, typed=ballot.typed)

    def rows(self, query: str) -> list[sqlite3.Row]:
        with closing(connect(self.database, read_only=True)) as raw:
            return raw.execute(query).fetchall()

    def votes(self) -> dict[int, str]:
        return {row["person_id"]: row["sign"] for row in self.rows("SELECT * FROM quick_poll_vote")}

    def number(self, query: str) -> int:
        return int(self.rows(query)[0][0])

    def tally(self) -> tuple[int, int]:
        signs = list(self.meant.values())
        return signs.count("+"), signs.count("-")

    def confirmed(self) -> set[int]:
        """The ids of the updates that the bot has confirmed: Telegram has forgotten them."""
        updates = self.sandbox.world.updates
        waiting = {queued.id for queued in updates._queue}
        return set(range(_FIRST_UPDATE, updates._next_id)) - waiting

    def answered(self) -> set[int]:
        return {press.person.id for press in self.presses if press.answered.is_set()}


def told(message: Message) -> tuple[int, int]:
    """How many + and − the message tells of."""
    found = re.search(r"➕ (\d+)[^➖]*➖ (\d+)", message.text)
    assert found, message.text
    return int(found[1]), int(found[2])
