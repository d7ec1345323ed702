import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.activities import ACTIONS
from bot.activity.model import PressClose
from bot.card import Button, Card, RichText, Span, Style, bold, italic, lines, mention, plain
from bot.telegram.buttons import Buttons
from bot.telegram.render import render

BUTTONS = Buttons(ACTIONS)
ANYTHING = st.text(st.characters(), min_size=1)  # lone surrogates too


def marked(text: str, offset: int, length: int) -> str:
    """What an entity covers: Telegram counts in UTF-16 units."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def test_entities_are_counted_in_utf_16_units() -> None:
    rendered = render(Card((plain("👩‍👧 и 🇷🇺: "), bold("Ёлка 🎄"), plain(" — "), italic("да"))), BUTTONS)
    assert rendered.text == "👩‍👧 и 🇷🇺: Ёлка 🎄 — да"
    assert [
        (entity.type, marked(rendered.text, entity.offset, entity.length)) for entity in rendered.entities
    ] == [("bold", "Ёлка 🎄"), ("italic", "да")]


@given(st.lists(st.builds(Span, ANYTHING, st.sampled_from(Style)), max_size=6).map(tuple))
def test_every_span_is_marked_where_it_stands_and_every_text_can_be_sent(text: RichText) -> None:
    rendered = render(Card(text), BUTTONS)
    sent = [span.text.encode("utf-8", "replace").decode() for span in text]
    assert rendered.text == "".join(sent)
    rendered.text.encode()
    expected = [
        (span.style.value, said) for span, said in zip(text, sent, strict=True) if span.style.value != "plain"
    ]
    assert [
        (entity.type, marked(rendered.text, entity.offset, entity.length)) for entity in rendered.entities
    ] == expected


@pytest.mark.parametrize("text", ["<b>", "&amp;", "*звёзды*", "_", "[ссылка](tg://user?id=1)", "`"])
def test_markup_that_people_write_stays_text(text: str) -> None:
    rendered = render(Card((plain(text),)), BUTTONS)
    assert (rendered.text, rendered.entities) == (text, [])


def test_a_person_is_mentioned_by_id_and_a_link_keeps_its_address() -> None:
    link = Span("сюда", url="https://example.org/")
    rendered = render(Card((mention("Анна", 7), plain(", "), link)), BUTTONS)
    person, address = rendered.entities
    assert person.type == "text_mention"
    assert person.user is not None
    assert person.user.id == 7
    assert (address.type, address.url) == ("text_link", "https://example.org/")


def test_buttons_stand_in_their_rows() -> None:
    rows = ((Button("Закрыть", PressClose(5)), Button("Справка", url="https://example.org/")),)
    keyboard = render(Card(lines(plain("?")), rows), BUTTONS).keyboard
    assert keyboard is not None
    [[close, link]] = keyboard.inline_keyboard
    assert (close.text, close.callback_data, close.url) == ("Закрыть", "close1:5", None)
    assert (link.text, link.callback_data, link.url) == ("Справка", None, "https://example.org/")


def test_a_card_without_buttons_has_no_keyboard_and_one_that_asks_opens_a_reply() -> None:
    assert render(Card((plain("?"),)), BUTTONS).reply_markup is None
    asking = render(Card((plain("?"),), asks_reply=True), BUTTONS).reply_markup
    assert asking is not None
    assert asking.model_dump(exclude_none=True) == {"force_reply": True, "selective": True}
