"""Names on buttons."""

_LONGEST = 34
"""Longer names are cut on a phone's button anyway."""


def label(name: str) -> str:
    """A name as a button shows it."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
