"""Lines that the cards of all activities have."""

from bot.activity.model import Turnout
from bot.words import Say


def turnout_line(turnout: Turnout, say: Say) -> str:
    """«Ответов: 19 · в списке 21, в чате около 29», or «Ответов: 19 из 21» where the list is whole.

    Of schools «31 школа из 40».
    """
    answered, listed, members = turnout.answered, turnout.listed, turnout.members
    if turnout.of_schools:
        return say("network-answered", answered=answered, schools=listed)
    if turnout.is_whole and turnout.of_list == answered:
        return say("activity-answered-of", answered=answered, listed=listed)
    if turnout.is_whole:
        return say("activity-answered-and", answered=answered, of_list=turnout.of_list, listed=listed)
    if members is None or members < answered:
        return say("activity-answered", answered=answered)
    if members == listed:
        return say("activity-answered-chat", answered=answered, members=members)
    return say("activity-answered-about", answered=answered, listed=listed, members=members)
