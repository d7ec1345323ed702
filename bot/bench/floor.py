"""The floor: the least that a durable bot on this stack does for a vote; `python -m bot.bench.floor`.

It contains the library's own long polling as it comes (each update in a task of its own), its types and its
dispatcher with two handlers and no filter on a press, one upsert of the vote, durable before the toast
through the program's own storage (SQLite: those that wait share a commit), and the toast through the
library. To be as strong as it can be, it keeps no states of conversations and calms the collector of
garbage just as the bot does.

It leaves out all that makes the bot one: an update is lost when the process dies between poll and commit,
and blocks nothing but also keeps no order; nobody is met or enrolled; nothing is checked; the card shows no
count and no result, the toast speaks one language and is given once. Who votes must have a row already.
"""

import asyncio
import logging
from functools import partial

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.delivery.clock import SystemClock
from bot.people.service import Defaults, NewChat, meet_chat
from bot.quick_poll.asking import KIND
from bot.quick_poll.model import Content, Sign, Vote
from bot.run import calm_collector
from bot.settings import Settings, load_settings
from storage import activities, quick_poll
from storage.connection import Connection
from storage.database import Database, database_at


async def vote(query: CallbackQuery, event_update: Update, database: Database) -> None:
    """A press: the vote is durable, then it is said."""
    poll, _, sign = (query.data or "").partition(":")
    put = partial(
        quick_poll.put_vote, activity_id=int(poll), person=query.from_user.id, vote=Vote(Sign(sign)),
        sequence=event_update.update_id,
    )  # fmt: skip
    await database.write(put)
    await query.answer("Учтено: +")


async def open_poll(message: Message, command: CommandObject, bot: Bot, database: Database) -> None:
    """A poll with the two buttons."""
    question, author = command.args or "", message.from_user
    if author is None:
        return
    chat = NewChat(bot.id, message.chat.id, message.chat.title or "", Defaults("Europe/Moscow", "ru"))
    opened = partial(_open, new=chat, author=author.id, question=question, now=SystemClock().now())
    poll = await database.write(opened)
    buttons = [
        InlineKeyboardButton(text=f"{label} 0", callback_data=f"{poll}:{sign}")
        for label, sign in (("➕", Sign.PLUS), ("➖", Sign.MINUS))
    ]
    await message.answer(question, reply_markup=InlineKeyboardMarkup(inline_keyboard=[buttons]))


def _open(connection: Connection, new: NewChat, author: int, question: str, now: int) -> int:
    chat = meet_chat(connection, new, now)
    activity_id = activities.open_activity(connection, chat, None, KIND, author, now)
    quick_poll.put(connection, activity_id, Content(question))
    return activity_id


async def _serve(settings: Settings) -> None:
    database = database_at(settings.database_url)
    await database.open()
    session = AiohttpSession(api=TelegramAPIServer.from_base(settings.api_url))
    dispatcher = Dispatcher(disable_fsm=True, database=database)
    dispatcher.callback_query.register(vote)
    dispatcher.message.register(open_poll, Command("poll"))
    logging.disable(logging.WARNING)  # the library tells of each update
    calm_collector()
    try:
        await dispatcher.start_polling(Bot(settings.token.get_secret_value(), session))
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(_serve(load_settings()))
