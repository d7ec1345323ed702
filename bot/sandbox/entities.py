"""Formatted text: what the bot gives (HTML or entities) and what Telegram finds by itself in any text.

Offsets and lengths are UTF-16 units. Refusals are those of tdlib/td (fix_formatted_text).
"""

import re
from collections.abc import Sequence

from bot.sandbox import html_markup
from bot.sandbox.addresses import web_address
from bot.sandbox.model import Json
from bot.sandbox.refusals import bad_request

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024

_GIVEN_TYPES = frozenset(
    {
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    }
)
_FOUND_TYPES = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)
_FOUND = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+\.[\w.-]+\w)"
    r"|(?P<url>(?i:https?://|www\.)[^\s<>\"]*[^\s<>\".,:;!?)(\]\[«»']"
    r"|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|ru|рф|kz|me|io|dev|su|info)\b(?:/[^\s<>\"]*[^\s<>\".,:;!?)])?)"
    r"|(?P<mention>(?<!\w)@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d_])\w+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
)


def units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def found(text: str) -> list[Json]:
    """The commands, mentions, hashtags and addresses that Telegram marks by itself."""
    marked = []
    for match in _FOUND.finditer(text):
        offset = units(text[: match.start()])
        marked.append({"type": match.lastgroup, "offset": offset, "length": units(match[0])})
    return marked


def formatted(text: str, parse_mode: str | None, entities: Sequence[Json] | None) -> tuple[str, list[Json]]:
    """The shown text and its entities, trimmed as Telegram does; raises Refusal where they are wrong."""
    mode = (parse_mode or "none").lower()
    if text and mode == "html":
        text, given = html_markup.read(text)
    elif mode in ("none", "html"):
        given = [_checked(entity) for entity in entities or ()]
    else:
        raise bad_request("unsupported parse_mode")
    _check_bounds(text, given)
    text, given = _trimmed(text, given)
    return text, _merged(given, found(text))


def _checked(entity: Json) -> Json:
    if entity["type"] not in _GIVEN_TYPES | _FOUND_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if entity["offset"] < 0:
        raise bad_request(f"receive an entity with incorrect offset {entity['offset']}")
    if entity["length"] < 0:
        raise bad_request(f"receive an entity with incorrect length {entity['length']}")
    if entity["type"] == "text_link":
        url = web_address(entity.get("url", ""))
        if url is None:
            raise bad_request(f"entity URL '{entity.get('url', '')}' is invalid: Wrong HTTP URL")
        return entity | {"url": url}
    return dict(entity)


def _check_bounds(text: str, entities: Sequence[Json]) -> None:
    bytes_before = _bytes_before(text)
    length = len(bytes_before) - 1
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if start > length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {start}")
        if end > length:
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} "
                f"ends after the end of the text at UTF-16 offset {end}"
            )
        if bytes_before[start] is None:
            place = bytes_before[start + 1]
            raise bad_request(f"entity begins in a middle of a UTF-16 symbol at byte offset {place}")
        if bytes_before[end] is None:
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol "
                f"at byte offset {bytes_before[end + 1]}"
            )


def _bytes_before(text: str) -> list[int | None]:
    """For each UTF-16 offset the bytes of UTF-8 before it; None in the middle of a character."""
    before: list[int | None] = [0]
    count = 0
    for character in text:
        count += len(character.encode("utf-8", "surrogatepass"))
        before += [None, count] if character > "\uffff" else [count]
    return before


def _trimmed(text: str, entities: Sequence[Json]) -> tuple[str, list[Json]]:
    kept = text.rstrip()
    lead = len(kept) - len(kept.lstrip())
    kept = kept[lead:]
    cut = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, units(kept))
        if start < end:
            cut.append(entity | {"offset": start, "length": end - start})
    return kept, cut


def _merged(given: Sequence[Json], marked: Sequence[Json]) -> list[Json]:
    """Given entities win over those found in the same place."""
    free = [mark for mark in marked if not any(_hides(entity, mark) for entity in given)]
    return sorted([*given, *free], key=lambda entity: (entity["offset"], -entity["length"], entity["type"]))


def _hides(entity: Json, mark: Json) -> bool:
    overlap = (
        entity["offset"] < mark["offset"] + mark["length"]
        and mark["offset"] < entity["offset"] + entity["length"]
    )
    return overlap and entity["type"] in ("code", "pre", "text_link", "text_mention", *_FOUND_TYPES)


def message_text(
    text: str, parse_mode: str | None, entities: Sequence[Json] | None
) -> tuple[str, list[Json]]:
    """A message's text, 1–4096 characters after the markup is read; raises Refusal."""
    if not text:
        raise bad_request("message text is empty")
    shown, marked = formatted(text, parse_mode, entities)
    if not shown:
        raise bad_request("text must be non-empty")
    if units(shown) > TEXT_LENGTH:
        raise bad_request("message is too long")
    return shown, marked


def caption(text: str, parse_mode: str | None, entities: Sequence[Json] | None) -> tuple[str, list[Json]]:
    """A caption, 0–1024 characters after the markup is read; raises Refusal."""
    shown, marked = formatted(text, parse_mode, entities)
    if units(shown) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return shown, marked
