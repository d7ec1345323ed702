"""How a vote follows from the one before: plain rules."""

from collections.abc import Sequence
from dataclasses import replace

from bot.quick_poll.model import Change, Vote

A_DOUBLE_TAP = 3_000
"""Milliseconds in which a second tap on the same button is no second thought."""


def pressed(before: Vote | None, choice: str) -> Vote:
    """The vote after a button: the same answer changes nothing, another one drops the explanation.

    The same as a colleague has said for the person becomes their own; the same as a reaction depends on it
    no longer.
    """
    if before is None or before.choice != choice or before.said_by is not None:
        return Vote(choice)
    return replace(before, source=None) if before.is_reaction else before


def toggled(before: Vote | None, number: int, now: int) -> Vote | None:
    """The vote after a button of a poll where several options may be chosen; None without any.

    A second tap takes an option out again, but not at once: no double tap undoes an answer.
    """
    if before and before.said_by is not None:  # their own answer takes the place of what was said for them
        before = None
    chosen = {int(each) for each in before.chosen} if before else set()
    if before and number in chosen and _is_double_tap(before, now):
        return before
    numbers = sorted(chosen ^ {number})
    return Vote(joined(numbers), before.explanation if before else "", changed_at=now) if numbers else None


def joined(numbers: Sequence[int]) -> str:
    """The choice of these options."""
    return ",".join(str(number) for number in sorted(numbers))


def typed_vote(before: Vote | None, choice: str, explanation: str, source: str) -> Vote:
    """The vote after a message: a bare answer keeps what was explained to the same one before."""
    if before is None or before.choice != choice or explanation or not before.explanation:
        return Vote(choice, explanation, source)
    return Vote(choice, before.explanation, source, apart=True)


def edited_vote(before: Vote | None, choice: str, explanation: str, source: str) -> Vote:
    """The vote after its message was edited: what stands in it goes with it, what stands apart stays."""
    if before is not None and before.apart:
        return typed_vote(before, choice, explanation, source)
    return Vote(choice, explanation, source)


def change(before: Vote | None, after: Vote) -> Change:
    """What a vote changed in the count, where the person's own first takes the place of a colleague's."""
    if before is None or before.said_by != after.said_by:
        return Change.COUNTED
    return Change.COUNTED_ALREADY if before.choice == after.choice else Change.CHANGED


def says_more(before: Vote | None, after: Vote) -> bool:
    """Whether a result that shows the vote is another one now."""
    return before is None or (before.choice, before.explanation) != (after.choice, after.explanation)


def said_vote(before: Vote | None, choice: str, *, several: bool, by: int, now: int) -> Vote | None:
    """The vote that somebody enters for another; None once it is taken back by the same press again."""
    chosen = set(before.chosen) if before else set()
    if before and choice in chosen and _is_double_tap(before, now):
        return before
    left = chosen ^ {choice} if several else {choice} - chosen
    return Vote(",".join(sorted(left, key=_order)), said_by=by, changed_at=now) if left else None


def _is_double_tap(before: Vote, now: int) -> bool:
    """Whether the vote was changed just now; not where the clock was set back since."""
    return 0 <= now - before.changed_at < A_DOUBLE_TAP


def _order(choice: str) -> tuple[int, str]:
    """Options by number; signs are alone."""
    return len(choice), choice
