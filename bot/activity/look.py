"""Plain data of the panel «more»: what a person looks at, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.activity.model import Activity
from bot.panels.model import Panel
from bot.people.model import Chat
from bot.words import Say


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that a person may do with an activity: the key of a button's text, and its action.

    It goes `with_last` where the two are one choice: their buttons stand in one row, and no other there.
    """

    key: str
    action: Any
    arguments: Mapping[str, Any] = field(default_factory=dict)
    with_last: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What a person looks at in the panel «more» of an activity, and the words to say it in.

    `manages` tells whether they may close it, `is_admin` whether they were an admin of the chat when they
    opened the panel.
    """

    panel: Panel
    chat: Chat
    activity: Activity
    title: str
    manages: bool
    language: str
    say: Say
    is_admin: bool = False
