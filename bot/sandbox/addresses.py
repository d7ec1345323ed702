"""Addresses in links and buttons."""

import re
from urllib.parse import parse_qs, urlsplit

_WEB = re.compile(r"(?:(?i:(https?))://)?([^/?#\s]+\.[^/?#\s.]+)(/?)(\S*)")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
_OWN = re.compile(r"(?i:tg|ton|tonsite)://\S+")


def web_address(address: str) -> str | None:
    """The address as Telegram keeps it in links; None if it is none."""
    address = address.strip()
    if _OWN.fullmatch(address):
        return address
    found = _WEB.fullmatch(address)
    if found is None:
        return None
    scheme, host, slash, rest = found.groups()
    return f"{(scheme or 'http').lower()}://{host}{slash or '/'}{rest}"


def start_payload(address: str, username: str) -> str | None:
    """What a link to the bot's private chat gives to /start; None if the address leads elsewhere."""
    url = urlsplit(web_address(address) or "")
    query = parse_qs(url.query, keep_blank_values=True)
    if url.scheme == "tg":
        name = query.get("domain", [""])[0] if url.netloc == "resolve" else ""
    else:
        name = url.path.strip("/") if url.netloc.lower() in ("t.me", "telegram.me") else ""
    if name.lower() != username.lower() or "start" not in query:
        return None
    return query["start"][0]


def is_payload(text: str) -> bool:
    """Whether Telegram takes it in a link: at most 64 of A-Z, a-z, 0-9, _ and -."""
    return _PAYLOAD.fullmatch(text) is not None
