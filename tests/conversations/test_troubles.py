"""What can't be understood or handled stops nobody, is named by `doctor`, and tells no text of people."""

import asyncio
import io
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog

from bot.activities import ACTIONS, PRESSES
from bot.doctor import examine
from bot.logs import set_up_logs
from bot.quick_poll import service
from bot.quick_poll.actions import PressVote
from bot.sandbox.model import Json
from tests.kit.world import TOKEN, Someone, World

QUESTION = "Команда единомышленников у нас есть?"
CANARY = "Петя снова плакал"
NAMED_BY_DOCTOR = 990_000_001


def nested(depth: int) -> Json:
    message: Json = {"message_id": 1, "text": CANARY}
    for _ in range(depth):
        message = {"message_id": 1, "reply_to_message": message}
    return message


PRIVATE = {"id": 7, "type": "private", "first_name": CANARY}
PRESS = {"from": {"id": 7, "is_bot": False, "first_name": CANARY}, "chat_instance": "1", "data": CANARY}
UNREADABLE: dict[str, Json] = {
    "an unknown kind": {"telepathy": {"text": CANARY}},
    "no kind at all": {},
    "a message without a chat": {"message": {"message_id": 1, "date": 1, "text": CANARY}},
    "wrong types": {"message": {"message_id": CANARY, "date": [], "chat": CANARY, "from": 5}},
    "a text for a message": {"message": CANARY},
    "a list of messages": {"message": [{"text": CANARY}]},
    "nothing for a message": {"message": None},
    "a nest of messages": {"message": nested(300)},
    "a number for a text": {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "text": 5}},
    "a press without an id": {"callback_query": PRESS},
    "a press that is a text": {"callback_query": CANARY},
    "a press by nobody": {"callback_query": {"id": "1", "from": None, "chat_instance": "1"}},
}


@pytest.fixture
async def people(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    await people[0].asks(QUESTION)
    return people


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], str]]:
    """All that the program writes while it tells as much as it can."""
    written = io.StringIO()
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(sys, "stderr", written)
    set_up_logs("DEBUG")
    yield lambda: caplog.text + written.getvalue()
    structlog.reset_defaults()


