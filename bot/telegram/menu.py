"""The menu of commands, per language, for members and for admins."""

from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from bot.texts import Texts
from bot.words import LANGUAGES

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Menu:
    """Command names; each has its description in the text `command-<name>`."""

    members: Sequence[str]
    admins: Sequence[str]
    private: Sequence[str]


async def set_menu(bot: Bot, texts: Texts, menu: Menu) -> None:
    """Tell Telegram the commands in every language; without one for who speaks none of ours."""
    scopes = (
        (BotCommandScopeAllGroupChats(), menu.members),
        (BotCommandScopeAllChatAdministrators(), menu.admins),
        (BotCommandScopeAllPrivateChats(), menu.private),
    )
    for language, code in ((LANGUAGES[0], None), *((each, each) for each in LANGUAGES)):
        for scope, names in scopes:
            commands = [
                BotCommand(command=name, description=texts.say(language, f"command-{name}")) for name in names
            ]
            try:
                await bot.set_my_commands(commands, scope=scope, language_code=code)
            except AiogramError as error:
                _log.warning("the menu of commands was not taken", reason=type(error).__name__)
                return
