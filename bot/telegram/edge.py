"""Where a raw update becomes the library's types and reaches its handler."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import Message, Update
from pydantic import ValidationError

from bot.activity.entry import Press
from bot.delivery.handling import Unreadable
from bot.delivery.turn import Turn
from bot.people.meeting import hear, reach
from bot.people.model import Actor
from bot.people.service import Defaults, NewChat, meet_chat
from bot.telegram.actor import actor_of
from bot.telegram.buttons import Buttons
from bot.telegram.own_buttons import OwnButtons
from bot.telegram.presses import read_press
from bot.telegram.references import reference_of
from bot.words import DomainError
from storage import journal, prompts
from storage.connection import Connection
from storage.database import Database
from storage.journal import Entry
from storage.prompts import Prompt

KINDS = tuple(name for name in Update.model_fields if name != "update_id")
"""Every kind of update that the library knows; `getUpdates` always lists them in full."""

_LONGEST_KIND = 40
_PLACE_OF_A_PRESS = ("message_id", "date", "chat", "is_topic_message", "message_thread_id")


def kind_of(raw: Mapping[str, Any]) -> str:
    """The kind of a raw update of any shape, as a short word that any database can hold."""
    kind = next((key for key in raw if key != "update_id"), "none")
    return "".join(char if char.isascii() and char.isprintable() else "?" for char in kind[:_LONGEST_KIND])


class Edge:
    """Feeds journal entries to the dispatcher, with what every handler asks for."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, buttons: Buttons, presses: Mapping[type, Press],
        alone: tuple[type, ...], own_buttons: OwnButtons, database: Database, defaults: Defaults, *,
        privacy_off: bool,
    ) -> None:  # fmt: skip
        self._bot = bot
        self._dispatcher = dispatcher
        self._buttons = buttons
        self._presses = presses
        self._alone = alone
        self._own_buttons = own_buttons
        self._database = database
        self._defaults = defaults
        self._privacy_off = privacy_off
        self._met: set[int] = set()
        self._heard: set[tuple[int, int]] = set()

    def stands_alone(self, raw: Mapping[str, Any]) -> bool:
        """Whether the update changes what the messages of others mean, whatever its shape.

        A command or a press opens what is answered after it, and so may the answer to a question of the
        bot's; a press closes it; the bot's rights have one last state.
        """
        message, query = raw.get("message"), raw.get("callback_query")
        data = query.get("data") if isinstance(query, Mapping) else None
        ends = isinstance(data, str) and isinstance(self._buttons.unpack(data), self._alone)
        opens = isinstance(message, Mapping) and (_is_command(message) or self._answers_bot(message))
        return opens or ends or "my_chat_member" in raw

    def _answers_bot(self, message: Mapping[str, Any]) -> bool:
        """Whether it replies to the bot, but to no card and no picture, which many answer at once."""
        replied = message.get("reply_to_message")
        sender = replied.get("from") if isinstance(replied, Mapping) else None
        if not isinstance(replied, Mapping) or not isinstance(sender, Mapping):
            return False
        return sender.get("id") == self._bot.id and not ({"reply_markup", "photo"} & replied.keys())

    async def feed(self, entry: Entry, turn: Turn) -> None:
        """Hand the update to its handler. Raises Unreadable, or what the handler raises."""
        if not await self._press(entry, turn):
            await self._dispatch(entry, turn)

    async def _press(self, entry: Entry, turn: Turn) -> bool:
        """The short way of most updates; False for what has to go the long one."""
        pressed = read_press(entry.raw, self._bot.id, entry.sequence)
        if pressed is None:
            return False
        actor, data = pressed
        action = self._buttons.unpack(data)
        use_case = self._presses.get(type(action))
        if use_case is None:
            return False
        await self._own_buttons.check(actor, action, entry.raw)
        await self._meet(actor, turn.now)
        await turn.do(use_case, actor, action)
        return True

    async def _dispatch(self, entry: Entry, turn: Turn) -> None:
        update = self._parsed(entry)
        actor = actor_of(update, self._bot.id, entry.sequence)
        query = update.callback_query
        if actor is None and query is None:
            return
        if actor is None:
            raise DomainError("error-stale-button")
        action = self._buttons.unpack(query.data) if query else None
        await self._own_buttons.check(actor, action, entry.raw)
        if not _brings_its_chat(update):
            await self._meet(actor, turn.now)
            if update.message is not None and update.message.left_chat_member is None:
                await self._meet_writer(actor, turn.now)
        prompt = await self._answered_prompt(update.message, actor)
        # Straight to the routers: what the dispatcher adds to an update (users, states) nobody asks for here.
        await self._dispatcher.propagate_event(
            entry.kind, update.event, **self._dispatcher.workflow_data,
            bot=self._bot, turn=turn, actor=actor, action=action, prompt=prompt,
        )  # fmt: skip

    def _parsed(self, entry: Entry) -> Update:
        if entry.kind not in KINDS:
            raise Unreadable(f"unknown kind: {entry.kind}")
        if not entry.raw:
            raise Unreadable("sealed with a key that is not here")
        try:
            # With the bot as context the library need not dump and validate the update again.
            return Update.model_validate(_lean(entry.raw), context={"bot": self._bot})
        except ValidationError as error:
            places = (".".join(str(step) for step in each["loc"][:6]) for each in error.errors()[:3])
            raise Unreadable(f"not as expected: {', '.join(places)}") from None

    async def _answered_prompt(self, message: Message | None, actor: Actor) -> Prompt | None:
        """What the bot had asked the person, if this message answers it.

        A reply to the question does, or to an answer of theirs that did not do; in private, where one
        question waits, so does what is no command. Raises DomainError for a reply in the name of the group,
        behind which nobody can be seen.
        """
        replied = message.reply_to_message if message else None
        if message is None or (replied is None and not actor.is_private) or _starts_with_slash(message.text):
            return None
        if replied is None:
            return await self._database.read(partial(_only_prompt, actor=actor))
        author = replied.from_user.id if replied.from_user else None
        if author not in (actor.bot_id, actor.person_id):
            return None
        find = _replied_prompt if author == actor.bot_id else _tried_prompt
        return await self._database.read(partial(find, actor=actor, message_ref=reference_of(replied)))

    async def _meet(self, actor: Actor, now: int) -> None:
        """A group that is not on record yet: the bot was added while its database was another."""
        if actor.is_private or actor.address in self._met:
            return
        new = NewChat(actor.bot_id, actor.address, actor.chat_title, self._defaults, self._privacy_off)
        await self._database.write(lambda connection: meet_chat(connection, new, now))
        self._met.add(actor.address)

    async def _meet_writer(self, actor: Actor, now: int) -> None:
        """Who writes is known from then on, whatever becomes of the message."""
        if actor.is_private:
            await self._database.write(partial(_meet_now, meet=reach, actor=actor, now=now))
        elif not actor.anonymous and (actor.address, actor.person_id) not in self._heard:
            meet = partial(hear, asked_at=None)
            await self._database.write(partial(_meet_now, meet=meet, actor=actor, now=now))
            self._heard.add((actor.address, actor.person_id))


