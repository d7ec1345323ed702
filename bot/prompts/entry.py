"""What questions to one person give to the program."""

from collections.abc import Callable

from bot.activity.entry import Entry
from bot.prompts.actions import PressCancelPrompt
from bot.prompts.cancelling import cancel
from bot.prompts.service import Forms


def prompts_entry(forms: Callable[[], Forms]) -> Entry:
    """The entry; `forms` are all that there are, known once every part is entered."""
    return Entry(
        kind="prompts",
        actions={"unask1": PressCancelPrompt},
        painters={},
        presses={
            PressCancelPrompt: lambda connection, actor, button, now: cancel(
                connection, actor, button, forms(), now
            )
        },
    )
