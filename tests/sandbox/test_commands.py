"""The menu of commands, as each person sees it."""

import pytest


@pytest.fixture
async def menus(api, school):
    """A list for each scope; its one command is named after it."""
    scopes = {
        "default": {},
        "all_private_chats": {},
        "all_group_chats": {},
        "all_chat_administrators": {},
        "chat": {"chat_id": school.chat.id},
        "chat_administrators": {"chat_id": school.chat.id},
        "chat_member": {"chat_id": school.chat.id, "user_id": school.boris.id},
    }
    for kind, place in scopes.items():
        commands = [{"command": kind, "description": "Описание"}]
        assert await api.result("setMyCommands", commands=commands, scope={"type": kind, **place})
    return scopes


def names(sandbox, *where):
    return [command.command for command in sandbox.commands("ru", *where)]


async def test_the_narrowest_scope_wins(sandbox, api, school, menus):
    group = sandbox.group("Другая", owner=school.anna, members=[school.boris])
    assert names(sandbox) == ["default"]
    assert names(sandbox, sandbox.private(school.anna), school.anna) == ["all_private_chats"]
    assert names(sandbox, group, school.boris) == ["all_group_chats"]
    assert names(sandbox, group, school.anna) == ["all_chat_administrators"]
    assert names(sandbox, school.chat, school.anna) == ["chat_administrators"]
    assert names(sandbox, school.chat, school.boris) == ["chat_member"]
    for kind in ("chat_member", "chat_administrators"):
        assert await api.result("deleteMyCommands", scope={"type": kind, **menus[kind]})
    assert names(sandbox, school.chat, school.boris) == ["chat"]
    assert names(sandbox, school.chat, school.anna) == ["chat"]


async def test_the_own_language_wins_within_a_scope(sandbox, api):
    for language, text in (("", "Any"), ("kk", "Қазақша")):
        commands = [{"command": "/menu", "description": text}]
        await api.result("setMyCommands", commands=commands, language_code=language)
    assert sandbox.commands("kk")[0].description == "Қазақша"
    assert sandbox.commands("en")[0].description == "Any"
    assert await api.result("getMyCommands", language_code="kk") == [
        {"command": "menu", "description": "Қазақша"}
    ]
    assert await api.result("getMyCommands", language_code="en") == []


@pytest.mark.parametrize("name", ["Poll", "опрос", "a-b", ""])
async def test_names_are_small_latin_letters_digits_and_underscores(api, name):
    words = await api.refusal("setMyCommands", commands=[{"command": name, "description": "x"}])
    assert words == "Bad Request: BOT_COMMAND_INVALID"


async def test_the_bot_can_name_and_describe_itself(api):
    await api.result("setMyName", name="Staffroom", language_code="en")
    await api.result("setMyDescription", description="Спрашивает и считает")
    await api.result("setMyShortDescription", short_description="Спрашивает")
    assert await api.result("getMyName", language_code="en") == {"name": "Staffroom"}
    assert await api.result("getMyDescription", language_code="en") == {"description": "Спрашивает и считает"}
    assert await api.result("getMyShortDescription") == {"short_description": "Спрашивает"}
    assert await api.refusal("setMyShortDescription", short_description="x" * 121)
