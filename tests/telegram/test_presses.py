"""The short way reads of a press what the library's types read of it."""

from typing import Any

import pytest
from aiogram.types import Update
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.actor import actor_of
from bot.telegram.presses import read_press

BOT, SEQUENCE = 1_000, 7

names = st.text(max_size=80)
people = st.fixed_dictionaries(
    {"id": st.integers(1, 2**52), "first_name": names, "is_bot": st.just(False)},
    optional={"last_name": names, "language_code": st.sampled_from(["ru", "kk", "en-GB", "de", ""])},
)
chats = st.fixed_dictionaries(
    {"id": st.integers(-(2**52), 2**52), "type": st.sampled_from(["group", "supergroup", "private"])},
    optional={"title": names},
)
messages = st.fixed_dictionaries(
    {"message_id": st.integers(1, 2**31), "date": st.sampled_from([0, 1_773_216_000]), "chat": chats},
    optional={"message_thread_id": st.integers(1, 99), "is_topic_message": st.booleans()},
)


def press(person: Any, message: Any) -> dict[str, Any]:
    query = {"id": "1", "from": person, "message": message, "chat_instance": "1", "data": "vote1:1:+"}
    return {"update_id": 1, "callback_query": query}


@given(people, messages)
def test_both_ways_know_the_same_person_in_the_same_place(person: Any, message: Any) -> None:
    raw = press(person, message)
    read = read_press(raw, BOT, SEQUENCE)
    assert read
    # Of a message that the bot can't see any more the library keeps no topic.
    if message["date"]:
        assert read == (actor_of(Update.model_validate(raw), BOT, SEQUENCE), "vote1:1:+")


PERSON = {"id": 7, "is_bot": False, "first_name": "Анна"}
MESSAGE = {"message_id": 5, "date": 1, "chat": {"id": -10, "type": "group", "title": "Школа"}}


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1},
        {"update_id": 1, "message": MESSAGE},
        {"update_id": 1, "callback_query": None},
        press(None, MESSAGE),
        press(PERSON, None),
        press({**PERSON, "id": "7"}, MESSAGE),
        press({**PERSON, "last_name": 5}, MESSAGE),
        press({**PERSON, "language_code": []}, MESSAGE),
        press(PERSON, {**MESSAGE, "chat": {"id": -10, "type": "group", "title": {}}}),
        press(PERSON, {**MESSAGE, "chat": "Школа"}),
    ],
)
def test_what_is_not_plainly_a_press_takes_the_long_way(raw: dict[str, Any]) -> None:
    assert read_press(raw, BOT, SEQUENCE) is None
