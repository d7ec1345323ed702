"""Paints the questions to one person."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.card import Button, Card, bold, lines, mention, plain
from bot.prompts.actions import PressCancelPrompt
from bot.prompts.service import Form
from bot.texts import Texts
from bot.words import LANGUAGES, Say
from storage import people, prompts, spaces
from storage.connection import Connection
from storage.prompts import Prompt


def paint_prompt(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, kind: str, form: Form
) -> Card | None:
    """Asks one person for a text: by name in a group, in private under what it is and for which school.

    A message opens a reply field or has buttons, never both. In a group the bot may see nothing but replies;
    in private it needs none, and a button cancels the question. What was cancelled meanwhile is not asked.
    """
    chat = people.chat_at(connection, arguments["bot"], arguments["address"])
    person, subject = arguments["person"], arguments.get("subject")
    if chat is None and arguments["address"] != person:
        return None  # a group that the bot does not know any more
    addresses = {arguments["address"], chat.address if chat else person}  # the chat may have moved
    prompt = _waiting(connection, arguments, kind, addresses)
    if prompt is None:
        return None
    say = texts.of(chat.space.language if chat else arguments.get("language") or LANGUAGES[0])
    asked = say(form.key)
    about = form.about(connection, subject, say) if form.about else None
    if chat is not None:
        called = (mention(people.name_of(connection, person), person), plain(asked))
        return Card(lines(called, about, plain(say("prompt-reply"))), asks_reply=True)
    heading = bold(heading_of(connection, form, subject, arguments.get("space"), say))
    question = asked.lstrip(", ")
    cancel = Button(say("prompt-cancel"), PressCancelPrompt(prompt.id))
    return Card(lines(heading, about, plain(question[:1].upper() + question[1:])), ((cancel,),))


def heading_of(
    connection: Connection, form: Form, subject: int | None, space_id: int | None, say: Say
) -> str:
    """What is asked in private and for which school; with the chat's title, if that is another name."""
    space = spaces.space(connection, space_id) if space_id is not None else None
    title = say(form.title)
    if space is None:
        return title
    chat = form.place(connection, subject) if form.place else None
    if chat is None or chat.title == space.name:
        return say("prompt-heading", title=title, school=space.name)
    return say("prompt-heading-chat", title=title, school=space.name, chat=chat.title)


def _waiting(
    connection: Connection, arguments: Mapping[str, Any], kind: str, addresses: Collection[int]
) -> Prompt | None:
    about = (kind, arguments.get("subject"))
    for address in addresses:
        for each in prompts.waiting(connection, arguments["bot"], address, arguments["person"]):
            if (each.kind, each.subject) == about:
                return each
    return None
