"""Calls as such: tokens, names, bodies, types."""

import json
from io import BytesIO

import pytest

from bot.sandbox import schema
from bot.sandbox.api.methods import METHODS
from bot.sandbox.refusals import Refusal
from tests.sandbox.client import keyboard


async def test_a_wrong_token_is_unauthorized(sandbox, api):
    async with api.session.post(f"{sandbox.url}/bot1000:WRONG/getMe") as response:
        assert (response.status, (await response.json())["description"]) == (401, "Unauthorized")
    async with api.session.get(f"{sandbox.url}/file/bot1:X/photos/a.png") as response:
        assert response.status == 401


async def test_unknown_methods_are_not_found_and_others_not_implemented(api):
    answer = await api.call("sendDreams")
    assert answer == {"ok": False, "error_code": 404, "description": "Not Found"}
    answer = await api.call("sendDice", chat_id=1)
    assert answer["error_code"] == 501


async def test_names_of_methods_are_read_in_any_case_and_by_get(sandbox, api, school):
    async with api.session.get(f"{api.base}/SENDMESSAGE?chat_id={school.chat.id}&text=x") as response:
        assert (await response.json())["result"]["text"] == "x"


async def test_forms_hold_nested_objects_as_json(sandbox, api, school):
    form = {"chat_id": str(school.chat.id), "text": "x", "disable_notification": "true"}
    form["reply_markup"] = json.dumps(keyboard("Да"))
    async with api.session.post(f"{api.base}/sendMessage", data=form) as response:
        assert (await response.json())["result"]["reply_markup"] == keyboard("Да")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"text": "\xff"}', "application/json", 400),
        ("text=ё".encode("cp1251"), "application/x-www-form-urlencoded", 400),
        (b"text=%FF", "application/x-www-form-urlencoded", 400),
        (b"no parts", "multipart/form-data; boundary=x", 400),
        (b"no parts", "multipart/form-data", 400),
        (b"x" * 2 * 1024 * 1024, "application/json", 413),
        (b"text=" + b"x" * 2 * 1024 * 1024, "application/x-www-form-urlencoded", 413),
        ("привет".encode(), "text/plain; charset=nonsense", 400),
        (b"", "application/json", 400),
    ],
)
async def test_strange_bodies_get_a_clear_refusal(api, body, kind, status):
    headers = {"Content-Type": kind}
    async with api.session.post(f"{api.base}/sendMessage", data=BytesIO(body), headers=headers) as response:
        assert response.status == status
        assert (await response.json())["ok"] is False


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("deleteMessage", {"chat_id": 1}, 'parameter "message_id" is required'),
        ("deleteMessage", {"chat_id": 1, "message_id": "ten"}, 'can\'t parse "message_id" as an Integer'),
        ("deleteMessage", {"chat_id": 1, "message_id": True}, 'field "message_id" must be of type Number'),
        ("deleteMessage", {"chat_id": [1], "message_id": 1}, "chat identifier must be a String or a Number"),
        ("sendMessage", {"chat_id": 1, "text": "\ud800"}, "strings must be encoded in UTF-8"),
        ("sendMessage", {"chat_id": 1, "text": 5}, 'field "text" must be of type String'),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "entities": "{}"},
            'expected an Array in field "entities"',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "protect_content": "maybe"},
            'field "protect_content" must be of type Boolean',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "reply_markup": []},
            'object expected in field "reply_markup"',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{}]]}},
            "can't parse InlineKeyboardButton: Can't find field \"text\"",
        ),
        (
            "sendMessage",
            {
                "chat_id": 1,
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "x", "style": "loud"}]]},
            },
            "invalid style specified",
        ),
        ("setMyCommands", {"commands": [{"command": "x" * 33, "description": "y"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "x", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [], "scope": {"type": "everyone"}},
            "can't parse scope: unsupported type specified",
        ),
        (
            "editMessageMedia",
            {"media": {"type": "sound", "media": "x"}},
            "can't parse media: unsupported type specified",
        ),
    ],
)
def test_parameters_are_checked_against_the_schema(method, given, words):
    with pytest.raises(Refusal) as refused:
        schema.methods()[method.lower()].read(given)
    assert refused.value.description == f"Bad Request: {words}"


def test_numbers_may_come_as_text_and_unknown_parameters_are_left_out():
    read = schema.methods()["deletemessage"].read({"chat_id": "-5", "message_id": "7", "colour": "red"})
    assert read == {"chat_id": -5, "message_id": 7}


@pytest.mark.parametrize("method", schema.methods().values(), ids=lambda method: method.name)
def test_every_method_of_the_schema_can_be_read(method):
    with_nothing = {field.name for field in method.fields if field.required}
    if with_nothing:
        with pytest.raises(Refusal):
            method.read({})
    else:
        assert method.read({}) == {}


def test_every_method_that_is_carried_out_is_in_the_schema():
    assert METHODS.keys() <= {method.name for method in schema.methods().values()}


async def test_huge_numbers_are_no_chats(api, school):
    for chat_id in (10**20, "9" * 5000, "-1e5"):
        assert await api.refusal("sendMessage", chat_id=chat_id, text="x") == "Bad Request: chat not found"
