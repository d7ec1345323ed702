"""What the page can do: an act by its name, as a person, with the fields that came from the browser."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.acts import Acts
from bot.sandbox.model import Chat, Json, Person
from bot.sandbox.refusals import ActRefused

BOT_RIGHTS = frozenset({"can_delete_messages"})
"""What the page gives the bot when it becomes an administrator."""


class Fields:
    """The fields of an act; raises ActRefused for a missing or strange one."""

    def __init__(self, acts: Acts, given: Json) -> None:
        self._acts = acts
        self._given = given

    @property
    def me(self) -> Person:
        return self.person("as")

    @property
    def chat(self) -> Chat:
        chat_id = self.number("chat")
        chat = self._acts.world.chats.get(chat_id)
        if chat is None and chat_id == self.me.id:
            return self._acts.private(self.me)
        if chat is None or (chat.kind == "private" and chat_id != self.me.id):
            raise ActRefused("Такого чата нет.")
        return chat

    def person(self, name: str) -> Person:
        person = self._acts.world.people.get(self.number(name))
        if person is None:
            raise ActRefused("Такого человека нет.")
        return person

    def number(self, name: str) -> int:
        number = self.number_or_none(name)
        if number is None:
            raise ActRefused(f"Не хватает поля «{name}».")
        return number

    def number_or_none(self, name: str) -> int | None:
        value = self._given.get(name)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise ActRefused(f"Поле «{name}» должно быть числом.")

    def text(self, name: str) -> str:
        value = self._given.get(name) or ""
        if not isinstance(value, str):
            raise ActRefused(f"Поле «{name}» должно быть строкой.")
        return value.strip()

    def needed_text(self, name: str) -> str:
        text = self.text(name)
        if not text:
            raise ActRefused("Нужно название." if name == "title" else "Нужно имя.")
        return text

    def flag(self, name: str) -> bool:
        return self._given.get(name) is True


def perform(acts: Acts, given: Json) -> Json:
    """Do it; gives what came of it. Raises ActRefused with one Russian sentence."""
    do = given.get("do")
    act = _ACTS.get(do) if isinstance(do, str) else None
    if act is None:
        raise ActRefused("Такого действия нет.")
    return {"ok": True} | (act(acts, Fields(acts, given)) or {})


def _say(acts: Acts, fields: Fields) -> Json:
    message = acts.say(
        fields.me,
        fields.chat,
        fields.text("text"),
        reply_to=fields.number_or_none("reply_to"),
        thread=fields.number_or_none("thread"),
        anonymous=fields.flag("anonymous"),
    )
    return {"message": message.id}


def _press(acts: Acts, fields: Fields) -> Json:
    place = fields.number("row"), fields.number("column")
    return {"press": acts.press_at(fields.me, fields.chat, fields.number("message"), *place).id}


def _start(acts: Acts, fields: Fields) -> Json:
    message = acts.start_private(fields.me, fields.text("text"))
    return {"message": message.id, "chat": message.chat_id}


def _new_group(acts: Acts, fields: Fields) -> Json:
    return {"chat": acts.group(fields.needed_text("title"), fields.me, kind="supergroup").id}


def _new_person(acts: Acts, fields: Fields) -> Json:
    first, _, last = fields.needed_text("name").partition(" ")
    return {"person": acts.person(first, last.strip() or None).id}


def _migrate(acts: Acts, fields: Fields) -> Json:
    return {"chat": acts.migrate(fields.chat, fields.me).id}


_ACTS: dict[str, Callable[[Acts, Fields], Any]] = {
    "say": _say,
    "press": _press,
    "start": _start,
    "new_group": _new_group,
    "new_person": _new_person,
    "migrate": _migrate,
    "edit": lambda acts, it: {"message": acts.edit(it.me, it.chat, it.number("message"), it.text("text")).id},
    "delete": lambda acts, it: acts.delete(it.me, it.chat, it.number("message")),
    "react": lambda acts, it: acts.react(it.me, it.chat, it.number("message"), it.text("emoji") or None),
    "add_bot": lambda acts, it: acts.add_bot(it.chat, it.me),
    "promote_bot": lambda acts, it: acts.promote_bot(it.chat, it.me, BOT_RIGHTS),
    "demote_bot": lambda acts, it: acts.demote_bot(it.chat, it.me),
    "remove_bot": lambda acts, it: acts.remove_bot(it.chat, it.me),
    "join": lambda acts, it: acts.join(it.chat, it.me),
    "leave": lambda acts, it: acts.leave(it.chat, it.me),
    "add": lambda acts, it: acts.add(it.chat, it.person("person"), it.me),
    "kick": lambda acts, it: acts.kick(it.chat, it.person("person"), it.me),
    "restart": lambda acts, it: acts.forgets_ephemeral(it.me, it.chat),
    "promote": lambda acts, it: acts.promote(it.chat, it.person("person"), it.me),
    "demote": lambda acts, it: acts.demote(it.chat, it.person("person"), it.me),
}
