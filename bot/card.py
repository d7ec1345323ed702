"""Cards: neutral messages that any messenger can show."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from bot.tables.model import Table, Workbook


class Style(StrEnum):
    """How a span looks."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text; `person` makes it a mention of that person, `url` a link."""

    text: str
    style: Style = Style.PLAIN
    person: int | None = None
    url: str | None = None


RichText = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button with an action (plain data of the activity's model) or an address to open."""

    text: str
    action: Any = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be drawn: the chart module and the plain data that its `draw` takes."""

    chart: str
    data: Any


@dataclass(frozen=True, slots=True)
class Document:
    """A file to be written: its name without the ending, and what it holds. A CSV holds one table."""

    name: str
    kind: Literal["xlsx", "csv"]
    data: Workbook | Table


@dataclass(frozen=True, slots=True)
class Card:
    """One message. With a picture or a document, never both, the text is the caption.

    `asks_reply` opens the reader's reply field. `above` stands above the text in a private chat only: in a
    group it goes without saying.
    """

    text: RichText
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    document: Document | None = None
    asks_reply: bool = False
    above: RichText = ()


def plain(text: str) -> Span:
    """The text as it is."""
    return Span(text)


def bold(text: str) -> Span:
    """The text in bold."""
    return Span(text, Style.BOLD)


def italic(text: str) -> Span:
    """The text in italics."""
    return Span(text, Style.ITALIC)


def mention(name: str, person: int) -> Span:
    """The person's name, by which the messenger calls them."""
    return Span(name, person=person)


def lines(*parts: Span | RichText | None) -> RichText:
    """The parts one under the other; None leaves a part out."""
    spans: list[Span] = []
    for part in parts:
        if part is None:
            continue
        if spans:
            spans.append(plain("\n"))
        spans.extend((part,) if isinstance(part, Span) else part)
    return tuple(spans)


def length(text: Iterable[Span]) -> int:
    """The text's length as messengers count it: in UTF-16 units."""
    return sum(len(span.text.encode("utf-16-le", "surrogatepass")) // 2 for span in text)
