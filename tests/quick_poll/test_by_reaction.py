import pytest

from bot.quick_poll.model import Content, Kind, Option, Sign, Vote
from bot.quick_poll.reacting import _sign
from bot.quick_poll.reading import read_explanation, says_have_read
from bot.quick_poll.voting import pressed

BY_REACTION = Vote("+", source="reaction:-1/7")
NOTICE = Content("Прочтите", Kind.NOTICE)


def test_a_vote_by_a_reaction_is_known_as_one() -> None:
    assert BY_REACTION.is_reaction
    assert not Vote("+").is_reaction
    assert not Vote("+", source="-1/7").is_reaction


def test_a_press_of_the_same_answer_makes_it_independent_of_the_reaction() -> None:
    assert pressed(BY_REACTION, "+") == Vote("+")
    assert pressed(Vote("+", "да", source="-1/7"), "+").source == "-1/7"


@pytest.mark.parametrize(
    ("emoji", "content", "sign"),
    [
        ("👍", Content("?"), Sign.PLUS),
        ("👎🔥", Content("?"), Sign.MINUS),
        ("👍👎", Content("?"), None),
        ("🔥", Content("?"), None),
        ("", Content("?"), None),
        ("👍", NOTICE, Sign.PLUS),
        ("👎", NOTICE, None),
        ("👍", Content("?", Kind.CHOICE, (Option(1, "Да"),)), None),
    ],
)
def test_what_reactions_say(emoji: str, content: Content, sign: Sign | None) -> None:
    assert _sign(frozenset(emoji), content) is sign


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ("Давно не были", "Давно не были"),
        ("  давно\nне   были ", "давно не были"),
        ("— потому что", "потому что"),
        ("…", ""),
        ("", ""),
    ],
)
def test_what_a_reply_explains(text: str, explanation: str) -> None:
    assert read_explanation(text) == explanation


@pytest.mark.parametrize("text", ["Ознакомлен(а)", "ознакомлена", "Ознакомлен.", "прочитала"])
def test_who_has_read_says_so_in_many_ways(text: str) -> None:
    assert says_have_read(text)


@pytest.mark.parametrize("text", ["Не ознакомлена", "ознакомлен(а) ли Борис?", "ознакомлю"])
def test_who_has_not_read_is_not_taken_for_one_who_has(text: str) -> None:
    assert not says_have_read(text)
