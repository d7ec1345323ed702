"""Which texts the program names, read from its source."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from bot.words import LANGUAGES
from tests.kit.locales import ROOT, texts

KEYS = frozenset(texts(LANGUAGES[0]))
_KINDS = "|".join(sorted({key.split("-")[0] for key in KEYS}))
_LOOKS_LIKE_KEY = re.compile(rf"({_KINDS})-([a-z]+-)*([a-z]+)?")
_IS_ENDING = re.compile(r"(-[a-z]+)+")
_SPOKEN = ("say", "Text", "DomainError", "CannotGoOn", "StorageUnusable")


def sources() -> list[Path]:
    """The program; the sandbox and the measurements have texts of their own."""
    modules = (path for folder in ("bot", "handlers", "storage") for path in (ROOT / folder).rglob("*.py"))
    return [path for path in modules if not {"sandbox", "bench"} & set(path.relative_to(ROOT).parts)]


def spoken(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """The calls that say a text, with its key, which comes first or after the language."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in _SPOKEN:
            strings = (each.value for each in node.args[:2] if isinstance(each, ast.Constant))
            key = next((value for value in strings if isinstance(value, str)), None)
            if key is not None:
                yield node, key


def given(call: ast.Call) -> set[str] | None:
    """The arguments that a call gives to its text; None where only running it tells."""
    mappings = [each for each in call.args if isinstance(each, ast.Dict)]
    names = [key.value if isinstance(key, ast.Constant) else None for each in mappings for key in each.keys]
    names += [keyword.arg for keyword in call.keywords]
    return None if None in names else {str(name) for name in names}


@cache
def named(path: Path) -> frozenset[str]:
    """The keys in a module, and the beginnings («people-zone-») that it puts keys together from."""
    return frozenset(filter(_LOOKS_LIKE_KEY.fullmatch, _strings(path))) | {key for _, key in spoken(path)}


def meant(paths: Iterable[Path]) -> set[str]:
    """The keys that modules mean.

    A beginning goes on with a word of the program, as «Asia/Omsk»; an ending follows one, as «quick_poll».
    """
    names = set().union(*map(named, paths))
    beginnings = {name for name in names if name.endswith("-")}
    endings = {string for path in paths for string in _strings(path) if _IS_ENDING.fullmatch(string)}
    words = {string.split("/")[-1].lower() for path in sources() for string in _strings(path)}
    begun = {beginning + word for beginning in beginnings for word in words}
    ended = {word.replace("_", "-") + ending for ending in endings for word in words}
    together = KEYS & (begun | ended)
    return (names - beginnings) | together.difference(*map(named, sources()))


@cache
def _strings(path: Path) -> frozenset[str]:
    values = (node.value for node in ast.walk(_tree(path)) if isinstance(node, ast.Constant))
    return frozenset(value for value in values if isinstance(value, str))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
