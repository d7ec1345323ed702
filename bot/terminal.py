"""What every command of the program has: settings, a language, and one sentence for each reason to stop."""

import sys
from collections.abc import Callable

from bot.settings import Settings, WrongSetting, load_settings
from bot.texts import Texts
from bot.words import LANGUAGES, Say, Text
from storage.database import sqlite_file
from storage.errors import StorageUnavailable, StorageUnusable

Echo = Callable[[str], None]
"""Says a line to who runs the program."""


def at_terminal(command: Callable[[Settings, Say], int]) -> int:
    """Run the command with the program's settings and language; gives the exit code."""
    texts = Texts()
    try:
        settings = load_settings()
    except WrongSetting as error:
        return complain(texts, LANGUAGES[0], Text("program-setting-wrong", {"name": error.name}))
    try:
        return command(settings, texts.of(settings.language))
    except StorageUnusable as error:
        return complain(texts, settings.language, Text(error.key, error.details))
    except StorageUnavailable as error:
        return complain(texts, settings.language, Text(f"program-storage-{error.trouble}"))


def need_database(settings: Settings) -> None:
    """Raises StorageUnusable where the bot has never run; else looking would make an empty file."""
    path = sqlite_file(settings.database_url)
    if path is not None and not path.exists():
        raise StorageUnusable("doctor-no-database", path=str(path))


def tell(texts: Texts, language: str, text: Text) -> None:
    """Say a sentence to who runs the program."""
    sys.stderr.write(texts.said(language, text) + "\n")
    sys.stderr.flush()


def complain(texts: Texts, language: str, text: Text) -> int:
    """Say why the program ends; gives its exit code."""
    tell(texts, language, text)
    return 1
