"""How the text of a new poll is asked for, and what becomes of it."""

from bot.activity.drafting import take_back
from bot.activity.entry import Contents
from bot.private.asking import asked_chat
from bot.private.schools import can_act_for
from bot.prompts.service import Form
from bot.quick_poll.asking import take_question


def question_form(contents: Contents) -> Form:
    """The form; it makes a draft of an activity that keeps this, and takes it back."""
    return Form(
        "quick-poll-ask", "quick-poll-title",
        lambda connection, actor, prompt, text, written_at, now: take_question(
            connection, actor, prompt, text, written_at, contents, now
        ),
        lambda connection, actor, prompt, made, now: take_back(connection, actor, made, contents, now),
        receipt=False, place=asked_chat, holds=can_act_for,
    )  # fmt: skip
