import pytest

from bot.activity.model import Stage
from bot.people.model import Chat
from bot.quick_poll.model import Content
from storage import activities, quick_poll
from storage.connection import Connection
from tests.storage.conftest import NOW, new_chat

SOURCE = "-100/7"


def poll(connection: Connection, chat: Chat, author: int, stage: Stage = Stage.LIVE) -> int:
    number = activities.open_activity(connection, chat, None, "quick_poll", author, NOW, stage=stage)
    quick_poll.put(connection, number, Content("Идём?"))
    quick_poll.set_asked_in(connection, number, SOURCE)
    return number


def test_the_message_that_is_the_question_is_kept(connection: Connection, chat: Chat, anna: int) -> None:
    assert quick_poll.content(connection, poll(connection, chat, anna)).asked_in == SOURCE


def test_the_poll_is_found_by_the_message(connection: Connection, chat: Chat, anna: int) -> None:
    number = poll(connection, chat, anna)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) == number
    assert quick_poll.asked_in(connection, chat.id, "-100/8") is None


def test_a_poll_of_another_chat_is_not_found(connection: Connection, chat: Chat, anna: int) -> None:
    poll(connection, chat, anna)
    other = new_chat(connection, -200)
    assert quick_poll.asked_in(connection, other.id, SOURCE) is None


def test_what_was_called_off_is_not_found(connection: Connection, chat: Chat, anna: int) -> None:
    poll(connection, chat, anna, Stage.CANCELLED)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) is None


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.PLANNED])
def test_a_draft_is_found_after_what_is_asked(
    connection: Connection, chat: Chat, anna: int, stage: Stage
) -> None:
    draft = poll(connection, chat, anna, stage)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) == draft
    asked = poll(connection, chat, anna)
    poll(connection, chat, anna, stage)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) == asked


def test_an_open_poll_comes_before_a_newer_one_that_is_closed(
    connection: Connection, chat: Chat, anna: int
) -> None:
    older, newer = poll(connection, chat, anna), poll(connection, chat, anna)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) == newer
    activities.close(connection, newer, NOW)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) == older
    activities.close(connection, older, NOW)
    assert quick_poll.asked_in(connection, chat.id, SOURCE) == newer
