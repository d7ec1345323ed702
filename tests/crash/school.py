"""A school that votes while the bot dies, and what its people did."""

import asyncio
import random
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.model import Chat, Message, Person, Press
from bot.sandbox.refusals import NoSuchButton
from bot.sandbox.server import Sandbox
from tests.crash.lives import Lives
from tests.kit.databases import rows

QUESTION = "Команда единомышленников у нас есть?"
_VOTES_TO_A_QUESTION = 10
_OF_A_DEPARTMENT = 10
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
    """People with the bot among them, one open poll of all, and what they did.

    Who asks sends every draft that they see (see `send_drafts`), unless the school `keeps_drafts`; `sendings`
    are the presses that did it, by chat and message.

    In the staffroom they only ask: to ask twice is not the same as to ask once, as it is with votes. The
    departments have polls that end by themselves.
    """

    sandbox: Sandbox
    lives: Lives
    url: str
    voters: list[Person]
    chat: Chat
    staffroom: Chat
    departments: list[Chat]
    asked: list[str] = field(default_factory=list)
    presses: list[Press] = field(default_factory=list)
    sendings: dict[tuple[int, int], Press] = field(default_factory=dict)
    keeps_drafts: bool = False
    meant: dict[int, str] = field(default_factory=dict)
    votes: int = 0
    _known: int = 0

    async def begin(self) -> None:
        """Another life begins."""
        self._known = self._times_met()
        await self.lives.begin()

    @property
    def is_awake(self) -> bool:
        """Whether Telegram has heard of this life."""
        return self._times_met() > self._known

    def _times_met(self) -> int:
        return sum(call.method == "getMe" for call in self.sandbox.calls)

    @property
    def author(self) -> Person:
        return self.voters[0]

    @property
    def card(self) -> Message:
        return self.posts(self.chat, QUESTION)[-1]

    @property
    def results(self) -> list[Message]:
        return self.posts(self.chat, QUESTION, results=True)

    def posts(self, chat: Chat, question: str, *, results: bool = False) -> list[Message]:
        """The cards with this question that stand in the chat, or its results."""
        return [
            each
            for each in self.sandbox.messages(chat)
            if each.sender.is_bot and each.text.startswith(question) and bool(each.photo) == results
        ]

    def posts_any(self, chat: Chat) -> bool:
        """Whether the bot has said something in the chat."""
        return any(each.sender.is_bot for each in self.sandbox.messages(chat))

    def ask(self, person: Person, chat: Chat, question: str, deadline: str = "") -> None:
        self.sandbox.say(person, chat, f"/poll {question} {deadline}".rstrip())
        self.asked.append(question)

    def drafts(self, chat: Chat) -> list[Message]:
        """The drafts in the chat, each of which its author alone sees."""
        found = list(chat.messages.values())
        return [
            each
            for each in found
            if each.ephemeral_to and not each.deleted and each.text.startswith("Черновик")
        ]

    def send_drafts(self) -> None:
        """Everybody sends each of their drafts, once: a press is not lost, whoever dies."""
        for chat in (self.chat, self.staffroom, *self.departments):
            for draft in self.drafts(chat):
                if (chat.id, draft.id) not in self.sendings:
                    author = chat.members[draft.ephemeral_to or 0].person
                    press = self.sandbox.press(author, chat, draft.id, "Отправить")
                    self.sendings[chat.id, draft.id] = press

    async def send_all_drafts(self) -> None:
        """As long as the school is open: who asks looks for the draft."""
        while True:
            if not self.keeps_drafts:
                self.send_drafts()
            await asyncio.sleep(0.02)

    @property
    def is_drafting(self) -> bool:
        """Whether something that a department asked is not posted yet."""
        live = "SELECT count(*) AS number FROM activity JOIN quick_poll ON activity_id = activity.id"
        asked = sum(question.startswith("Кафедра") for question in self.asked)
        return self.number(f"{live} WHERE stage = 'live' AND question LIKE 'Кафедра%'") < asked

    def drafts_elsewhere(self) -> list[dict[str, Any]]:
        """What was asked outside of the staffroom and is not posted yet."""
        return self.rows(
            "SELECT activity.id FROM activity JOIN chat ON chat.id = activity.chat_id"
            f" WHERE stage = 'draft' AND address <> {self.staffroom.id}"
        )

    def press(self, person: Person, chat: Chat, message: Message, button: str) -> Press:
        press = self.sandbox.press(person, chat, message.id, button)
        self.presses.append(press)
        return press

    def vote(self, person: Person, sign: str, *, typed: bool) -> None:
        if typed:
            self.sandbox.say(person, self.chat, sign)
        else:
            self.press(person, self.chat, self.card, _button(sign))
        self.meant[person.id] = sign
        self.votes += 1

    async def vote_in_a_wave(self, ballots: list[Ballot]) -> None:
        for number, ballot in enumerate(ballots):
            await asyncio.sleep(ballot.delay)
            if number % _VOTES_TO_A_QUESTION == 0:
                self.ask(ballot.voter, self.staffroom, f"Идём в столовую № {len(self.asked)}?")
            self.vote(ballot.voter, ballot.sign, typed=ballot.typed)

    def vote_in_the_departments(self, chance: random.Random) -> None:
        """One person in each presses under the last card; it may be too late."""
        for number, chat in enumerate(self.departments):
            cards = self.posts(chat, "Кафедра")
            person = chance.choice(self.of_department(number))
            try:
                if cards:
                    self.press(person, chat, cards[-1], _button(chance.choice("+-")))
            except NoSuchButton:
                continue

    def of_department(self, number: int) -> list[Person]:
        return [self.author, *self.voters[1 + number * _OF_A_DEPARTMENT :][:_OF_A_DEPARTMENT]]

    def rows(self, query: str) -> list[dict[str, Any]]:
        return rows(self.url, query)

    def number(self, query: str) -> int:
        """What a query `SELECT … AS number` gives."""
        return int(self.rows(query)[0]["number"])

    def signs(self) -> dict[int, str]:
        """The votes that count in the poll of all, by person."""
        of_all = f"(SELECT activity_id FROM quick_poll WHERE question = '{QUESTION}')"
        found = self.rows(f"SELECT person_id, choice FROM quick_poll_vote WHERE activity_id = {of_all}")
        return {row["person_id"]: row["choice"] for row in found}

    def tally(self) -> tuple[int, int]:
        signs = list(self.meant.values())
        return signs.count("+"), signs.count("-")

    def confirmed(self) -> set[int]:
        """The ids of the updates that the bot has confirmed: Telegram has forgotten them."""
        updates = self.sandbox.world.updates
        waiting = {queued.id for queued in updates._queue}
        return set(range(_FIRST_UPDATE, updates._next_id)) - waiting

    def answered(self) -> set[int]:
        """The people who were told that their vote in the poll of all counts."""
        of_all = [press for press in self.presses if press.chat_id == self.chat.id]
        return {press.person.id for press in of_all if press.answered.is_set()}


def _button(sign: str) -> str:
    return "➕" if sign == "+" else "➖"
