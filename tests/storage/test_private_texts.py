"""Private texts: kept, settled, forgotten; nobody gets those of another."""

from bot.people.model import Chat
from storage import cards, panels, people, private_texts
from storage.connection import Connection
from tests.storage.conftest import BOT, NOW

HOUR = 3_600_000


def test_a_text_waits_until_it_has_answered_something(connection: Connection, anna: int, chat: Chat) -> None:
    text = private_texts.keep(connection, BOT, anna, "Идём?", NOW)
    waiting = private_texts.get(connection, text, anna)
    assert waiting is not None
    assert (waiting.kind, waiting.can_move) == (None, False)
    assert private_texts.settled(connection, BOT, anna) == []
    private_texts.settle(connection, text, "ask", chat.id, chat.space.id, text="Идём?", made="7")
    [settled] = private_texts.settled(connection, BOT, anna)
    assert (settled.id, settled.kind, settled.subject, settled.made) == (text, "ask", chat.id, "7")
    assert settled.can_move


def test_a_text_whose_words_are_gone_can_not_be_moved(connection: Connection, anna: int) -> None:
    text = private_texts.keep(connection, BOT, anna, "Идём?", NOW)
    private_texts.settle(connection, text, "ask", None, None, text="", made=None)
    [settled] = private_texts.settled(connection, BOT, anna)
    assert not settled.can_move


def test_nobody_gets_the_text_of_another(connection: Connection, anna: int) -> None:
    people.meet(connection, 8, "Борис", "ru")
    text = private_texts.keep(connection, BOT, anna, "Идём?", NOW)
    assert private_texts.get(connection, text, 8) is None
    assert private_texts.settled(connection, BOT, 8) == []


def test_what_is_dropped_is_gone(connection: Connection, anna: int) -> None:
    text = private_texts.keep(connection, BOT, anna, "Идём?", NOW)
    private_texts.drop(connection, text)
    assert private_texts.get(connection, text, anna) is None


def test_old_texts_are_forgotten_and_given(connection: Connection, anna: int) -> None:
    old = private_texts.keep(connection, BOT, anna, "вчера", NOW - HOUR)
    new = private_texts.keep(connection, BOT, anna, "сегодня", NOW)
    assert [each.id for each in private_texts.forget(connection, before=NOW)] == [old]
    assert private_texts.get(connection, old, anna) is None
    assert private_texts.get(connection, new, anna) is not None


def test_a_copy_in_private_lags_behind_as_the_card_does(
    connection: Connection, anna: int, chat: Chat
) -> None:
    def versions() -> dict[str, int]:
        return {row["kind"]: row["version"] for row in connection.rows("SELECT kind, version FROM card")}

    panel = panels.put(connection, BOT, anna, "poll.private", 5, anna, face="", note=None, now=NOW)
    other = panels.put(connection, BOT, anna, "poll.private", 6, anna, face="", note=None, now=NOW)
    cards.place(connection, BOT, chat.address, None, "poll", 5)
    cards.place(connection, BOT, anna, None, "poll.private", panel)
    cards.place(connection, BOT, anna, None, "another.private", other)
    before = versions()
    cards.mark_stale(connection, "poll", 5)
    assert {kind: now - before[kind] for kind, now in versions().items()} == {
        "poll": 1, "poll.private": 1, "another.private": 0,
    }  # fmt: skip
