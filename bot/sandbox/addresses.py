"""Addresses in links and buttons."""

import re

_WEB = re.compile(r"(?:(?i:(https?))://)?([^/?#\s]+\.[^/?#\s.]+)(/?)(\S*)")
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
