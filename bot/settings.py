"""Settings from the environment or `.env`. A wrong one stops the start with a sentence that names it."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.words import LANGUAGES
from storage.database import is_database, sqlite_file

_PLACES = ("host", "port", "dbname", "options")  # where an address may tell them besides its beginning
_TOKEN = re.compile(r"[0-9]{1,15}:[A-Za-z0-9_-]+")


class WrongSetting(Exception):
    """A setting can't be used; `name` is the variable's name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Settings(BaseSettings):
    """What the operator decides."""

    model_config = SettingsConfigDict(env_prefix="BOT_", env_file=".env", extra="ignore")

    token: SecretStr = SecretStr("")
    api_url: str = Field("https://api.telegram.org", pattern=r"^https?://[^/\s]+")
    proxy: str | None = Field(None, pattern=r"^(https?|socks4|socks5)://\S+:\d+$")
    database_url: str = "sqlite:///var/staffroom.db"
    journal_key_file: Path | None = None
    timezone: str = "Europe/Moscow"
    language: str = "ru"
    log_level: str = Field("INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @field_validator("token")
    @classmethod
    def _is_token(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("no token")
        return value

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("no such time zone") from error
        return value

    @field_validator("language")
    @classmethod
    def _is_language(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError("no such language")
        return value

    @field_validator("database_url")
    @classmethod
    def _is_database(cls, value: str) -> str:
        if not is_database(value):
            raise ValueError("no such database")
        return value

    @property
    def journal_keys(self) -> Path:
        """The file with the keys that seal the journal: one for each database unless told otherwise."""
        if self.journal_key_file:
            return self.journal_key_file
        file = sqlite_file(self.database_url)
        if file:
            return file.with_name(f"{file.name}.keys")
        return Path("var") / f"{_server_name(self.database_url)}.keys"


def _server_name(url: str) -> str:
    """What tells one database of a server from another, in letters that any file's name can hold."""
    server = urlsplit(url)
    told = parse_qs(server.query)
    parts = [server.netloc.rpartition("@")[2], server.path, *(told.get(name, [""])[0] for name in _PLACES)]
    return re.sub(r"\W+", "-", "-".join(filter(None, parts))).strip("-")


def load_settings(**given: object) -> Settings:
    """The settings; `given` overrides the environment. Raises WrongSetting."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        field = error.errors()[0]["loc"][0]
        raise WrongSetting(f"BOT_{str(field).upper()}") from None
