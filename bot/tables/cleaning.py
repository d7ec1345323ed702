"""What of a text can be written into a file."""

import re

_LINE_ENDS = re.compile(r"\r\n?")
# Control characters but tab and line feed, lone surrogates, and what XML does not know.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without what no file can hold; a line ends with a line feed."""
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


def cut(text: str, units: int) -> str:
    """The beginning of a clean text, of at most so many UTF-16 units, as Excel counts."""
    if 2 * len(text) <= units:
        return text
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
