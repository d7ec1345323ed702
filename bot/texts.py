"""The texts of `locales/`, in Fluent (https://projectfluent.org)."""

from collections.abc import Hashable
from functools import cache, partial
from pathlib import Path
from typing import Any

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from bot.words import LANGUAGES, Say, Text

FOLDER = Path(__file__).parent.parent / "locales"

_MOST_REMEMBERED = 1_000

_log = structlog.get_logger()


class MissingText(LookupError):
    """A key or an argument is missing; only where texts are loaded as strict."""


class Texts:
    """All texts in all languages; what a language lacks is said in the first one."""

    def __init__(self, folder: Path = FOLDER, *, strict: bool = False) -> None:
        self._strict = strict
        self._said: dict[Hashable, str] = {}
        self._bundles: dict[str, FluentBundle] = {
            language: _bundle(folder, language) for language in LANGUAGES
        }

    def say(self, language: str, key: str, /, **arguments: Any) -> str:
        """The text of the key. Whole numbers are formatted: pass years and ids as strings.

        Raises MissingText where texts are strict; else the key stands for what is missing.
        """
        bundle = self._bundles.get(language, self._bundles[LANGUAGES[0]])
        if not bundle.has_message(key):
            bundle = self._bundles[LANGUAGES[0]]
        if not bundle.has_message(key):
            return self._missing(key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            return self._missing(key)
        text, errors = bundle.format_pattern(pattern, arguments)
        if errors:
            self._missing(key)
        return str(text)

    def of(self, language: str) -> Say:
        """`say` bound to one language."""
        return partial(self.say, language)

    def said(self, language: str, text: Text) -> str:
        """A text that was kept as data. The same few are said to everybody, so they are remembered."""
        wanted = (language, text.key, *sorted((name, repr(value)) for name, value in text.arguments.items()))
        if wanted not in self._said:
            if len(self._said) >= _MOST_REMEMBERED:
                self._said.clear()
            self._said[wanted] = self.say(language, text.key, **text.arguments)
        return self._said[wanted]

    def _missing(self, key: str) -> str:
        if self._strict:
            raise MissingText(key)
        _log.error("text is missing", key=key)
        return key


def pick_language(code: str | None) -> str | None:
    """The language of ours that a messenger's language code means, if any."""
    language = (code or "").split("-")[0].lower()
    return language if language in LANGUAGES else None


def _bundle(folder: Path, language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((folder / language).glob("*.ftl")):
        bundle.add_resource(_resource(file))
    return bundle


@cache  # to parse all of them takes a third of a second; a process that has done so forks others, in tests
def _resource(file: Path) -> Resource:
    return FluentResource(file.read_text("utf-8"))
