from hypothesis import given
from hypothesis import strategies as st

from bot.activity.doubt import as_note, from_note
from bot.activity.doubt_view import doubt_card
from bot.activity.model import Typed
from bot.texts import Texts
from bot.words import LANGUAGES

TEXTS = Texts(strict=True)
TYPED = Typed(-1, "7", "+ да", 1_000, 2_000)


def test_a_message_comes_back_from_a_note_as_it_was() -> None:
    assert from_note(-1, as_note(TYPED)) == TYPED


def test_what_is_said_to_the_bot_asks_the_others_nothing() -> None:
    assert Typed(-1, "7", "Когда?", 0, 0).asks
    assert not Typed(-1, "7", "Когда?", 0, 0, reply_to="3", to_bot=True).asks
    assert not Typed(-1, "7", "Когда?", 0, 0, whispered=True).asks


@given(st.text(), st.text())
def test_the_panel_holds_any_message_and_any_question(text: str, title: str) -> None:
    for language in LANGUAGES:
        card = doubt_card(1, text, title, TEXTS.of(language))
        assert len("".join(span.text for span in card.text)) <= 1_024
