"""Where a private text can go: to the questions that wait, and to what other texts have answered lately."""

from bot.activity.model import Activity
from bot.panels.model import Panel
from bot.prompts.service import Forms
from storage import private_texts, prompts
from storage.connection import Connection
from storage.private_texts import PrivateText
from storage.prompts import Prompt

_CLOSED = 0  # no question that waits has this number

Goals = dict[tuple[str, int], Prompt]
"""The questions by what a button calls them: «prompt» and its id, or «text» and the text that answered it."""


def goals(
    connection: Connection, bot_id: int, person: int, *,
    without: PrivateText | Prompt | None = None, forms: Forms | None = None,
) -> Goals:  # fmt: skip
    """All questions of the person's private chat but one; each thing that can be asked stands there once.

    With `forms` the secret ones are left out: what was kept with its writer's name does not go there.
    """
    asked = {(without.kind, without.subject)} if without else set[tuple[str | None, int | None]]()
    found: Goals = {}
    waiting = prompts.waiting(connection, bot_id, person, person)
    lately = [(text.id, _answered(text)) for text in private_texts.settled(connection, bot_id, person)]
    offered = [("prompt", prompt.id, prompt) for prompt in reversed(waiting)]
    offered += [("text", text_id, prompt) for text_id, prompt in lately]
    for source, number, prompt in offered:
        is_secret = forms is not None and forms[prompt.kind].secret
        if (prompt.kind, prompt.subject) not in asked and not is_secret:
            asked.add((prompt.kind, prompt.subject))
            found[source, number] = prompt
    return found


def question_of(text: PrivateText) -> Prompt:
    """The question that the text has answered. Raises LookupError for one that waits."""
    if text.kind is None:
        raise LookupError("a text that has answered nothing")
    return _answered(text)


def text_of_draft(connection: Connection, panel: Panel, activity: Activity) -> int | None:
    """The text that the draft came from, or that was last written for it, if it could go elsewhere."""
    if panel.address != panel.person_id:
        return None
    for text in private_texts.settled(connection, panel.bot_id, panel.person_id):
        came_of_it = text.kind == f"{activity.kind}.ask" and text.made == str(activity.id)
        was_about_it = (text.kind or "").startswith("activity.") and text.subject == activity.id
        if came_of_it or was_about_it:
            movable = text.can_move and goals(connection, panel.bot_id, panel.person_id, without=text)
            return text.id if movable else None
    return None


def _answered(text: PrivateText) -> Prompt:
    return Prompt(_CLOSED, text.kind or "", text.subject, text.space_id, None, text.kept_at)
