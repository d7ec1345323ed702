"""The HTML of messages, read as Telegram reads it: tags, references, and the words of its refusals.

Follows the rules of parse_html in tdlib/td; offsets in refusals count bytes of UTF-8.
"""

import re
from dataclasses import dataclass, field
from typing import NoReturn

from bot.sandbox.addresses import web_address
from bot.sandbox.model import Json
from bot.sandbox.refusals import unreadable_entities

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_SPACE = " \t\r\n\v\f\0"
_REFERENCE = re.compile(r"&(?:#(\d+|[xX][0-9a-fA-F]+)|(lt|gt|amp|quot))(;?)")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN = re.compile(r"[a-zA-Z0-9.-]*")


@dataclass(slots=True)
class _Open:
    tag: str
    type: str
    start: int
    details: dict[str, str] = field(default_factory=dict)


class _Reader:
    """Walks once over the markup; `text` is what is shown, `place` where it stands in the markup."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._place = 0
        self._shown: list[str] = []
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self._place < len(self._markup):
            start = self._place
            if self._markup[start] != "<":
                self._show(self._character())
            elif self._markup.startswith("</", start):
                self._end_tag(start)
            else:
                self._start_tag(start)
        if self._open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        return "".join(self._shown), self._entities

    def _show(self, character: str) -> None:
        if 0xD800 <= ord(character) <= 0xDFFF:
            self._refuse(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        self._shown.append(character)
        self._units += 2 if ord(character) > 0xFFFF else 1

    def _character(self) -> str:
        reference = _REFERENCE.match(self._markup, self._place)
        decoded = _decoded(reference) if reference else None
        if reference and decoded:
            self._place = reference.end()
            return decoded
        self._place += 1
        return self._markup[self._place - 1]

    def _start_tag(self, start: int) -> None:
        tag = self._tag_name(start + 1)
        if self._at_end():
            self._refuse("Unclosed start tag", start)
        if tag not in _TYPES:
            self._refuse(f'Unsupported start tag "{tag}"', start)
        attributes: dict[str, str] = {}
        self._skip_space()
        while not self._markup.startswith(">", self._place):
            self._attribute(tag, start, attributes)
            self._skip_space()
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', start)
        self._place += 1
        self._open.append(_Open(tag, _TYPES[tag], self._units, attributes))

    def _attribute(self, tag: str, start: int, attributes: dict[str, str]) -> None:
        name = self._run_until(f"=>{_SPACE}")
        if not name:
            reason = "Unclosed start tag" if self._at_end() else f'Empty attribute name in the tag "{tag}"'
            self._refuse(reason, start)
        self._skip_space()
        if tag == "blockquote" and name == "expandable" and not self._markup.startswith("=", self._place):
            attributes[name] = ""
            return
        if not self._markup.startswith("=", self._place):
            self._refuse(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', start)
        self._place += 1
        self._skip_space()
        if self._at_end():
            self._refuse(f'Unclosed start tag "{tag}"', start)
        attributes[name.lower()] = self._value(start)

    def _value(self, start: int) -> str:
        quote = self._markup[self._place]
        if quote not in "\"'":
            return self._token()
        self._place += 1
        value: list[str] = []
        while not self._at_end() and self._markup[self._place] != quote:
            value.append(self._character())
        self._place += 1
        if self._at_end():
            self._refuse("Unclosed start tag", start)
        return "".join(value)

    def _token(self) -> str:
        start = self._place
        token = _TOKEN.match(self._markup, start)
        self._place = token.end() if token else start
        if self._at_end() or self._markup[self._place] not in f">{_SPACE}":
            self._refuse("Unexpected end of name token", start)
        return self._markup[start : self._place].lower()

    def _end_tag(self, start: int) -> None:
        if not self._open:
            self._refuse("Unexpected end tag", start)
        tag = self._tag_name(start + 2)
        self._skip_space()
        if not self._markup.startswith(">", self._place):
            self._refuse("Unclosed end tag", start)
        self._place += 1
        opened = self._open.pop()
        if tag and tag != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            self._refuse(f"Unmatched end tag at byte offset {self._byte(start)}, {expected}")
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self._units - opened.start
        details = _details(opened, "".join(self._shown))
        if length and details is not None:
            self._entities.append({"type": opened.type, "offset": opened.start, "length": length} | details)

    def _tag_name(self, place: int) -> str:
        self._place = place
        return self._run_until(f">{_SPACE}").lower()

    def _run_until(self, ends: str) -> str:
        start = self._place
        while not self._at_end() and self._markup[self._place] not in ends:
            self._place += 1
        return self._markup[start : self._place]

    def _skip_space(self) -> None:
        while not self._at_end() and self._markup[self._place] in _SPACE:
            self._place += 1

    def _at_end(self) -> bool:
        return self._place >= len(self._markup)

    def _byte(self, place: int) -> int:
        return len(self._markup[:place].encode("utf-8", "surrogatepass"))

    def _refuse(self, words: str, place: int | None = None) -> NoReturn:
        where = "" if place is None else f" at byte offset {self._byte(place)}"
        raise unreadable_entities(words + where)


def _decoded(reference: re.Match[str]) -> str | None:
    number, name, _ = reference.groups()
    if name:
        return _NAMED[name]
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return chr(code) if 0 < code < 0x10FFFF and len(number) < 10 else None


def _details(opened: _Open, shown: str) -> Json | None:
    """What the tag's attributes add to the entity; None where Telegram shows plain text."""
    if opened.type == "text_link":
        return _link(opened, shown)
    if opened.type == "custom_emoji":
        return {"custom_emoji_id": opened.details.get("emoji-id", "")}
    if opened.type == "date_time":
        return _moment(opened)
    if opened.type == "blockquote" and "expandable" in opened.details:
        opened.type = "expandable_blockquote"
    return {}


def _moment(opened: _Open) -> Json | None:
    seconds = opened.details.get("unix", "")
    if not re.fullmatch(r"\d{1,12}", seconds):
        return None
    return {"unix_time": int(seconds), "date_time_format": opened.details.get("format", "")}


def _link(opened: _Open, shown: str) -> Json | None:
    address = opened.details.get("href") or _from_unit(shown, opened.start)
    mention = re.fullmatch(r"tg://user/?\?id=(\d+)", address)
    if mention:
        opened.type = "text_mention"
        return {"user": {"id": int(mention[1])}}
    url = web_address(address)
    return {"url": url} if url else None


def _from_unit(text: str, start: int) -> str:
    """The text from a place that is counted in UTF-16 units."""
    return text.encode("utf-16-le")[2 * start :].decode("utf-16-le")


def read(markup: str) -> tuple[str, list[Json]]:
    """The shown text and its entities (offsets and lengths in UTF-16 units), outer before inner.

    Raises Refusal with Telegram's words where the markup is wrong.
    """
    return _Reader(markup).read()
