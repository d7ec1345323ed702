"""Long lists, a page at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.card import Button
from bot.words import Say

PAGE = 8
"""So many a page: with them and what stands below, the buttons of a panel fit on a phone."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list: page `number` of `pages`, counted from 0."""

    items: Sequence[T]
    number: int
    pages: int


def page_of(items: Sequence[T], number: int) -> Page[T]:
    """The page of this number, or the last one where there are fewer; an empty list has one."""
    pages = max(1, -(-len(items) // PAGE))
    number = min(max(number, 0), pages - 1)
    return Page(items[number * PAGE : (number + 1) * PAGE], number, pages)


def turning(page: int, pages: int, action: Callable[[int], Any], say: Say) -> tuple[tuple[Button, ...], ...]:
    """The row that turns the pages round, where there are several; `action(page)` shows that one."""
    if pages == 1:
        return ()
    shown = Button(say("panel-page", page=page + 1, pages=pages), action(page))
    before, after = Button("‹", action((page - 1) % pages)), Button("›", action((page + 1) % pages))
    return ((before, shown, after),)
