"""Paints the questions to one person."""

from collections.abc import Mapping
from typing import Any

from bot.card import Card, bold, lines, mention, plain
from bot.prompts.service import Form
from bot.texts import Texts
from bot.words import LANGUAGES, Say
from storage import people, spaces
from storage.connection import Connection


def paint_prompt(
    connection: Connection, arguments: Mapping[str, Any], texts: Texts, form: Form
) -> Card | None:
    """Asks one person for a text: by name in a group, in private under what it is and for which school."""
    chat = people.chat_at(connection, arguments["bot"], arguments["address"])
    person = arguments["person"]
    if chat is None and arguments["address"] != person:
        return None  # a group that the bot does not know any more
    language = chat.space.language if chat else arguments.get("language") or LANGUAGES[0]
    say = texts.of(language)
    asked = say(form.key)
    if chat is not None:
        return Card((mention(people.name_of(connection, person), person), plain(asked)), asks_reply=True)
    heading = bold(heading_of(connection, form, arguments.get("subject"), arguments.get("space"), say))
    question = asked.lstrip(", ")
    return Card(lines(heading, plain(question[:1].upper() + question[1:])), asks_reply=True)


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
