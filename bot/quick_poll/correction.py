"""What a correction changes: plain rules."""

from dataclasses import replace

from bot.quick_poll.model import Content, Option
from bot.quick_poll.options import same_option


def is_other_poll(before: Content, asked: Content) -> bool:
    """Whether answers can't mean the same: another kind, or options added, removed or in another order.

    `asked` holds what was written, without the options that people have added.
    """
    old = [same_option(option.text) for option in before.options]
    new = [same_option(option.text) for option in asked.options]
    of_question = sum(not option.is_own for option in before.options)
    if before.kind is not asked.kind or len(new) != of_question:
        return True
    return any(word != old[place] and word in old for place, word in enumerate(new))


def reworded(before: Content, asked: Content) -> Content:
    """The same poll in other words; what people have added stays."""
    words = {option.number: option.text for option in asked.options}
    options = tuple(
        Option(option.number, words.get(option.number, option.text), option.is_own)
        for option in before.options
    )
    return replace(before, question=asked.question, options=options)


def begun_again(before: Content, asked: Content) -> Content:
    """Another poll in its place; only its settings stay."""
    return replace(before, question=asked.question, kind=asked.kind, options=asked.options, asked_anew=True)