@pytest.fixture
def doctor(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """What `doctor` says."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_DATABASE_URL", world.database_url)
    monkeypatch.setenv("BOT_JOURNAL_KEY_FILE", str(world.settings.journal_keys))
    monkeypatch.chdir(world.folder)

    def say() -> str:
        said: list[str] = []
        examine(said.append)
        return "\n".join(said)

    return say


@pytest.mark.parametrize("shape", UNREADABLE)
async def test_an_update_that_nobody_can_read_is_set_aside_and_the_next_one_is_answered(
    world: World, people: tuple[Someone, ...], doctor: Callable[[], str], log: Callable[[], str], shape: str
) -> None:
    anna, boris, _ = people
    world.sandbox.inject({"update_id": NAMED_BY_DOCTOR, **UNREADABLE[shape]})
    assert await boris.taps("➕", world.card(anna.chat, QUESTION)) == "Учтено: +"
    said, written = doctor(), log()
    kind = next(iter(UNREADABLE[shape]), "none")
    assert f"{NAMED_BY_DOCTOR} ({kind})" in said
    assert str(NAMED_BY_DOCTOR) in written
    assert CANARY not in said + written


@pytest.mark.parametrize("letter", ["\ud83d", "\x00"], ids=["half a letter", "zero"])
async def test_a_kind_that_no_database_can_hold_stops_nobody(
    world: World, people: tuple[Someone, ...], letter: str
) -> None:
    world.sandbox.inject({letter * 1_000: {}})
    assert await people[1].taps("➕", world.card(people[0].chat, QUESTION)) == "Учтено: +"


@pytest.mark.parametrize("letter", ["\ud83d", "\x00"], ids=["half a letter", "zero"])
async def test_what_no_database_can_hold_is_no_trouble_in_a_vote(
    world: World, people: tuple[Someone, ...], doctor: Callable[[], str], letter: str
) -> None:
    anna, boris, _ = people
    chat = {"id": anna.chat.id, "type": "supergroup", "title": f"{letter} \udc00"}
    message = {"message_id": 900, "date": 1_900_000_000, "chat": chat, "from": user(boris)}
    world.sandbox.inject({"message": {**message, "text": f"+ дети {letter}"}})
    await world.catch_up()
    assert "➕ 1 " in world.card(anna.chat, QUESTION).text
    assert doctor() == "Всё в порядке."


@pytest.mark.parametrize("letter", ["\ud83d", "\x00"], ids=["half a letter", "zero"])
async def test_what_no_database_can_hold_is_no_trouble_in_a_question(
    world: World, people: tuple[Someone, ...], doctor: Callable[[], str], letter: str
) -> None:
    anna, boris, _ = people
    chat = {"id": anna.chat.id, "type": "supergroup", "title": anna.chat.title}
    message = {"message_id": 900, "date": 1_900_000_000, "chat": chat, "from": user(boris)}
    world.sandbox.inject({"message": {**message, "text": f"/poll Едем {letter} в театр?"}})
    await world.catch_up()
    await boris.posts()
    assert world.card(anna.chat, "Едем").buttons
    assert doctor() == "Всё в порядке."


def user(someone: Someone) -> Json:
    return {"id": someone.id, "is_bot": False, "first_name": someone.person.first_name}


async def test_a_button_without_its_message_is_told_to_be_out_of_date(
    world: World, people: tuple[Someone, ...]
) -> None:
    anna, boris, _ = people
    card = world.card(anna.chat, QUESTION)
    press = world.sandbox.world.new_press(boris.person, anna.chat, card.id)
    query = {"id": press.id, "from": user(boris), "chat_instance": "1", "data": "vote1:1:+"}
    world.sandbox.inject({"callback_query": {**query, "inline_message_id": "1"}})
    await world.settle()
    assert press.toast
    assert press.toast.text.startswith("Кнопка устарела")


async def test_what_fails_for_one_person_is_set_aside_and_everybody_else_is_answered(
    world: World,
    people: tuple[Someone, ...],
    doctor: Callable[[], str],
    log: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    anna, boris, vera = people
    tries = 0

    def failing(connection: Any, actor: Any, *rest: Any) -> Any:
        if actor.person_id != boris.id:
            return press(connection, actor, *rest)
        nonlocal tries
        tries += 1
        raise RuntimeError(CANARY)

    press = service.press
    monkeypatch.setitem(PRESSES, PressVote, failing)
    card = world.card(anna.chat, QUESTION)
    assert await boris.taps("➕", card) == "Не получилось, ошибка записана. Попробуйте ещё раз."
    assert tries == 3
    assert await vera.taps("➕", card) == "Учтено: +"
    message = await boris.says("+")
    assert boris.finds_marked(message), "what the person does next is handled"

    said, written = doctor(), log()
    assert "(callback_query)" in said
    assert "RuntimeError at tests/conversations/test_troubles.py" in said
    assert CANARY not in said + written


async def test_doctor_and_the_log_tell_nothing_of_what_people_write(
    world: World, people: tuple[Someone, ...], doctor: Callable[[], str], log: Callable[[], str]
) -> None:
    anna, boris, _ = people
    await boris.says(f"+ {CANARY}")
    await boris.says(CANARY)
    await boris.asks(CANARY)
    await boris.says(f"/poll {CANARY}" + "." * 1_000)
    await boris.says("/poll")
    await boris.says(CANARY + "." * 1_000, to=world.card(anna.chat, "Борис, какой вопрос"))
    await boris.forges(CANARY, world.card(anna.chat, QUESTION))
    world.sandbox.faults.add("sendMessage", code=400, description=f"Bad Request: {CANARY}")
    await anna.says("/help")
    await world.catch_up()
    assert CANARY not in log()
    assert CANARY not in doctor()


async def test_doctor_finds_nothing_wrong_where_all_is_well(
    world: World, people: tuple[Someone, ...], doctor: Callable[[], str]
) -> None:
    await people[1].taps("➕", world.card(people[0].chat, QUESTION))
    await world.catch_up()
    assert doctor() == "Всё в порядке."


async def test_every_forged_number_in_every_button_is_answered(
    world: World, people: tuple[Someone, ...], doctor: Callable[[], str]
) -> None:
    anna, boris, _ = people
    card = world.card(anna.chat, QUESTION)
    numbers = ("0", "999999999999999", "9" * 20, "-1", "1_0", "+1", " 1", "١", "1.0", "")
    for prefix in ACTIONS:
        tried = numbers if prefix == "vote1" else numbers[:3]  # all buttons are read by the same few lines
        forged = [f"{prefix}:{number}{tail}" for number in tried for tail in ("", ":+")]
        answers = await asyncio.gather(*(boris.forges(each, card) for each in forged))
        assert all(answers), prefix
    await world.catch_up()
    assert ACTIONS["vote1"] is PressVote
    assert doctor() == "Всё в порядке."
