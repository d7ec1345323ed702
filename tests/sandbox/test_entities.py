"""Given entities, and what Telegram marks by itself."""

import pytest

from bot.sandbox.entities import formatted, found
from bot.sandbox.refusals import Refusal


def bold(offset, length):
    return {"type": "bold", "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("text", "entity", "words"),
    [
        ("👉 👉", bold(1, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 4"),
        (
            "👉 👉",
            bold(0, 1),
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
        ),
        (
            "aba caba",
            bold(3, 6),
            "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 9",
        ),
        ("aba caba", bold(9, 1), "entity begins after the end of the text at UTF-16 offset 9"),
        ("aba caba", bold(-1, 1), "receive an entity with incorrect offset -1"),
        ("aba caba", bold(0, -1), "receive an entity with incorrect length -1"),
        ("x", bold(0, 1) | {"type": "sparkle"}, "can't parse MessageEntity: Unsupported type specified"),
        (
            "x",
            bold(0, 1) | {"type": "text_link", "url": "localhost"},
            "entity URL 'localhost' is invalid: Wrong HTTP URL",
        ),
    ],
)
def test_entities_out_of_bounds_are_refused(text, entity, words):
    with pytest.raises(Refusal) as refused:
        formatted(text, None, [entity])
    assert refused.value.description == f"Bad Request: {words}"


def test_space_around_the_text_goes_and_entities_move_with_it():
    assert formatted("  раз два \n", None, [bold(0, 5), bold(6, 5), bold(9, 2)]) == (
        "раз два",
        [bold(0, 3), bold(4, 3)],
    )


@pytest.mark.parametrize(
    ("text", "kind", "marked"),
    [
        ("/poll@staffroom_bot тема", "bot_command", "/poll@staffroom_bot"),
        ("да /poll", "bot_command", "/poll"),
        ("спасибо @anna_petrova!", "mention", "@anna_petrova"),
        ("😀 #опрос по теме", "hashtag", "#опрос"),
        ("см. https://школа.рф/план?a=1, там", "url", "https://школа.рф/план?a=1"),
        ("см. example.com/план.", "url", "example.com/план"),
        ("пишите anna@school.ru", "email", "anna@school.ru"),
    ],
)
def test_telegram_marks_commands_mentions_and_addresses(text, kind, marked):
    (entity,) = found(text)
    units = text.encode("utf-16-le")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    assert (entity["type"], units[start:end].decode("utf-16-le")) == (kind, marked)


@pytest.mark.parametrize("text", ["", "просто текст", "1/2 и 3/4", "/опрос", "#1", "a@b", "</b>", "т.е. так"])
def test_other_text_is_plain(text):
    assert found(text) == []


def test_a_given_link_hides_what_would_be_marked_in_it():
    link = {"type": "text_link", "offset": 0, "length": 8, "url": "http://telegram.org/"}
    assert formatted("/poll @x", None, [link])[1] == [link]
    assert [entity["type"] for entity in formatted("/poll", None, [bold(0, 5)])[1]] == ["bold", "bot_command"]
