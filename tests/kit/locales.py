"""The texts of `locales/`, taken apart."""

from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[2]


class Inside(Visitor):
    """What one text refers to, and the keys between which it chooses."""

    def __init__(self, message: fluent.Message) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.choices: list[set[str]] = []
        self.visit(message)

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        keys = (variant.key for variant in node.variants)
        self.choices.append({key.name for key in keys if isinstance(key, fluent.Identifier)})
        self.generic_visit(node)


@cache
def entries(language: str) -> dict[str, list[fluent.EntryType]]:
    """What stands in each file of a language, by the file's name."""
    files = sorted((ROOT / "locales" / language).glob("*.ftl"))
    return {path.name: FluentParser().parse(path.read_text(encoding="utf-8")).body for path in files}


def keys(language: str) -> dict[str, list[str]]:
    """The keys of each file of a language, in their order."""
    return {
        name: [entry.id.name for entry in body if isinstance(entry, fluent.Message)]
        for name, body in entries(language).items()
    }


@cache
def texts(language: str) -> dict[str, Inside]:
    """The texts of a language by their keys."""
    found = [entry for body in entries(language).values() for entry in body]
    return {entry.id.name: Inside(entry) for entry in found if isinstance(entry, fluent.Message)}


def variables(language: str, key: str) -> set[str]:
    """The variables of a text and of the texts inside it."""
    text = texts(language)[key]
    return text.variables.union(*(variables(language, inner) for inner in text.messages))
