"""What the buttons under the bot's questions mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PressCancelPrompt:
    """«I shall not answer this»."""

    prompt_id: int
