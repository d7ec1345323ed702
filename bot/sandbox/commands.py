"""The lists of commands that a bot offers, by scope and language.

Which list a person sees follows "Determining list of commands" of the Bot API's page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.sandbox.model import Chat, Json, Person
from bot.sandbox.refusals import bad_request

_NAME = re.compile(r"[a-z0-9_]{1,32}\Z")
_WRITTEN = re.compile(r"/(\w{1,32})(?:@(\w+))?(?!\S)", re.ASCII)


@dataclass(frozen=True, slots=True)
class BotCommand:
    """A command in a menu."""

    command: str
    description: str
    is_ephemeral: bool = False
    """Whether clients send it so that only the bot sees it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom a list is."""

    kind: str = "default"
    chat_id: int | None = None
    person_id: int | None = None


def written_to(username: str, text: str) -> str | None:
    """The command that the text begins with, in small letters; None for none and for one of another bot."""
    command = _WRITTEN.match(text)
    if command is None or (command[2] or username).lower() != username.lower():
        return None
    return command[1].lower()


def checked(commands: Sequence[Json]) -> list[BotCommand]:
    """The commands of setMyCommands; raises Refusal for a wrong name."""
    read = [
        BotCommand(
            str(given["command"]).removeprefix("/"), given["description"], given.get("is_ephemeral", False)
        )
        for given in commands
    ]
    if not all(_NAME.match(command.command) for command in read):
        raise bad_request("BOT_COMMAND_INVALID")
    return read


@dataclass(eq=False, slots=True)
class Commands:
    """Every list that the bot has set."""

    _lists: dict[tuple[Scope, str], list[BotCommand]] = field(default_factory=dict)

    def put(self, scope: Scope, language: str, commands: list[BotCommand]) -> None:
        """Set the list for a scope and a language code ("": every other language); an empty one is none."""
        if commands:
            self._lists[scope, language] = commands
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[BotCommand]:
        """The list for exactly this scope and language."""
        return self._lists.get((scope, language), [])

    def seen(self, language: str, chat: Chat | None, person: Person | None) -> list[BotCommand]:
        """What the person sees in the chat's menu: the narrowest scope wins, in it the person's language."""
        for scope in _narrowest_first(chat, person):
            found = self.get(scope, language) or self.get(scope, "")
            if found:
                return found
        return []


def _narrowest_first(chat: Chat | None, person: Person | None) -> Iterator[Scope]:
    if chat and chat.kind == "private":
        yield Scope("chat", chat.id)
        yield Scope("all_private_chats")
    elif chat:
        is_admin = person is not None and chat.member(person).is_admin
        if person:
            yield Scope("chat_member", chat.id, person.id)
        if is_admin:
            yield Scope("chat_administrators", chat.id)
        yield Scope("chat", chat.id)
        if is_admin:
            yield Scope("all_chat_administrators")
        yield Scope("all_group_chats")
    yield Scope()
