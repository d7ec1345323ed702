"""Whispers go to who pressed, and to nobody else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.card import Card, plain
from bot.delivery.messenger import (
    ChatClosed,
    Destination,
    MessageRefused,
    MessengerError,
    TryLater,
    Unreachable,
)
from bot.telegram.whispers import Whispers
from bot.words import Mark, Text, Whisper

CHAT, PERSON = -10, 77
HERE, ELSEWHERE, NOWHERE = "~3@77", Text("elsewhere"), Text("nowhere")
SHOWN = Whisper("kind", {"subject": 5}, elsewhere=ELSEWHERE, otherwise=NOWHERE)


class Telegram:
    """Notes what it is asked for; fails with these errors, one a call."""

    def __init__(self, *errors: MessengerError | None, reference: str = HERE) -> None:
        self.errors = [*errors]
        self.reference = reference
        self.asked: list[tuple[Any, ...]] = []

    async def post(self, destination: Destination, card: Card, attached: bytes | None) -> str:
        self._note("post", destination)
        return self.reference

    async def edit(self, address: int, message_ref: str, card: Card) -> None:
        self._note("edit", address, message_ref)

    async def delete(self, address: int, message_ref: str) -> None:
        self._note("delete", address, message_ref)

    async def toast(self, press: str, text: str) -> None:
        raise NotImplementedError

    async def mark(self, address: int, message_ref: str, mark: Mark) -> None:
        raise NotImplementedError

    def _note(self, *asked: Any) -> None:
        self.asked.append(asked)
        error = self.errors.pop(0) if self.errors else None
        if error is not None:
            raise error


def press(kind: str = "supergroup", **message: Any) -> Mapping[str, Any]:
    return {
        "id": "p1",
        "from": {"id": PERSON},
        "message": {"message_id": 12, "chat": {"id": CHAT, "type": kind}, **message},
    }


async def shown(
    telegram: Telegram, whisper: Whisper, pressed: Mapping[str, Any] | None = None
) -> Text | None:
    async def paint(kind: str, arguments: Mapping[str, Any]) -> Card | None:
        assert (kind, arguments) == ("kind", {"subject": 5, "language": "ru", "username": "bot"})
        return Card((plain("?"),))

    return await Whispers(telegram, paint, "bot").show(whisper, pressed or press(), "ru")


async def test_it_answers_the_press_and_never_falls_back_to_all() -> None:
    telegram = Telegram()
    assert await shown(telegram, SHOWN, press(message_thread_id=4, is_topic_message=True)) is None
    place = Destination(CHAT, "4", only_for=PERSON, press="p1", fallback="private")
    assert telegram.asked == [("post", place)]


async def test_it_is_told_where_it_went() -> None:
    assert await shown(Telegram(reference="!9@77"), SHOWN) == ELSEWHERE


async def test_where_the_chat_is_busy_it_goes_to_the_private_chat() -> None:
    telegram = Telegram(TryLater(20_000), reference="9")
    assert await shown(telegram, SHOWN) == ELSEWHERE
    assert telegram.asked[-1] == ("post", Destination(PERSON))


@pytest.mark.parametrize("error", [MessageRefused("no"), ChatClosed("no")])
async def test_where_it_cannot_be_shown_something_else_is_said(error: MessengerError) -> None:
    assert await shown(Telegram(error), SHOWN) == NOWHERE
    assert await shown(Telegram(TryLater(1), error), SHOWN) == NOWHERE


async def test_where_telegram_is_not_well_the_person_may_try_again() -> None:
    assert await shown(Telegram(Unreachable("no")), SHOWN) == Text("error-try-later")


@pytest.mark.parametrize(
    ("pressed", "reference"),
    [(press("private"), "12"), (press(message_id=0, ephemeral_message_id=3), "~3@77")],
    ids=["in private", "in a group"],
)
async def test_it_takes_the_place_of_the_pressed_message(pressed: Mapping[str, Any], reference: str) -> None:
    telegram = Telegram()
    await shown(telegram, Whisper("kind", {"subject": 5}, replaces=True), pressed)
    await shown(telegram, Whisper(None), pressed)
    assert telegram.asked == [("edit", CHAT, reference), ("delete", CHAT, reference)]


@pytest.mark.parametrize("whisper", [Whisper("kind", {"subject": 5}, replaces=True), Whisper(None)])
async def test_it_takes_the_place_of_nothing_that_others_see(whisper: Whisper) -> None:
    telegram = Telegram()
    assert await shown(telegram, replace(whisper, otherwise=NOWHERE)) == NOWHERE
    assert telegram.asked == []


@pytest.mark.parametrize("error", [MessageRefused("gone"), Unreachable("no"), TryLater(1)])
async def test_what_has_happened_is_not_denied_because_it_could_not_be_shown(error: MessengerError) -> None:
    pressed = press("private")
    assert await shown(Telegram(error), Whisper("kind", {"subject": 5}, replaces=True), pressed) is None
