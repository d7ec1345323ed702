"""What the bot is and says of itself: its name, its descriptions, its commands."""

from collections.abc import Callable
from dataclasses import asdict

from bot.sandbox import wire
from bot.sandbox.access import chat_of
from bot.sandbox.commands import Scope, checked
from bot.sandbox.model import Json
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World


def get_me(world: World, parameters: Json) -> Json:
    """The bot itself."""
    return wire.user(world.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": world.reads_all,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def set_my_commands(world: World, parameters: Json) -> bool:
    """Set the list of commands for a scope and a language."""
    commands = checked(parameters["commands"])
    world.commands.put(_scope(world, parameters), parameters.get("language_code", ""), commands)
    return True


def delete_my_commands(world: World, parameters: Json) -> bool:
    """Take the list for a scope and a language away."""
    world.commands.put(_scope(world, parameters), parameters.get("language_code", ""), [])
    return True


def get_my_commands(world: World, parameters: Json) -> list[Json]:
    """The list for exactly this scope and language."""
    found = world.commands.get(_scope(world, parameters), parameters.get("language_code", ""))
    return [{name: value for name, value in asdict(each).items() if value} for each in found]


def _scope(world: World, parameters: Json) -> Scope:
    scope: Json = parameters.get("scope", {"type": "default"})
    if "chat_id" not in scope:
        return Scope(scope["type"])
    chat = chat_of(world, scope, "members")
    if scope.get("user_id", 1) <= 0:
        raise bad_request("can't parse BotCommandScope: Invalid user_id specified")
    return Scope(scope["type"], chat.id, scope.get("user_id"))


def _setter(field: str) -> Callable[[World, Json], bool]:
    def set_field(world: World, parameters: Json) -> bool:
        world.names[field, parameters.get("language_code", "")] = parameters.get(field, "")
        return True

    return set_field


def _getter(field: str) -> Callable[[World, Json], Json]:
    def get_field(world: World, parameters: Json) -> Json:
        own = world.names.get((field, parameters.get("language_code", "")))
        return {field: own or world.names.get((field, ""), "")}

    return get_field


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