def _meet_now(connection: Connection, meet: Callable[..., None], actor: Actor, now: int) -> None:
    """Raises AlreadyDone where the update waits no more: who was erased since is not met by it."""
    journal.need_open(connection, actor.sequence)
    meet(connection, actor=actor, now=now)


def _only_prompt(connection: Connection, actor: Actor) -> Prompt | None:
    waiting = prompts.waiting(connection, actor.bot_id, actor.address, actor.person_id)
    return waiting[0] if len(waiting) == 1 else None


def _replied_prompt(connection: Connection, actor: Actor, message_ref: str) -> Prompt | None:
    place = connection, actor.bot_id, actor.address
    found = prompts.answered_by(*place, actor.person_id, message_ref)
    if found is None and actor.anonymous and prompts.is_waiting(*place, message_ref):
        raise DomainError("error-in-own-name")
    return found


def _tried_prompt(connection: Connection, actor: Actor, message_ref: str) -> Prompt | None:
    return prompts.asked_again(connection, actor.bot_id, actor.address, actor.person_id, message_ref)


def _starts_with_slash(text: str | None) -> bool:
    return text is not None and text.startswith("/")


def _lean(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """A press without what its message shows: most of what is to be checked, and no handler reads it."""
    query = raw.get("callback_query")
    message = query.get("message") if isinstance(query, Mapping) else None
    if not isinstance(query, Mapping) or not isinstance(message, Mapping):
        return raw
    place = {name: message[name] for name in _PLACE_OF_A_PRESS if name in message}
    return {**raw, "callback_query": {**query, "message": place}}


def _is_command(message: Mapping[str, Any]) -> bool:
    text = message.get("text")
    return isinstance(text, str) and _starts_with_slash(text)


def _brings_its_chat(update: Update) -> bool:
    """Whether the handler itself knows which chat this is: the bot was placed, or a group has moved."""
    message = update.message
    moved = message is not None and (message.migrate_to_chat_id or message.migrate_from_chat_id)
    return update.my_chat_member is not None or bool(moved)
