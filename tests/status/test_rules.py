"""What can be wrong, and how it is called."""

import pytest

from bot.activities import PAINTERS, RINGS
from bot.activity.withholding import AUTHOR_GONE
from bot.card import length
from bot.people.model import Abilities, Chat, Face, Space
from bot.status.model import (
    ChatStatus,
    Figures,
    Lack,
    Loss,
    Reason,
    Status,
    Word,
    lacks,
    losses,
    reason_of,
    word_of,
)
from bot.status.view import status_card
from bot.texts import Texts
from bot.words import LANGUAGES
from storage.cards import SHUT

ADMIN = Abilities(is_admin=True, may_delete=True)
LONGEST_OF_ONE = 1_024
"""What one person alone sees in a group."""


@pytest.mark.parametrize(
    ("abilities", "lacking"),
    [
        (ADMIN, ()),
        (Abilities(), (Lack.SIGHT,)),
        (Abilities(privacy_off=True), (Lack.ADMIN,)),
        (Abilities(is_admin=True), (Lack.DELETE,)),
        (Abilities(is_admin=True, may_delete=True, may_react=False), (Lack.REACT,)),
        (Abilities(may_react=False), (Lack.SIGHT, Lack.REACT)),
    ],
)
def test_a_bot_lacks_what_it_needs_and_can_not_do(abilities: Abilities, lacking: tuple[Lack, ...]) -> None:
    assert lacks(abilities) == lacking


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (None, Reason.LATE),
        ("Forbidden: bot was blocked by the user", Reason.BLOCKED),
        ("Forbidden: user is deactivated", Reason.BLOCKED),
        ("Forbidden: bot can't initiate conversation with a user", Reason.BLOCKED),
        ("Forbidden: bot was kicked from the supergroup chat", Reason.REMOVED),
        ("Forbidden: bot is not a member of the supergroup chat", Reason.REMOVED),
        ("the bot is not in the chat", Reason.REMOVED),
        ("Bad Request: chat not found", Reason.REMOVED),
        ("Bad Request: not enough rights to send photos to the chat", Reason.RIGHTS),
        ("Bad Request: CHAT_WRITE_FORBIDDEN", Reason.RIGHTS),
        (SHUT, Reason.RIGHTS),
        ("Bad Request: message is too long", Reason.LONG),
        ("TelegramEntityTooLarge", Reason.LONG),
        ("Bad Request: message to edit not found", Reason.GONE),
        ("Bad Request: MESSAGE_ID_INVALID", Reason.GONE),
        (AUTHOR_GONE, Reason.AUTHOR),
        ("KeyError at bot/people/view.py:12", Reason.OTHER),
    ],
)
def test_the_usual_reasons_have_words(words: str | None, reason: Reason) -> None:
    assert reason_of(words) is reason


def test_every_kind_of_message_has_a_word() -> None:
    assert not [kind for kind in [*PAINTERS, "delete"] if word_of(kind) is Word.OTHER]


def test_what_people_wait_for_at_an_instant_has_a_word() -> None:
    waited_for = {kind for kind in RINGS if kind.split(".")[-1] in ("deadline", "publish", "series", "nudge")}
    assert len(waited_for) == 4
    assert not [kind for kind in waited_for if word_of(kind) is Word.OTHER]


def test_kinds_of_one_word_and_reason_are_counted_together_and_the_most_come_first() -> None:
    rows = [
        ("said", "Forbidden: bot was blocked by the user", 1),
        ("quick_poll", "ValueError at bot/card.py:1", 3),
        ("said", "Forbidden: user is deactivated", 1),
        ("quick_poll", "KeyError at bot/card.py:1", 1),
    ]
    assert losses(rows) == [
        Loss(Word.POLL, Reason.OTHER, "ValueError at bot/card.py:1", 3),
        Loss(Word.REPLY, Reason.BLOCKED, None, 2),
        Loss(Word.POLL, Reason.OTHER, "KeyError at bot/card.py:1", 1),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worst_there_can_be_fits_into_what_one_person_sees_in_a_group(language: str) -> None:
    everything = [Loss(word, reason, None, 1_000) for word in Word for reason in Reason]
    space = Space(1, "Ш" * 100, "Europe/Moscow", language)
    chat = Chat(1, 1, -1, "Ч" * 128, True, Abilities(may_react=False), 27, Face.WELCOME, None, space)
    figures = Figures(everything, everything, 1_000, 1_000, 1_000)
    status = Status(
        1, space, [ChatStatus(chat, tuple(Lack), figures)], False, False, False, "30 сентября, 18:00"
    )
    say = Texts(strict=True).of(language)
    card = status_card(status, say)
    assert length(card.text) <= LONGEST_OF_ONE
    told = "".join(span.text for span in card.text)
    assert say("status-waits", planned=1_000, nudges=1_000) in told
    assert "…" in told.splitlines()[-3], "how many more there are"
