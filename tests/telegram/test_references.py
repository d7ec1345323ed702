import pytest
from aiogram.types import Message

from bot.sandbox.model import Json
from bot.telegram.references import Reference, reference_of, reference_of_raw

BOT: Json = {"id": 1000, "is_bot": True, "first_name": "Учительская"}
BORIS: Json = {"id": 77, "is_bot": False, "first_name": "Борис"}
CHAT: Json = {"id": -5, "type": "supergroup", "title": "Школа А"}


def message(sender: Json, **fields: object) -> Json:
    return {"message_id": 12, "date": 1, "chat": CHAT, "from": sender, **fields}


WHISPERS = {
    "by the bot": message(BOT, message_id=0, ephemeral_message_id=3, receiver_user=BORIS),
    "to the bot": message(BORIS, message_id=0, ephemeral_message_id=3, receiver_user=BOT),
}


def test_a_message_is_known_by_its_id() -> None:
    raw = message(BORIS)
    assert reference_of(Message.model_validate(raw)) == reference_of_raw(raw) == "12"


@pytest.mark.parametrize("whisper", WHISPERS)
def test_a_whisper_is_known_by_who_shares_it_with_the_bot(whisper: str) -> None:
    reference = reference_of(Message.model_validate(WHISPERS[whisper]))
    assert Reference.read(reference) == Reference("3", 77)


def test_a_raw_whisper_has_the_same_reference() -> None:
    raw = WHISPERS["to the bot"]
    assert reference_of_raw(raw) == reference_of(Message.model_validate(raw))
