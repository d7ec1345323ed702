import pytest

from bot.activity.draft import Draft, Face
from bot.activity.draft_view import draft_card
from bot.activity.model import Activity, Stage
from bot.quick_poll.draft_view import body
from bot.quick_poll.model import LONGEST_QUESTION, Content, Kind, Option
from bot.quick_poll.options import LONGEST_OPTION, MOST_OPTIONS
from bot.teams.model import LONGEST_TEAM_NAME
from bot.texts import Texts
from bot.words import LANGUAGES

ACTIVITY = Activity(1, 1, 1, None, "quick_poll", 1, 0, None, 0, stage=Stage.PLANNED, anonymous=True)
MOMENT = "вт, 22 сентября 2026 г., 18:00"
LONGEST_PANEL = 1024
LONGEST_TITLE = 128


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [Kind.SIGNS, Kind.CHOICE])
def test_with_all_that_can_be_set_it_is_no_longer_than_one_person_can_be_shown(
    kind: Kind, language: str
) -> None:
    number = MOST_OPTIONS if kind is Kind.CHOICE else 0
    options = tuple(Option(place, "в" * LONGEST_OPTION) for place in range(1, number + 1))
    say = Texts(strict=True).of(language)
    draft = Draft(
        1, ACTIVITY, Face.MAIN, place="Ш" * LONGEST_TITLE, planned=MOMENT, until=MOMENT,
        team="Г" * LONGEST_TEAM_NAME, is_weekly=True,
    )  # fmt: skip
    card = draft_card(draft, body(Content("Ы" * LONGEST_QUESTION, kind, options), say), (), say)
    assert len("".join(span.text for span in card.text)) <= LONGEST_PANEL
